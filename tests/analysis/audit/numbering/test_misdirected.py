"""References to a figure or table whose caption is of something else, while that of another one is of what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.numbering.misdirected import misdirected
from tests.analysis.desks import graph_of

PAGE = """\
巴州区工业发展情况

一、基本情况

全区工业用地集约利用水平提高，规划工业用地有序投放（如图1-1）。

 图1-1 巴州区现有工业用地和规划工业用地

规上企业数量稳步增加（如图1-2）。

 图1-2 巴州区规上企业数量变化

{}

 图1-3 巴州区龙头企业产值占比
"""


WRONG = ("龙头企业产值占比由37%上升到67%（如图1-1），依赖加深。", "从结构看，龙头企业产值占比上升，见图1-2。")


INNOCENT = (
    "龙头企业产值占比由37%上升到67%（如图1-3），依赖加深。",
    "龙头企业产值占比由37%上升到67%，依赖加深。",
    "总体态势见图1-1。",
    "龙头企业产值占比上升，规上企业数量增加（如图1-2、图1-3）。",
)


@pytest.mark.parametrize(("text", "alarms"), [*((text, 1) for text in WRONG), *((text, 0) for text in INNOCENT)])
def test_what_a_reference_points_to(tmp_path: Path, text: str, alarms: int) -> None:
    """A sentence that says what another caption says, and nothing of its own, points to the wrong figure."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE.format(text), encoding="utf-8")
    assert len(list(misdirected(graph_of([path], tmp_path / "out")))) == alarms
