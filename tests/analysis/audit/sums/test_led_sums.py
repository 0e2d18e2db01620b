"""A whole told right above a table without a row of sums, against the sum of its column: 用地1260公顷由以下六类构成."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

LAND = "南湖产业园规划\n园区规划用地{}公顷由以下四类构成：\n用地类别\t面积（公顷）\n工业\t300\n仓储\t60\n居住\t80\n绿地\t60\n"


@pytest.mark.parametrize(("whole", "rows"), [("500", 0), ("540", 1)])
def test_a_whole_above_its_table(tmp_path: Path, whole: str, rows: int) -> None:
    """A whole that is divided in the table below it is the sum of its column."""
    assert len([row for row in audit_of(tmp_path, {"a.txt": LAND.format(whole)}) if row.kind == "sum"]) == rows
