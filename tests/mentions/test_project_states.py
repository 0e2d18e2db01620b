"""Words that tell how far a project is, and words that tell it of something else."""

from __future__ import annotations

import pytest

from chaingraph.mentions.project_states import project_state

TOLD = [
    ("已开工", "在建"),
    ("框架协议，未落地", "未落地"),
    ("尚未开工", "未开工"),
    ("已投产", "投产"),
    ("2024年5月竣工投产", "投产"),
    ("正在办理施工许可", "前期"),
    ("项目终止", "终止"),
    ("项目终止，投资方已退出", "终止"),
    ("投资方已退出，土地另行安排", "终止"),
    ("已解除协议", "终止"),
    ("双方终止合作", "终止"),
    ("暂停建设", "暂停"),
    ("项目已停工", "暂停"),
    ("两次流标", "流标"),
    ("终止（原已开工）", "终止"),
]
SILENT = [
    "增资扩产",
    "二期已开工",
    "拟终止",
    "未终止",
    "一条生产线暂停",
    "另有流动资金5000万元",
    "计划2026年投产",
    "如资金不到位则终止合作",
]


@pytest.mark.parametrize(("cell", "state"), TOLD)
def test_a_remark_tells_the_state(cell: str, state: str) -> None:
    """The last clause that tells one counts; what has ended is ended whatever else is told."""
    assert project_state(cell) == state


@pytest.mark.parametrize("cell", SILENT)
def test_what_is_planned_or_told_of_a_part_is_no_state(cell: str) -> None:
    """A plan, a phase, a line, a condition: nothing is told of the whole project as it is."""
    assert project_state(cell) == ""
