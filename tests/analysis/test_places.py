"""Places: regions widened, homes of documents, names that nobody knows."""

import pytest

from chaingraph.analysis.places import Places, Radius
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene


@pytest.mark.parametrize(
    ("name", "radius", "widened"),
    [
        ("南岸区", "区县", "南岸区"),
        ("南岸", "市", "重庆市"),
        ("南岸区", "省", "重庆市"),
        ("武侯区", "市", "成都市"),
        ("武侯区", "省", "四川省"),
        ("成都市", "区县", "成都市"),
        ("四川省", "市", "四川省"),
        ("日本", "区县", "日本"),
    ],
)
def test_widening(name: str, radius: Radius, widened: str) -> None:
    """A region is widened to the radius and never narrowed."""
    assert Places(Scene().build()).area(name, radius).name == widened


def test_home_counts_rosters_more() -> None:
    """Three news pages about one district weigh less than one roster of another."""
    scene = Scene()
    for number in range(3):
        scene.document = f"news{number}"
        scene.paper(place=scene.region("巴南区", "500113"))
    assert Places(scene.build()).home == "500113"
    scene.document = "roster"
    scene.paper(place=scene.region("南岸区", "500108"))
    scene.say(scene.thing("Enterprise", "甲"), "tier", "龙头")
    assert Places(scene.build()).home == "500108"


def test_several_plants() -> None:
    """Who has a plant here and one elsewhere is local here."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲")
    scene.say(maker, "locatedIn", scene.region("南岸区", "500108"))
    scene.say(maker, "locatedIn", scene.region("广东省", "440000"))
    places = Places(scene.build())
    assert places.where(maker, places.area("南岸区", "区县")) == "local"
    assert places.where(maker, places.area("成都市", "区县")) == "outside"
    assert places.names(maker) == ("广东省", "南岸区")


def test_narrowest_region_only() -> None:
    """A city and a district of it are one place: the district."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲")
    scene.say(maker, "locatedIn", scene.region("南岸区", "500108"))
    scene.say(maker, "locatedIn", scene.region("重庆市", "500000"))
    assert Places(scene.build()).names(maker) == ("南岸区",)


def test_parks_in_parks_and_cycles() -> None:
    """A park of a park is followed to its region; two parks that contain each other end."""
    scene = Scene()
    maker, inner, outer = scene.thing("Enterprise", "甲"), scene.thing("Park", "内园"), scene.thing("Park", "外园")
    scene.say(maker, "locatedIn", inner)
    scene.say(inner, "partOf", outer)
    scene.say(outer, "partOf", inner)
    scene.say(outer, "locatedIn", scene.region("南岸区", "500108"))
    places = Places(scene.build())
    assert places.parks(maker) == ("park/内园", "park/外园")
    assert places.where(maker, places.area("南岸区", "区县")) == "local"


def test_group_is_no_place() -> None:
    """A subsidiary is not where its parent company is."""
    scene = Scene()
    child, parent = scene.thing("Enterprise", "子"), scene.thing("Enterprise", "母")
    scene.say(child, "partOf", parent)
    scene.say(parent, "locatedIn", scene.region("广东省", "440000"))
    places = Places(scene.build())
    assert places.where(child, places.area("南岸区", "区县")) == "unknown"


def test_unplaced_park_says_nothing_about_regions() -> None:
    """Who is in a park that nobody can place is unknown in every region."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲")
    scene.say(maker, "locatedIn", scene.thing("Park", "某园"))
    places = Places(scene.build())
    assert places.where(maker, places.area("南岸区", "省")) == "unknown"
    assert places.where(maker, places.area("某园", "园区")) == "local"


def test_ambiguous_region() -> None:
    """鼓楼区 is four districts: the user is asked for the city."""
    with pytest.raises(UsageError, match="请写全称"):
        Places(Scene().build()).area("鼓楼区", "区县")
