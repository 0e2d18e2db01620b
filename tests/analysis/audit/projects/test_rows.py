"""Projects against themselves: dates, phases, amounts in words, and the same project twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import Swap, changed, district, heard, project, report, says, told_of
from tests.analysis.audit.texts import MACHINES_HEAD, PUMPS, SCHEDULE
from tests.analysis.desks import PROJECT_LIST, audit_of


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((("竣工,9800", "竣工,18900"), ("44800", "53900")), ("18900", "9800")),
    ],
)
def test_columns_of_projects(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above the total, work before the contract, more done than planned, a wrong total."""
    assert says(told_of(tmp_path, "宜丰县项目表.csv", changed(PROJECT_LIST, swaps)), keys)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("date ", PUMPS.format("2024年8月新开工")),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


def test_a_year_of_a_project_is_not_all_of_it() -> None:
    """A list that tells this year's money only leaves the rest untold; more than the total is never right."""
    scene, _ = district()
    project(scene, 1, "甲项目", money={"total": "5000万元", "plan": "1000万元"})
    project(scene, 2, "乙项目", money={"total": "7000万元", "plan": "2000万元"})
    project(scene, 3, "丙项目", money={"total": "3000万元", "plan": "9000万元"})
    assert [row.subject for row in heard(scene)] == ["丙项目"]


def test_projects() -> None:
    """Dates, phases, amounts in words, and one project twice; a right one is left alone."""
    scene, _ = district()
    project(
        scene,
        1,
        "甲项目",
        money={"total": "5000万元", "plan": "5000万元"},
        nature="新开工",
        startDate="2022",
        endDate="2025",
        content="总投资约5000万元，新建两条线",
    )
    project(scene, 2, "乙项目", money={"total": "7110万元", "plan": "1770万元"}, startDate="2021", endDate="2025")
    project(scene, 8, "庚项目", money={"total": "300万元", "plan": "300万元"})
    project(scene, 3, "丙项目", money={"total": "3600万元"}, content="项目计划总投资1200万元")
    project(scene, 4, "丁项目", money={}, startDate="2022-08", endDate="2022-03")
    project(scene, 5, "戊项目", money={}, nature="新开工", startDate="2020", endDate="2020-12")
    project(scene, 6, "己项目", money={"total": "200000万元"})
    project(scene, 7, "己项目", money={"total": "19000万元"})
    found = {(row.kind, row.subject) for row in heard(scene)}
    assert found == {
        ("money", "乙项目"),
        ("money", "丙项目"),
        ("date", "丁项目"),
        ("date", "戊项目"),
        ("money", "己项目"),
    }


@pytest.mark.parametrize(("done", "found"), [("2000", 0), ("20000", 1)])
def test_what_is_done_of_a_plan_is_no_further_part(tmp_path: Path, done: str, found: int) -> None:
    """What was done so far of a planned year is part of it; what is more than the total without it is told."""
    rows = audit_of(tmp_path, {"list.csv": SCHEDULE.format(done=done)})
    assert len([row for row in rows if "豆制品" in row.message]) == found
    assert len(rows) == found
