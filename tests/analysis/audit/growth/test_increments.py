"""Growth told beside what was gained: 28.6亿元, 比上年净增1.1亿元, 增长6.0%, where the level less the gain is the base."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.increments import increments
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全市用气量42.0亿立方米，比上年增加2.0亿立方米，增长9.0%。", 1),
        ("全市用气量42.0亿立方米，比上年增加2.0亿立方米，增长5.0%。", 0),
        ("开行班列较上年同期的200列增加22列，增长11.0%。", 0),
        ("接待游客330万人次，增长15.0%，比上年多30万人次。", 1),
        ("不良贷款余额9.0亿元，较年初减少1.0亿元，下降20.0%。", 1),
        ("不良贷款余额9.0亿元，较年初减少1.0亿元，下降10.0%。", 0),
        ("完成投资42.0亿元，其中设备投资增加2.0亿元，增长29.0%。", 0),
        ("地区生产总值420.0亿元，比上年增加20.0亿元，按可比价计算增长4.1%。", 0),
    ],
)
def test_gains(text: str, found: int) -> None:
    """Growth that the gain beside it denies is told; parts of the level and constant prices are not."""
    assert len(list(increments(page(text)))) == found
