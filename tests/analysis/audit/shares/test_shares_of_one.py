"""Counts with their shares of one whole that give two wholes: 14个，占项目总数的75%; 6个，占项目总数的30%."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.shares_of_one import shares_of_one
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("进度正常项目共14个，占督查项目总数的75%。|进度滞后项目共6个，占督查项目总数的30%。", 1),
        ("进度正常项目共14个，占督查项目总数的70%。|进度滞后项目共6个，占督查项目总数的30%。", 0),
        ("2022年获奖14个，占申报项目的75%。|2023年获奖6个，占申报项目的30%。", 0),
        ("进度正常项目共14个，占督查项目总数的75%。|民营项目共6个，占签约项目总数的30%。", 0),
        ("盈利企业33家，占全部企业的33%。|亏损企业16家，占全部企业的16.2%。", 0),
    ],
)
def test_shares_of_one_whole(text: str, alarms: int) -> None:
    """Counts and shares of one whole leave one number for it; of other years and wholes they need not."""
    assert len(list(shares_of_one(page(*text.split("|"))))) == alarms
