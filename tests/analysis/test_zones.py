"""Zones: a park's own name may say whose it is, and only then, and only while no document says otherwise."""

import pytest

from chaingraph.analysis.places import Places
from chaingraph.analysis.zones import zone_region
from tests.analysis.factory import Scene


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("宜都高新技术产业开发区", "宜都市"),
        ("来安经济开发区", "来安县"),
        ("南川工业园区（东区）", "南川区"),
        ("重庆经开区", "重庆市"),
        ("宜都数字文创产业园", ""),
        ("南平组团", ""),
        ("汊河经济开发区", ""),
        ("经济开发区", ""),
        ("", ""),
    ],
)
def test_names(name: str, region: str) -> None:
    """A region before the ending of a zone and nothing else; themes, 组团 and unlisted towns say nothing."""
    found = zone_region(name)
    assert (found.name if found else "") == region


def scene() -> tuple[Scene, str, str]:
    """A maker in a zone that nobody places, with the county it is called after."""
    made = Scene()
    here = made.region("来安县", "341122")
    zone = made.thing("Park", "来安经济开发区")
    maker = made.thing("Enterprise", "远山制动有限公司")
    made.say(maker, "locatedIn", zone)
    return made, maker, here


def test_a_zone_places_those_in_it() -> None:
    """Who is in the zone is local in its county and outside of the next one."""
    made, maker, _ = scene()
    places = Places(made.build())
    where = {name: places.where(maker, places.area(name, "区县")) for name in ("来安县", "天长市")}
    assert where == {"来安县": "local", "天长市": "outside"}


def test_documents_go_before_the_name() -> None:
    """A zone that a document puts elsewhere (飞地) is there, whatever it is called after."""
    made, maker, _ = scene()
    made.say(made.thing("Park", "来安经济开发区"), "locatedIn", made.region("天长市", "341181"))
    places = Places(made.build())
    assert places.where(maker, places.area("来安县", "区县")) == "outside"


def test_a_region_nobody_speaks_of_places_nobody() -> None:
    """A name alone is not enough: the documents must speak of the region."""
    made = Scene()
    maker = made.thing("Enterprise", "远山制动有限公司")
    made.say(maker, "locatedIn", made.thing("Park", "来安经济开发区"))
    places = Places(made.build())
    assert places.where(maker, places.area("来安县", "区县")) == "unknown"
