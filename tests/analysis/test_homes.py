"""Homes: the region a document speaks of."""

from chaingraph.analysis.homes import Homes, document_homes
from chaingraph.analysis.projection import Projection
from tests.analysis.factory import Scene


def named(**counts: int) -> Scene:
    """A document that names regions so many times."""
    codes = {"重庆市": "500000", "南岸区": "500108", "巴南区": "500113", "四川省": "510000", "日本": "JP"}
    scene = Scene()
    for name, count in counts.items():
        for _ in range(count):
            scene.link(scene.region(name, codes[name]), name, 1.0)
    return scene


def test_majority_of_the_parts() -> None:
    """The city is named more often, but of its parts one has most: that one is home."""
    assert document_homes(named(重庆市=9, 南岸区=5, 巴南区=2, 四川省=3).build()) == {"d1": "500108"}


def test_stops_where_divided() -> None:
    """Two districts alike: home is their city; two provinces alike: nobody's."""
    assert document_homes(named(重庆市=1, 南岸区=3, 巴南区=3).build()) == {"d1": "500000"}
    assert document_homes(named(南岸区=3, 四川省=3).build()) == {}


def test_statements_weigh_more_than_names() -> None:
    """Ten enterprises located in a district outweigh twenty mentions of another."""
    scene = named(巴南区=20)
    for number in range(10):
        scene.say(scene.thing("Enterprise", f"厂{number}"), "locatedIn", scene.region("南岸区", "500108"))
    assert document_homes(scene.build()) == {"d1": "500108"}


def test_given_place_counts_when_names_are_divided() -> None:
    """What happens in a document beats the place the graph gives it; without a majority the given place counts."""
    scene = named(巴南区=20)
    scene.paper(place=scene.region("南岸区", "500108"))
    assert document_homes(scene.build()) == {"d1": "500113"}
    scene = named(南岸区=3, 四川省=3)
    scene.paper(place=scene.region("南岸区", "500108"))
    assert document_homes(scene.build()) == {"d1": "500108"}
    assert Homes(scene.build()).most() == "500108"


def test_empty() -> None:
    """No documents, no home; a document abroad alone has none either."""
    assert document_homes(Projection()) == {}
    assert Homes(Projection()).most() == ""
    assert Homes(named(日本=4).build()).most() == ""


def test_where_suppliers_are_is_not_where_a_chain_is() -> None:
    """A list of a chain whose one supplier is in 广州 belongs where the roster beside it is from."""
    scene = Scene("chain")
    far, here = scene.region("广州市", "440100"), scene.region("滁州市", "341100")
    scene.paper(place=far)
    segment = scene.thing("Segment", "电解液")
    for name, place in (("天远材料", far), ("清江材料", here)):
        maker = scene.thing("Enterprise", name)
        scene.say(maker, "inSegment", segment, group=f"chain#0/{name}")
        scene.say(maker, "locatedIn", place, group=f"chain#0/{name}")
    scene.document = "roster"
    for number in range(3):
        scene.say(scene.thing("Enterprise", f"甲{number}厂"), "locatedIn", here, group=f"roster#0/{number}")
    assert Homes(scene.build()).most(("chain",)) == "341100"


def unlisted(name: str, *, times: int, listed: int = 0) -> tuple[Scene, str]:
    """A document that names a county of 合肥市 which no list knows, and a listed one."""
    scene = Scene()
    county = scene.thing("Region", name)
    scene.say(county, "partOf", scene.region("合肥市", "340100"))
    for thing, count in ((county, times), (scene.region("肥东县", "340122"), listed)):
        for _ in range(count):
            scene.link(thing, name, 1.0)
    return scene, county


def test_a_county_no_list_knows_is_home_by_its_identifier() -> None:
    """As a listed one, it needs the majority of the parts of its city; towns are none."""
    scene, county = unlisted("云溪县", times=4, listed=2)
    assert Homes(scene.build()).most() == county
    assert document_homes(scene.build()) == {"d1": "340100"}
    assert Homes(unlisted("云溪县", times=2, listed=2)[0].build()).most() == "340100"
    assert Homes(unlisted("云溪镇", times=4)[0].build()).most() == "340100"


def test_a_title_that_begins_with_a_zone_tells_home() -> None:
    """Behind the words that issue it; not a park of firms, a zone in the middle, or one that a county holds."""
    for title, name, within, told in (
        ("云溪高新区产业链规划", "云溪高新区", "合肥市", True),
        ("关于印发《合肥市云溪新区三年行动计划》的通知", "合肥市云溪新区", "合肥市", True),
        ("甲公司落户云溪高新区", "云溪高新区", "合肥市", False),
        ("云溪产业园产业链规划", "云溪产业园", "合肥市", False),
        ("云溪高新区产业链规划", "云溪高新区", "肥东县", False),
    ):
        scene = Scene()
        zone = scene.thing("Park", name)
        code = {"合肥市": "340100", "肥东县": "340122"}[within]
        scene.link(scene.region(within, code), within, 1.0)
        scene.say(zone, "locatedIn", scene.region(within, code))
        scene.paper(title=title)
        assert Homes(scene.build()).most() == (zone if told else code), title
