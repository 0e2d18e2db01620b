"""What sentences tell of a project: money, ground and dates, each with its quote; unknown stays unknown."""

from dataclasses import replace

import pytest

from chaingraph.analysis.columns import Passage
from chaingraph.analysis.project_prose import told_dates, told_ground
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.projects import ProjectRow, find_projects
from chaingraph.records import Evidence
from tests.analysis.factory import Scene

NAME = "远山车桥二期项目"


def told(scene: Scene, text: str) -> Projection:
    """The scene with the sentences of one document."""
    place = Evidence("d1", 0, len(text), text)
    return replace(scene.build(), passages=(Passage("paragraph", place, ((0, 0),)),))


def row(scene: Scene, text: str = "") -> ProjectRow:
    """The row of the project."""
    return next(row for row in find_projects(told(scene, text)) if row.project == NAME)


def scene_of(*numbers: tuple[str, float, str, str]) -> Scene:
    """A project with an owner and numbers of its own: indicator, value, unit, quote."""
    scene = Scene()
    project = scene.thing("Project", NAME, "二期项目")
    scene.say(project, "projectOf", scene.thing("Enterprise", "远山车桥有限公司"))
    for indicator, value, unit, quote in numbers:
        scene.number(project, indicator, value, unit, quote=quote, text=f"{value:g}{unit}")
    return scene


def test_money_and_ground() -> None:
    """Total, money spent and this year's plan come from their words; 平方米 become 亩; every number brings its quote."""
    found = row(
        scene_of(
            ("总投资", 6.8, "亿元", "总投资6.8亿元"),
            ("累计完成投资", 1.2, "亿元", "累计完成投资1.2亿元"),
            ("今年计划投资", 8000, "万元", "今年计划投资8000万元"),
            ("占地面积", 80040, "平方米", "占地面积80040平方米"),
        )
    )
    assert (found.total, found.before, found.plan, found.land_mu) == (68000, 12000, 8000, 120.06)
    assert {"总投资6.8亿元", "累计完成投资1.2亿元", "占地面积80040平方米"} <= {item.quote for item in found.evidence}


def test_what_is_called_total_goes_first() -> None:
    """A mere 投资 is the total only for want of one."""
    both = (("投资", 3, "亿元", "投资3亿元"), ("总投资", 5, "亿元", "总投资5亿元"))
    assert row(scene_of(*both)).total == 50000
    assert row(scene_of(*both[:1])).total == 30000


@pytest.mark.parametrize("quote", ["项目一期投资3亿元", "其中投资3亿元", "二期投资3亿元", "购置设备投资3亿元"])
def test_a_part_is_no_total(quote: str) -> None:
    """Money of a phase or for equipment does not stand for the whole; a project without an amount has none."""
    found = row(scene_of(("投资", 3, "亿元", quote)))
    assert found.total is None


def test_money_of_the_owner_in_a_sentence_that_names_the_project() -> None:
    """甲公司投资12亿元建设乙项目 tells the project's money; another sentence of the owner does not."""
    scene = scene_of()
    owner = scene.thing("Enterprise", "远山车桥有限公司")
    scene.number(owner, "投资", 4, "亿元", quote="远山车桥近年投资4亿元", text="4亿元")
    scene.number(owner, "投资", 12, "亿元", quote=f"远山车桥计划投资12亿元建设{NAME}，占地210亩", text="12亿元")
    scene.number(owner, "占地", 210, "亩", quote=f"远山车桥计划投资12亿元建设{NAME}，占地210亩", text="210亩")
    assert (row(scene).total, row(scene).land_mu) == (120000, 210)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (f"2024年5月16日，{NAME}在某地开工建设。", ("2024年5月16日", None)),
        (f"{NAME}2024年9月开工，预计2026年底建成投产。", ("2024年9月", "2026年底")),
        (f"{NAME}已签约。项目于2025年3月动工，建成后年产3万台。", ("2025年3月", None)),
        (f"2024年5月，{NAME}签约，建成后年产3万台。", (None, None)),
        (f"{NAME}开工时间为2023年，竣工时间为2025年6月。", ("2023年", "2025年6月")),
        (f"{NAME}将于2026年投产。", (None, "2026年")),
        (f"{NAME}3月2日开工。", (None, None)),
        (f"{NAME}占地20亩。该公司2024年开工。", (None, None)),
        ("另一个项目2024年开工。", (None, None)),
        (f"{NAME}和甲地乙项目2024年开工。", (None, None)),
    ],
)
def test_dates(text: str, dates: tuple[str | None, str | None]) -> None:
    """A date belongs to the verb behind it, or is named by it; signing, other subjects and other projects have no say."""
    scene = scene_of()
    scene.thing("Project", "甲地乙项目")
    graph = told(scene, text)
    start, end, quotes = told_dates(graph, graph.things[f"project/{NAME}"])
    assert (start, end) == dates
    assert bool(quotes) == any(dates)
    found = next(found for found in find_projects(graph) if found.project == NAME)
    assert (found.start, found.end) == dates


def test_a_table_row_keeps_its_own() -> None:
    """What the prose tells of a project in a table does not change its row, and fills what the row leaves open."""
    scene = Scene()
    project = scene.thing("Project", NAME)
    scene.number(project, "总投资", 100, "万元", measure="investment_total", row="d1#0/0")
    scene.number(project, "总投资", 900, "万元", quote="总投资900万元", text="900万元")
    found = row(scene, f"{NAME}2024年9月开工。")
    assert (found.total, found.start) == (100, "2024年9月")


@pytest.mark.parametrize(
    ("content", "mu"),
    [
        ("占地约72亩，总建筑面积约为7.2万平方米", 72),
        ("一期占地20亩，总占地约50亩", 50),
        ("总用地面积约380亩，包括三个片区", 380),
        ("项目占地面积30000平方米，修建厂房", 45),
        ("建设厂房43641平方米，其中闲置用地盘活", None),
        ("", None),
    ],
)
def test_ground_in_a_description(content: str, mu: float | None) -> None:
    """The ground a description says a project takes, the whole before a part; floors are none."""
    assert told_ground(content, "亩") == mu
