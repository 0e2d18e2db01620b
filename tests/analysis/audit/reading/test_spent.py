"""Columns of money spent until now."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import find_audit
from tests.analysis.desks import graph_of

LIST = """甲县2024年重点项目进展表
序号,项目名称,业主单位,总投资（万元）,2024年计划投资（万元）,{}（万元）
1,光储三期项目,岳阳光储科技有限公司,220000,80000,36000
2,窑炉技改项目,岳阳恒照玻璃有限公司,18000,12000,9500
"""


@pytest.mark.parametrize(
    ("column", "found"),
    [
        ("累计完成投资", False),
        ("截至7月底累计完成投资", False),
        ("开工以来完成投资", False),
        ("截至2023年底累计完成投资", True),
    ],
)
def test_plan_beside_what_is_spent(tmp_path: Path, column: str, found: bool) -> None:
    """What was spent until now holds what was spent of the plan of the year: both may be more than the total; two phases may not."""
    (tmp_path / "a.csv").write_text(LIST.format(column), encoding="utf-8")
    rows = find_audit(graph_of([tmp_path / "a.csv"], tmp_path / "out"))
    assert any("窑炉技改项目" in row.message and "18000" in row.message for row in rows) is found


def test_what_is_spent_before_the_plan_is_the_phase_before_it(tmp_path: Path) -> None:
    """累计完成 that stands before the plan of a year is what the plan goes on from: together they are no more than the total."""
    text = LIST.replace("2024年计划投资（万元）,{}（万元）", "累计完成投资（万元）,2025年计划投资（万元）")
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    rows = find_audit(graph_of([tmp_path / "a.csv"], tmp_path / "out"))
    assert any("窑炉技改项目" in row.message and "18000" in row.message for row in rows)
