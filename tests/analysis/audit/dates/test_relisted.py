"""Projects begun or finished in a year that a later document lists as newly begun, or wants to begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.relisted import relisted
from tests.analysis.audit.desk import graph_of_texts, two_files
from tests.analysis.desks import graph_of

PROJECTS = """\
序号,项目名称,业主单位,总投资（亿元）,性质,开工时间,竣工时间
1,精密轴套扩能项目,吉林桦铸铸造有限公司,2.6,竣工,2023-03,2024-10
2,塔筒制造基地项目,吉林桦风新能源有限公司,8.8,续建,2024-05,2026-06
3,鲜食玉米加工项目,吉林桦禾食品有限公司,1.2,新开工,2025-04,2026-03
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("区重点工作安排\n2025年计划新开工精密轴套扩能项目、鲜食玉米加工项目等12个重点项目。", 1),
        ("全区2025年新开工项目名单\n1.塔筒制造基地项目\n2.鲜食玉米加工项目", 1),
        ("调度会议纪要\n2025年7月10日\n塔筒制造基地项目尚未开工，要求业主进场。", 1),
        ("区工作会议纪要\n2025年计划新开工项目2个，分别是：塔筒制造基地项目8.8亿元、鲜食玉米加工项目1.2亿元。", 1),
        ("区政府工作报告\n2025年1月6日\n鲜食玉米加工项目去年10月竣工投产。\n今年新开工鲜食玉米加工项目等6个项目。", 1),
        ("区工作会议纪要\n2025年计划新开工项目1个，为鲜食玉米加工项目；竣工项目1个，为塔筒制造基地项目。", 0),
        ("区重点工作安排\n2025年计划新开工鲜食玉米加工项目，续建塔筒制造基地项目。", 0),
        ("集中开工\n2025年3月，精密轴套扩能项目二期开工。", 0),
        ("2024年新开工项目情况\n2024年5月，塔筒制造基地项目开工建设。", 0),
        ("回顾\n塔筒制造基地项目自2024年开工以来进展顺利，2025年新开工项目17个。", 0),
    ],
)
def test_begun_anew(tmp_path: Path, text: str, alarms: int) -> None:
    """What was begun or finished in an earlier year is not newly begun; other phases, years and lists are others."""
    graph = graph_of(two_files(tmp_path, PROJECTS, text), tmp_path / "out")
    assert len(list(relisted(graph))) == alarms


def test_new_in_a_row_that_has_ended(tmp_path: Path) -> None:
    """A row called newly begun that ended before the others of its table began is told."""
    path = tmp_path / "list.csv"
    path.write_text(PROJECTS.replace("2.6,竣工", "2.6,新开工"), encoding="utf-8")
    assert [row.subject for row in relisted(graph_of([path], tmp_path / "out"))] == ["精密轴套扩能项目"]


def test_a_project_called_without_the_word(tmp_path: Path) -> None:
    """智能农机整机生产基地 behind its firm is the row 智能农机整机生产基地项目, which has ended."""
    rows = "项目名称,建设单位,开工时间,竣工时间,形象进度\n智能农机整机生产基地项目,安徽穗丰农机有限公司,2022-03,2023-10,已投产\n收割机零件项目,安徽垄原装备有限公司,2023-05,2024-08,主体封顶\n"
    text = "南谯县政府工作报告\n（2024年1月10日）\n\n新开工安徽穗丰农机有限公司智能农机整机生产基地等项目。\n"
    assert len(list(relisted(graph_of_texts(tmp_path, {"a.csv": rows, "b.txt": text})))) == 1
