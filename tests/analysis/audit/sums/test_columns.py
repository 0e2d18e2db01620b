"""Columns of a table against each other: phases and their total, one area in two units, codes that count rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.columns import phases_told
from tests.analysis.audit.desk import audit_file, plots
from tests.analysis.audit.texts import PLOTS
from tests.analysis.desks import graph_of


def test_a_table_that_is_right(tmp_path: Path) -> None:
    """Rounded areas, phases that add up, codes in a row: nothing is said."""
    assert audit_file(tmp_path, "青神县地块表.csv", plots(*PLOTS)) == []


@pytest.mark.parametrize(
    ("at", "wrong", "kind", "left", "right"),
    [
        (1, "QX-12,城北片区,40000,90,待出让,12000,12000,", "land", "40000平方米", "90亩"),
        (2, "QX-13,城南片区,66667,100,在建,30000,10000,25000", "money", "30000", "35000"),
        (3, "QX-15,城南片区,80000,120,待出让,7000,3000,4000", "number", "QX-13", "QX-15"),
    ],
)
def test_columns(tmp_path: Path, at: int, wrong: str, kind: str, left: str, right: str) -> None:
    """A converted area, a phase or a code that does not fit the other rows is found."""
    rows = [*PLOTS[:at], wrong, *PLOTS[at + 1 :]]
    (row,) = audit_file(tmp_path, "青神县地块表.csv", plots(*rows))
    assert (row.kind, row.left, row.right) == (kind, left, right)


PHASES = """\
| 项目 | 总投资（亿元） | 建设内容 |
|---|---|---|
| 光伏玻璃项目 | {total} | 一期8亿元，二期6亿元，三期6亿元 |
| 冷链物流项目 | 5.2 | 分两期，一期3.0亿元、二期2.2亿元 |
"""


@pytest.mark.parametrize(("total", "found"), [("18.0", True), ("20.0", False)])
def test_phases_in_the_words_of_a_cell(tmp_path: Path, total: str, *, found: bool) -> None:
    """Phases that a remark tells come to the total of the row."""
    path = tmp_path / "phases.md"
    path.write_text(PHASES.format(total=total), encoding="utf-8")
    assert bool(list(phases_told(graph_of([path], tmp_path / "out")))) is found
