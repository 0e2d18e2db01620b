"""Targets: implied growth beside the stated one."""

import pytest

from chaingraph.analysis.projection import Projection
from chaingraph.analysis.targets import TargetRow, find_targets
from tests.analysis.factory import Scene


def indicator(
    base: float | None, target: float | None, growth: float | None, unit: str = "亿元", bound: str = "="
) -> TargetRow:
    """One row of an indicator table of 2020 and 2025."""
    scene = Scene()
    place, row = scene.region("某区", ""), "d1#0/1"
    fields = {"measure": "indicator_base", "year": "2020", "row": row, "bound": bound}
    if base is not None:
        scene.number(place, "总产值", base, unit, **fields)
    if target is not None:
        scene.number(place, "总产值", target, unit, **{**fields, "measure": "indicator_target", "year": "2025"})
    if growth is not None:
        scene.number(place, "总产值", growth, "%", **{**fields, "measure": "growth_stated", "year": ""})
    return find_targets(scene.build())[0]


@pytest.mark.parametrize(
    ("base", "target", "stated", "implied"),
    [(817.6, 1335, 10.3, 0.10303), (60, 120, 100, 0.1487), (178.2, 1000, None, 0.4119), (176, 235.5, 6, 0.06)],
)
def test_growth(base: float, target: float, stated: float | None, implied: float) -> None:
    """Growth is a fraction a year, compound over the years between base and target."""
    row = indicator(base, target, stated)
    assert row.implied_growth == pytest.approx(implied, abs=5e-5)
    assert row.stated_growth == (None if stated is None else pytest.approx(stated / 100))
    assert (row.base, row.base_year, row.target, row.target_year) == (base, "2020", target, "2025")


@pytest.mark.parametrize(("base", "target"), [(0, 2), (None, 5), (-3, 4)])
def test_no_growth_without_a_base(base: float | None, target: float | None) -> None:
    """From nothing, or from what is not known, there is no rate."""
    assert indicator(base, target, 15).implied_growth is None


def test_a_table_without_targets_is_none() -> None:
    """Base values alone are statistics; beside rows with targets, a row whose target is missing stays."""
    scene = Scene()
    place = scene.region("某区", "")
    scene.number(place, "产值", 5, "亿元", measure="indicator_base", year="2020", row="d1#0/0")
    scene.number(place, "产值", 6, "亿元", measure="indicator_base", year="2020", row="d1#1/0")
    scene.number(place, "利润", 7, "亿元", measure="indicator_target", year="2025", row="d1#1/1")
    rows = find_targets(scene.build())
    assert [(row.indicator, row.base, row.target) for row in rows] == [("产值", 6, None), ("利润", None, 7)]
    assert rows[0].implied_growth is None


def test_shares_also_in_points() -> None:
    """An indicator in per cent keeps its unit and tells the points it moves, in all and a year."""
    assert (indicator(38, 60, None, "%").points_a_year, indicator(38, 60, None).points_a_year) == (4.4, None)
    assert indicator(12, 9, None, "%").points_a_year == -0.6
    assert indicator(None, 60, None, "%").points_a_year is None
    row = indicator(94, 98, 0.8, "%")
    assert (row.unit, row.base, row.points) == ("%", 94, 0.04)
    assert row.difference == pytest.approx(0.008 - row.implied_growth if row.implied_growth else 1, abs=1e-6)
    assert indicator(94, 98, 0.8).points is None


def test_bounds_are_marked() -> None:
    """More than 86 % is not exactly 86 %."""
    assert indicator(86, 91, None, "%").exact
    assert not indicator(86, 91, None, "%", ">").exact


def test_scope_falls_back_on_the_place() -> None:
    """Without a scope of its own, a row counts what its table is about."""
    assert indicator(1, 2, None).scope == "某区"


def test_several_target_years() -> None:
    """A row with targets for two years gives two rows with one base."""
    scene = Scene()
    place = scene.region("某区", "")
    for measure, year, value in (("base", "2020", 100), ("target", "2025", 200), ("target", "2035", 400)):
        scene.number(place, "产值", value, "亿元", measure=f"indicator_{measure}", year=year, row="d1#0/0")
    rows = find_targets(scene.build())
    assert [(row.base, row.target_year) for row in rows] == [(100, "2025"), (100, "2035")]
    assert rows[1].implied_growth == pytest.approx(4 ** (1 / 15) - 1, abs=1e-6)


def test_prose_on_demand() -> None:
    """Goals of sentences stand beside the latest fact of the same indicator, only when asked for."""
    scene = Scene()
    place = scene.region("某区", "")
    scene.number(place, "总产值", 700, "亿元", year="2019")
    scene.number(place, "总产值", 800, "亿元", year="2020")
    scene.number(place, "总产值", 1300, "亿元", year="2025", modality="target")
    assert find_targets(scene.build()) == ()
    (row,) = find_targets(scene.build(), prose=True)
    assert (row.base, row.base_year, row.target) == (800, "2020", 1300)


def test_empty() -> None:
    """No indicators, no rows."""
    assert find_targets(Projection()) == ()


def test_growth_told_in_prose_belongs_to_its_goal() -> None:
    """达到 650 亿元，年均增长 9.5 % is one row with both growths; a growth without a level stays a row."""
    scene = Scene()
    here = scene.region("来安县", "341122")
    scene.number(here, "规上工业总产值", 412.6, "亿元", year="2023")
    scene.number(here, "规上工业总产值", 650, "亿元", year="2028", modality="target")
    scene.number(here, "规上工业总产值年均增长", 9.5, "%", year="2028", modality="target")
    scene.number(here, "工业投资年均增长", 8, "%", year="2028", modality="target")
    assert find_targets(scene.build()) == ()
    growth, level = find_targets(scene.build(), prose=True)
    assert (growth.indicator, growth.target) == ("工业投资年均增长", 8)
    assert (level.base, level.target, level.stated_growth, level.implied_growth) == (412.6, 650, 0.095, 0.095158)
    assert len(level.evidence) == 3


def two_counties() -> Scene:
    """A chain of one name in two counties: each tells its own output, one of them a goal as well."""
    scene = Scene()
    chain = scene.thing("Chain", "电子信息")
    scene.say(scene.thing("Enterprise", "甲厂"), "locatedIn", scene.region("遂川县", "360827"))
    scene.paper(place=scene.region("遂川县", "360827"))
    scene.number(chain, "产值", 74, "亿元", year="2024")
    scene.number(chain, "产值", 40, "亿元", year="2025-01/2025-06")
    scene.number(chain, "产值", 150, "亿元", year="2030", modality="target")
    scene.document = "d2"
    scene.paper(place=scene.region("信丰县", "360722"))
    scene.say(scene.thing("Enterprise", "乙厂"), "locatedIn", scene.region("信丰县", "360722"))
    scene.number(chain, "产值", 500, "亿元", year="2026", modality="target")
    return scene


def test_a_goal_of_another_place_is_not_set_on_our_base() -> None:
    """Counties share the name of a chain, not its figures; half a year is no base for a goal of a year."""
    rows = {row.target: row for row in find_targets(two_counties().build(), prose=True)}
    assert (rows[150].base, rows[150].base_year, rows[150].scope) == (74, "2024", "遂川县")
    assert (rows[500].base, rows[500].scope) == (None, "信丰县")


def test_the_words_of_a_figure_tell_its_place() -> None:
    """In a document of 遂川县 a goal that its sentence gives to 信丰县 is of 信丰县."""
    scene = two_counties()
    scene.document = "d1"
    chain = scene.thing("Chain", "电子信息")
    with scene.sentence("信丰县电子信息产业产值达到600亿元"):
        scene.number(chain, "产值", 600, "亿元", year="2027", modality="target")
        scene.say(scene.region("信丰县", "360722"), "inChain", chain)
    row = next(row for row in find_targets(scene.build(), prose=True) if row.target == 600)
    assert (row.base, row.scope) == (None, "信丰县")
