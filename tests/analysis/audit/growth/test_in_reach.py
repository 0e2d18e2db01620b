"""Developments that no amount in reach gives."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.in_reach import moves_in_reach
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("去年上半年，企业接到的雨鞋订单是120万双，今年上半年预排订单已达228万双，“订单增长了1.9倍。”", 1),
        ("全县跨境电商出口额由2022年的0.4亿元跃升至2024年的2.4亿元，两年增长6倍。", 1),
        ("2023年园区用工3200人。2024年园区用工3840人，增长25%。", 1),
        (
            "2024年，全县电子元件产业链86亿元，现代纺织产业链112亿元。\n\n——电子元件产业链达到160亿元，三年年均增长28.6%；",
            1,
        ),
        (
            "2024年，全县电子元件产业链86亿元，现代纺织产业链112亿元。\n\n——电子元件产业链达到160亿元，三年年均增长23%；",
            0,
        ),
        ("去年上半年，企业接到的雨鞋订单是120万双，今年上半年预排订单已达228万双，“订单增长了九成。”", 0),
        ("全县跨境电商出口额由2022年的0.4亿元跃升至2024年的2.4亿元，两年增长5倍。", 0),
        # What grew by so much has its base elsewhere.
        ("去年税收1.2亿元。今年产值36亿元，增长25%。", 0),
        ("2023年园区用工3200人，其中女工1200人。2024年女工1500人，增长25%。", 0),
        # A part of a year grew from that part of the year before.
        ("去年上半年税收2.4亿元，今年上半年做到1.8亿元，同比增长21%。", 1),
        ("去年税收2.4亿元，今年1—9月已经做到1.8亿元，同比增长21%。", 0),
        ("去年税收2.4亿元，今年截至9月底已完成1.8亿元，同比增长21%。", 0),
        ("2024年出栏肉鸭42万只，其中合作社31万只，增长6%。", 0),
        ("由2021年的3亿元增至2024年的6亿元，年均增长26%。", 0),
    ],
)
def test_moves_in_reach(said: str, found: int) -> None:
    """A development its two amounts do not make is a row; one that other amounts of the document make is none."""
    assert len(rows_of(said, moves_in_reach)) == found
