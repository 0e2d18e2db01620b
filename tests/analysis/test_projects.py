"""Projects: one row a table row, amounts in 万元, missing stays missing."""

from chaingraph.analysis.projection import Projection
from chaingraph.analysis.projects import find_projects, total_projects
from tests.analysis.factory import Scene


def projects() -> Scene:
    """Two projects of a table (one with two owners and amounts in 亿元), one of prose."""
    scene = Scene()
    sector = scene.thing("Sector", "装备制造业")
    first, second = scene.thing("Project", "齿轮扩能"), scene.thing("Project", "显示屏模组工厂")
    row = "d1#4/2"
    scene.say(first, "number", "1", group=row)
    scene.say(first, "projectOf", scene.thing("Enterprise", "乙机械"), group=row)
    scene.say(first, "projectOf", scene.thing("Organisation", "甲集团"), group=row)
    scene.say(first, "agency", scene.thing("Organisation", "区经信委"), group=row)
    scene.say(first, "nature", "技术改造", group=row)
    scene.say(first, "sector", sector, group=row)
    scene.say(first, "startDate", "2020.6", group=row)
    scene.number(first, "总投资", 1.5, "亿元", measure="investment_total", row=row)
    scene.number(first, "计划", 9000, "万元", measure="investment_plan", row=row)
    scene.say(second, "content", "建设三条线", group="d1#4/10")
    scene.number(second, "总投资", 300, "万美元", measure="investment_total", row="d1#4/10")
    chain = scene.thing("Chain", "手机")
    scene.thing("Segment", "显示屏模组", key=chain)
    scene.thing("Segment", "齿轮", key=chain)
    scene.number(scene.thing("Project", "生物城"), "总投资", 5e9, "元", measure="investment_total")
    return scene


def test_rows() -> None:
    """Table rows in their order (2 before 10), then prose; owners in the order of the cell; 亿元 become 万元."""
    first, second, third = find_projects(projects().build())
    assert (first.project, first.number, first.owner, first.agency) == ("齿轮扩能", 1, "乙机械、甲集团", "区经信委")
    assert (first.nature, first.sector, first.start, first.end) == ("技术改造", "装备制造业", "2020.6", None)
    assert (first.total, first.before, first.plan, first.after) == (15000, None, 9000, None)
    assert second.project == "显示屏模组工厂"
    assert (third.project, third.total) == ("生物城", 500000)
    assert len(first.evidence) == 9


def test_foreign_money_is_not_converted() -> None:
    """Dollars have no fixed rate: the amount in 万元 is unknown."""
    row = find_projects(projects().build())[1]
    assert (row.total, row.total_told) == (None, "300万美元")


def test_segments_named_in_the_project() -> None:
    """A segment whose name of three characters or more stands in the project's text is linked; 齿轮 is too common."""
    first, second, _ = find_projects(projects().build())
    assert (first.segments, second.segments) == ((), ("显示屏模组",))


def test_one_project_in_two_tables() -> None:
    """A project that two tables list is one row: its first money counts, what the first leaves open the second tells."""
    scene = projects()
    scene.document = "d2"
    again = scene.thing("Project", "齿轮扩能")
    scene.number(again, "总投资", 16000, "万元", measure="investment_total", row="d2#0/0")
    scene.say(again, "endDate", "2022.6", group="d2#0/0")
    rows = [row for row in find_projects(scene.build()) if row.project == "齿轮扩能"]
    assert [(row.total, row.owner, row.end) for row in rows] == [(15000, "乙机械、甲集团", "2022.6")]
    assert {item.document for item in rows[0].evidence} == {"d1", "d2"}


def test_projects_of_other_places() -> None:
    """What is put into another county, or only a paper of another county tells, is listed and not added up."""
    scene = Scene()
    here, away = scene.region("南岸区", "500108"), scene.region("巴南区", "500113")
    for document, region, name in (("a", here, "甲项目"), ("a", away, "乙项目"), ("b", away, "丙项目")):
        scene.document = document
        thing = scene.thing("Project", name)
        scene.number(thing, "总投资", 1, "亿元", measure="investment_total")
        if name != "丙项目":
            scene.say(thing, "projectLocatedIn", region)
    for document, region in (("a", here), ("b", away)):
        scene.document = document
        for year in range(2010, 2020 if document == "a" else 2013):
            scene.number(region, f"产值{year}", year, "亿元")
    rows = find_projects(scene.build())
    assert {row.project: row.where for row in rows} == {"甲项目": "local", "乙项目": "outside", "丙项目": "outside"}
    assert [(total.projects, total.total) for total in total_projects(rows)] == [(1, 10000)]


def test_totals() -> None:
    """Sums leave out missing amounts and say how many."""
    totals = total_projects(find_projects(projects().build()))
    assert [(row.sector, row.projects, row.total, row.unpriced) for row in totals] == [
        (None, 3, 515000, 1),
        ("装备制造业", 1, 15000, 0),
    ]


def test_sector_filter_and_empty() -> None:
    """A sector keeps its projects; an empty graph has none."""
    assert [row.project for row in find_projects(projects().build(), "装备")] == ["齿轮扩能"]
    assert find_projects(Projection()) == ()
    assert total_projects(()) == ()


def test_an_ended_project_is_listed_and_not_summed() -> None:
    """It keeps its state and its money; one on hold is still summed up."""
    scene = projects()
    scene.say(scene.thing("Project", "齿轮扩能"), "projectState", "终止")
    scene.say(scene.thing("Project", "生物城"), "projectState", "暂停")
    rows = find_projects(scene.build())
    assert [(row.project_state, row.total) for row in rows] == [("终止", 15000), (None, None), ("暂停", 500000)]
    assert [(row.sector, row.projects, row.total) for row in total_projects(rows)] == [(None, 2, 500000)]


def test_the_newest_document_tells_the_state() -> None:
    """An end is believed against an older list, and a new start against an older end; without dates the end is."""
    for dates, state in ((("2024", "2025"), "终止"), (("2025", "2024"), "在建"), (("", ""), "终止")):
        scene = Scene()
        project = scene.thing("Project", "甲项目")
        for document, date, told in (("a", dates[0], "在建"), ("b", dates[1], "终止")):
            scene.document = document
            scene.paper(date=date)
            scene.say(project, "projectState", told)
        assert [row.project_state for row in find_projects(scene.build())] == [state]
