"""Land: units reconciled, ranges kept, zero and missing told apart."""

import pytest

from chaingraph.analysis.land import LandRow, find_land
from chaingraph.analysis.projection import Projection
from tests.analysis.factory import Scene


def land() -> tuple[LandRow, ...]:
    """Two table rows with different units, prose about one of them, and prose about others."""
    scene = Scene()
    first, second = scene.thing("Enterprise", "甲"), scene.thing("Enterprise", "乙")
    scene.number(first, "现有用地", 670.2, "亩", measure="land_current", row="d1#1/0")
    scene.number(first, "闲置用地", 1800, "平方米", measure="land_idle", row="d1#1/0")
    scene.number(first, "厂房", 22.1616, "万平方米", measure="floor_area", row="d1#1/0")
    scene.number(second, "现有用地", 2, "公顷", measure="land_current", row="d1#1/1")
    scene.number(second, "闲置用地", 0, "亩", measure="land_idle", row="d1#1/1")
    scene.range(second, "需求", 100, 150, "亩", measure="land_need", row="d1#1/1")
    scene.number(first, "亩产值", 1762, "万元/亩", measure="output_per_mu", year="2020")
    scene.number(first, "亩产值", 1500, "万元/亩", measure="output_per_mu", year="2019")
    scene.number(first, "占地", 5, "亩", measure="land_current")
    scene.number(scene.thing("Enterprise", "丙"), "占地", 380, "亩", measure="land_current")
    scene.number(scene.thing("Enterprise", "丁"), "亩产值", 100, "亿元/平方公里", measure="output_per_mu")
    scene.number(scene.thing("Region", "某区"), "工业用地", 6000, "亩", measure="land_current")
    return find_land(scene.build())


def test_units() -> None:
    """平方米, 万平方米 and 公顷 come out in 亩 and 平方米."""
    first, second, _ = land()
    assert (first.current_mu, first.idle_mu, first.floor_m2) == (670.2, 2.7, 221616)
    assert second.current_mu == 30


def test_missing_is_not_zero() -> None:
    """A printed 0 is 0; an empty cell is unknown."""
    first, second, _ = land()
    assert second.idle_mu == 0
    assert (second.floor_m2, first.need_mu) == (None, None)


def test_need_is_a_range() -> None:
    """100-150 keeps both ends."""
    assert land()[1].need_mu == (100, 150)


def test_yield_from_prose() -> None:
    """The latest yield told in prose joins the table row, with its quote; prose land of a listed one adds no row."""
    first = land()[0]
    assert first.output_per_mu == 1762
    assert any("亩产值1762" in item.quote for item in first.evidence)
    assert [row.enterprise for row in land()] == ["甲", "乙", "丙"]


@pytest.mark.parametrize("year", ["", "2020"])
def test_yield_in_other_units(year: str) -> None:
    """100 亿元 a 平方公里 are 666.67 万元 a 亩."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲")
    scene.number(maker, "用地", 10, "亩", measure="land_current", row="d1#0/0")
    scene.number(maker, "强度", 100, "亿元/平方公里", measure="output_per_mu", year=year)
    assert find_land(scene.build())[0].output_per_mu == pytest.approx(666.6667, abs=1e-3)


def test_yield_by_its_unit() -> None:
    """An output in money for a piece of land is a yield, whatever its measure; a tax is not, nor is a goal."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲")
    scene.number(maker, "用地", 10, "亩", measure="land_current", row="d1#0/0")
    scene.number(maker, "亩均税收", 30, "万元/亩")
    scene.number(maker, "亩均产值", 900, "万元/亩", modality="target")
    scene.number(maker, "工业亩产值", 704, "万元/亩")
    assert find_land(scene.build())[0].output_per_mu == 704


def test_empty() -> None:
    """No land, no rows."""
    assert find_land(Projection()) == ()


def test_yield_reckoned_from_the_row() -> None:
    """Output and land of one row give the yield of a 亩; an aim, or land without a unit, gives none."""
    scene = Scene()
    for at, (name, output, unit, mood) in enumerate(
        (("甲", 2, "亩", "fact"), ("乙", 4, "亩", "target"), ("丙", 4, "", "fact"), ("丁", 0, "亩", "fact"))
    ):
        maker = scene.thing("Enterprise", name)
        scene.number(maker, "产值", 1, "亿元", measure="output", row=f"d1#1/{at}", modality=mood)
        scene.number(maker, "占地", output, unit, measure="land_current", row=f"d1#1/{at}")
    rows = find_land(scene.build())
    assert [(row.enterprise, row.current_mu, row.output_per_mu) for row in rows] == [
        ("甲", 2, 5000),
        ("乙", 4, None),
        ("丁", 0, None),
    ]
    assert any("产值" in item.quote for item in rows[0].evidence)
