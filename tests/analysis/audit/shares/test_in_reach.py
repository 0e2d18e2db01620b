"""Shares that no amount in reach gives."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.in_reach import shares_in_reach
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2024年，全县规上工业总产值315亿元，其中云台工业园实现252亿元，占全县的76%，是主阵地。", 1),
        ("40家企业合计用工6840人。有27家企业表示缺工，占62.5%，集中在焊工。", 1),
        ("2024年，全县规上工业总产值315亿元，其中云台工业园实现252亿元，占全县的80%，是主阵地。", 0),
        # The whole of the share is another one, told in the chapter before.
        ("全县规上工业总产值315亿元。\n\n全县工业用地4000亩。云台工业园产值252亿元，占全省开发区的6%。", 0),
        ("全县出口额40亿元。全县规上工业总产值315亿元，其中出口产值24亿元，占全县出口额的60%。", 0),
        ("全县项目总投资315亿元，已完成投资252亿元，占年度计划的92%。", 0),
        ("两园共有企业120家，其中机械30家、食品24家，两类合计占45%。", 0),
    ],
)
def test_shares_in_reach(said: str, found: int) -> None:
    """A share its neighbours do not give is a row; one that any amount of the document gives, or of a whole told nowhere, is none."""
    assert len(rows_of(said, shares_in_reach)) == found
