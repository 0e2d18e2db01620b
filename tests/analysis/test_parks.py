"""Parks: who is in them and what is told of them."""

from __future__ import annotations

import pytest

from chaingraph.analysis.parks import ParkRow, find_parks
from tests.analysis.factory import Scene


def rows(region: str = "宜都市") -> dict[str, ParkRow]:
    """A park with a whole, an enterprise, a project and numbers; one elsewhere; one of which nothing is told."""
    scene = Scene()
    here, there = scene.region("宜都市", "420581"), scene.region("当阳市", "420582")
    zone, park = scene.thing("Park", "宜都高新区"), scene.thing("Park", "枝城化工园")
    scene.say(zone, "locatedIn", here)
    scene.say(park, "partOf", zone)
    scene.say(scene.thing("Enterprise", "甲厂"), "locatedIn", park)
    scene.say(scene.thing("Project", "电芯二期"), "projectLocatedIn", park)
    scene.number(park, "工业总产值", 1300, "亿元", year="2027", modality="target")
    scene.number(park, "总投资", 2e10, "元")
    scene.say(scene.thing("Park", "当阳工业园"), "locatedIn", there)
    scene.thing("Park", "无人提及园")
    return {row.park: row for row in find_parks(scene.build(), region)}


def test_a_park_is_told_with_all_that_belongs_to_it() -> None:
    """Whole, members, projects, and figures as people read them: large sums in 亿元, goals called goals."""
    park = rows()["枝城化工园"]
    assert (park.within, park.region, park.where) == ("宜都高新区", "宜都市", "local")
    assert (park.enterprises, park.projects) == (("甲厂",), ("电芯二期",))
    assert park.figures == ("工业总产值 1300 亿元（2027，目标）", "总投资 200 亿元")
    assert park.evidence


def test_local_parks_come_first_and_silence_is_no_row() -> None:
    """A park of which nothing is told has no row."""
    assert list(rows()) == ["宜都高新区", "枝城化工园", "当阳工业园"]
    assert rows()["当阳工业园"].where == "outside"


@pytest.mark.parametrize("region", ["当阳市", "当阳"])
def test_local_is_seen_from_the_region(region: str) -> None:
    """Another region, other local parks."""
    assert rows(region)["当阳工业园"].where == "local"
    assert rows(region)["宜都高新区"].where == "outside"


def test_who_is_in_a_part_is_in_the_whole() -> None:
    """A park has the enterprises and projects of its parts, and of theirs; the part has none of the whole's."""
    scene = Scene()
    whole, part, inner = (scene.thing("Park", name) for name in ("高新区", "城南园", "孵化园"))
    scene.say(part, "partOf", whole)
    scene.say(inner, "partOf", part)
    for name, place in (("甲厂", whole), ("乙厂", part), ("丙厂", inner)):
        scene.say(scene.thing("Enterprise", name), "locatedIn", place)
    found = {row.park: row.enterprises for row in find_parks(scene.build())}
    assert found == {"高新区": ("甲厂", "乙厂", "丙厂"), "城南园": ("乙厂", "丙厂"), "孵化园": ("丙厂",)}
