"""Phases told in a cell that do not make the total of the row: 总投资 25.0; 分三期，一期10亿元，二期8亿元，三期9亿元."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.phase_cells import phase_cells
from tests.analysis.audit.texts import PIGMENTS
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("分三期，一期10.0亿元，二期8.0亿元，三期9.0亿元", 1),
        ("分三期，一期10.0亿元，二期8.0亿元，三期7.0亿元", 0),
        ("一期10.0亿元，二期在谈", 0),
        ("一期已完成投资6.0亿元，二期未开工", 0),
    ],
)
def test_phases_in_a_cell(tmp_path: Path, text: str, alarms: int) -> None:
    """All phases told in a remark make the total of the row; one phase, or what was spent, need not."""
    path = tmp_path / "list.md"
    path.write_text(PIGMENTS.format(text), encoding="utf-8")
    assert len(list(phase_cells(graph_of([path], tmp_path / "out")))) == alarms


@pytest.mark.parametrize(("second", "alarms"), [("23000", 1), ("32000", 0)])
def test_phases_in_the_unit_of_their_column(tmp_path: Path, second: str, alarms: int) -> None:
    """Phases told as bare numbers are in the unit of their column; those of no phase are nothing."""
    path = tmp_path / "list.csv"
    path.write_text(
        "序号,项目名称,总投资(万元),分期投资(万元)\n"
        f"1,有机颜料项目,61000,一期29000;二期{second}\n2,陶瓷基板项目,42000,一次建成\n",
        encoding="utf-8",
    )
    assert len(list(phase_cells(graph_of([path], tmp_path / "out")))) == alarms
