"""Phases of a project in one place, its whole investment in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.phases_apart import phases_apart
from tests.analysis.audit.desk import desk, rows_of

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


FAR = """# 云屏玻璃企业简介

公司年产8万吨微晶玻璃项目是近年最大的投资，已列入县里台账，总投资12.5亿元，计划完成投资2.0亿元。

## 推进安排

项目分三期推进。一期投资4.2亿元，2025年6月开工；二期投资5.1亿元，2027年开工；三期投资4.2亿元，建设成品库。
"""
TABLE = """# 规划

以云屏微晶玻璃项目为牵引，抢占新赛道。项目一期投资4.2亿元，建设试验线；二期投资5.1亿元，扩大产能。

| 项目 | 总投资（亿元） |
|---|---|
| 云屏微晶玻璃（共两期） | 8.3 |
| 丽石阀门 | 2.0 |
| 青榆铸件 | 3.0 |
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (FAR, 1),
        (FAR.replace("12.5", "13.5"), 0),
        (FAR.replace("三期投资4.2亿元", "三期另行安排"), 0),
        (FAR.replace("一期投资", "一期已完成投资"), 0),
        (FAR.replace("微晶玻璃项目是", "微晶玻璃项目3个，是"), 0),
        (TABLE, 1),
        (TABLE.replace("8.3", "9.3"), 0),
        (TABLE.replace("（共两期）", "一期"), 0),
    ],
)
def test_phases_of_the_project_before(tmp_path: Path, text: str, found: int) -> None:
    """Phases sentence by sentence are of the project named before them; prose and rows tell its whole."""
    assert len(list(phases_apart(desk(tmp_path, text)))) == found
