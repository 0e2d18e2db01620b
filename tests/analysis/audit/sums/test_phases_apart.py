"""Phases of a project in one place, its whole investment in another."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.sums.phases_apart import phases_apart
from tests.analysis.audit.desk import rows_of

PHASES = (
    "负责人介绍，年产5万套减速机项目分两期建设，其中一期投资3.0亿元，建设机加工车间；二期投资2.6亿元，建设检测中心。"
)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("集中开工的有：瓯锐年产5万套减速机项目，总投资5.2亿元；丽石阀门项目，总投资4.1亿元。", 1),
        ("会上介绍了总投资5.2亿元的瓯锐年产5万套减速机项目。", 1),
        ("集中开工的有：瓯锐年产5万套减速机项目，总投资5.6亿元；丽石阀门项目，总投资4.1亿元。", 0),
        ("当天签约的是年产5万套减速机项目。该项目总投资5.2亿元，占地110亩。", 1),
        ("当天签约的是丽石阀门项目。该项目总投资5.2亿元，占地110亩。", 0),
        ("集中开工的有：丽石阀门项目，总投资5.2亿元。", 0),
        ("瓯锐年产5万套减速机项目一期总投资3.0亿元。", 0),
    ],
)
def test_phases_apart(said: str, found: int) -> None:
    """Phases that do not come to the investment told elsewhere of their project are a row; of another project, or a phase, they are none."""
    assert len(rows_of(f"{said}\n\n{PHASES}", phases_apart)) == found


def test_third_phase() -> None:
    """Where a third phase follows, two are not all."""
    said = "瓯锐年产5万套减速机项目，总投资7.2亿元。"
    assert rows_of(f"{said}\n\n{PHASES.replace('检测中心', '检测中心，三期待定')}", phases_apart) == []
