"""What was reached by the end of a month, what the next month added, and what was reached with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.running_totals import running_totals
from tests.analysis.audit.desk import desk


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("1—8月，全区新签约项目31个。", "8月当月新签约项目6个。", "7月末全区累计签约项目27个。"), 1),
        (
            (
                "1—5月，全区完成固定资产投资42.6亿元。",
                "6月份完成固定资产投资10.8亿元。",
                "上半年完成固定资产投资55.4亿元。",
            ),
            1,
        ),
        (("1—8月，全区新签约项目33个。", "8月当月新签约项目6个。", "7月末全区累计签约项目27个。"), 0),
        (("1—8月，全区新签约项目31个。", "8月当月新签约项目6个。", "2021年以来累计签约项目270个。"), 0),
        (("1—8月，全区新签约项目31个。", "6月当月新签约项目6个。", "7月末全区累计签约项目27个。"), 0),
        (("1—8月，全区规上企业98家。", "8月新增规上企业3家。", "7月末全区规上企业92家。"), 0),
        (("1—8月，全区新签约项目31个。", "8月当月新开工项目6个。", "7月末全区累计签约项目27个。"), 0),
    ],
)
def test_months(tmp_path: Path, texts: tuple[str, ...], found: int) -> None:
    """A running total that the month between does not join to the one before is a row; stocks and other months are not."""
    body = "\n\n".join(texts)
    assert len(list(running_totals(desk(tmp_path, f"莲都区2025年8月运行情况\n\n{body}\n")))) == found
