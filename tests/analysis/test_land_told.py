"""Land that only sentences tell of."""

from __future__ import annotations

import pytest

from chaingraph.analysis.land import find_land
from tests.analysis.factory import Scene


def land(indicator: str, value: float = 85, unit: str = "亩", modality: str = "fact") -> list[tuple[object, ...]]:
    """Land in use, idle, and floors of an enterprise of which a sentence tells one number."""
    scene = Scene()
    scene.number(scene.thing("Enterprise", "甲厂"), indicator, value, unit, modality=modality)
    return [(row.current_mu, row.idle_mu, row.floor_m2) for row in find_land(scene.build())]


@pytest.mark.parametrize(
    ("indicator", "unit", "found"),
    [
        ("闲置土地", "亩", (None, 85, None)),
        ("依法处置其闲置土地", "亩", (None, 85, None)),
        ("闲置工业用地", "亩", (None, 85, None)),
        ("占地", "亩", (85, None, None)),
        ("厂区占地面积", "亩", (85, None, None)),
        ("建筑面积", "平方米", (None, None, 85)),
    ],
)
def test_what_a_sentence_calls_it(indicator: str, unit: str, found: tuple[object, ...]) -> None:
    """The end of the indicator says what is measured."""
    assert land(indicator, unit=unit) == [found]


@pytest.mark.parametrize(
    ("indicator", "unit"),
    [
        ("盘活闲置土地", "亩"),
        ("收回闲置土地", "亩"),
        ("项目占地", "亩"),
        ("二期占地", "亩"),
        ("新增占地", "亩"),
        ("闲置厂房", "平方米"),
        ("茶园", "亩"),
        ("占地", "万元"),
    ],
)
def test_what_is_no_land_of_the_firm(indicator: str, unit: str) -> None:
    """Taken back, revived, a project's, a field, no area."""
    assert land(indicator, unit=unit) == []


def test_moods() -> None:
    """What is to be done about idle land is planned, the land is idle; ground that is planned is not in use."""
    assert land("处置闲置土地", modality="planned") == [(None, 85, None)]
    assert land("占地", modality="planned") == []


def test_a_table_says_more() -> None:
    """Who stands in a table has no second row; parks and regions have none, and the audit hears of tables only."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲厂")
    scene.number(maker, "现有用地", 100, "亩", measure="land_current", row="d1#1/0")
    scene.number(maker, "闲置土地", 85, "亩")
    scene.number(scene.thing("Enterprise", "乙厂"), "闲置土地", 20, "亩")
    scene.number(scene.thing("Park", "城南园"), "闲置土地", 780, "亩")
    graph = scene.build()
    assert [(row.enterprise, row.idle_mu) for row in find_land(graph)] == [("甲厂", None), ("乙厂", 20)]
    assert [row.enterprise for row in find_land(graph, told=False)] == ["甲厂"]
