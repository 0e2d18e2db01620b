"""Shares told for two times with their yearly growth between, which leads from the one to the other in no reading."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.share_growth import share_growth
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("2015年全县研发投入占GDP比重为1.4%，“十三五”末，研发投入占GDP比重年均增长3.1%，占GDP比重首次突破3.0%。", 1),
        ("2018年全市工业增加值占比为31%，年均提高0.5个百分点，2023年工业增加值占比达到36%。", 1),
        ("2018年全市工业增加值占比为31%，年均提高1个百分点，2023年工业增加值占比达到36%。", 0),
        ("2015年全县研发投入占GDP比重为1.4%，年均增长12%，到2020年研发投入占GDP比重达到2.5%。", 0),
        ("2015年全县研发投入占GDP比重为1.4%，年均增长16.2%，到2020年研发投入占GDP比重突破2.9%。", 0),
        ("2015年全县研发投入占GDP比重为1.4%，产值年均增长8%，到2020年城镇化率达到56%。", 0),
        ("2015年全县研发投入占GDP比重为1.4%，年均增长0.3%，到2020年研发投入占GDP比重达到2.9%。", 0),
    ],
)
def test_shares_and_their_growth(text: str, alarms: int) -> None:
    """Growth in per cent or in points leads from share to share; else one of the three is wrong."""
    assert len(list(share_growth(page(text)))) == alarms
