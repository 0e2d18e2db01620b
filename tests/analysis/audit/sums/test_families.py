"""Parts that leave nothing out by their names (城镇 and 乡村, the three sectors, 税收 and 非税) and the total told beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.families import families
from tests.analysis.audit.desk import count_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("社会消费品零售总额45.2亿元，增长4.1%。分城乡看，城镇零售额33.6亿元，增长4%；乡村零售额10.6亿元，增长5%。", 1),
        ("社会消费品零售总额44.2亿元，增长4.1%。分城乡看，城镇零售额33.6亿元，增长4%；乡村零售额10.6亿元，增长5%。", 0),
        ("生产总值120.4亿元。第一产业增加值10.2亿元，第二产业增加值50.1亿元，第三产业增加值61.1亿元。", 1),
        ("一般公共预算收入9.4亿元，税收收入7.1亿元，非税收入3.3亿元。", 1),
        ("社会消费品零售总额45.2亿元，限额以上城镇零售额33.6亿元、乡村零售额2.1亿元。", 0),
        ("到位资金28.4亿元；新签约省外项目19.1亿元、省内项目8.3亿元。", 0),
    ],
)
def test_families(tmp_path: Path, text: str, found: int) -> None:
    """Parts whose names leave nothing out have to make up their total, and only the total of the same."""
    assert count_of(tmp_path, text, families) == found
