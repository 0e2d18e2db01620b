"""Profiles: names, facts with quotes, neighbours; ambiguity shown, mistakes answered."""

import pytest

from chaingraph.analysis.profile import find_profile
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene, phone_chain


def test_profile() -> None:
    """A short name finds the enterprise with its facts, quotes and neighbours both ways."""
    scene = phone_chain()
    maker = scene.thing("Enterprise", "丙板有限公司")
    scene.number(maker, "产值", 3.5, "亿元", year="2020")
    (profile,) = find_profile(scene.build(), "丙板")
    assert (profile.name, profile.type, profile.names) == ("丙板有限公司", "Enterprise", ("丙板", "丙板有限公司"))
    facts = [(fact.predicate, fact.object, fact.evidence[0].quote) for fact in profile.facts]
    assert facts == [
        ("inSegment", "电路板", "丙板"),
        ("locatedIn", "南岸区", "南岸区"),
        ("hasMetric", "产值|3.5|亿元|2020", "产值3.5亿元"),
    ]
    assert [(n.predicate, n.direction, n.name) for n in profile.neighbours] == [
        ("inSegment", "out", "电路板"),
        ("locatedIn", "out", "南岸区"),
    ]
    assert [(alias.name, alias.score) for alias in profile.aliases] == [("丙板", 0.95)]
    (chain,) = find_profile(scene.build(), "星河手机")
    assert {(n.predicate, n.direction) for n in chain.neighbours} == {("segmentOf", "in"), ("inChain", "in")}


def test_a_park_shows_who_is_in_its_parts() -> None:
    """The enterprises of a part stand beside those of the park; a part shows none of the whole's."""
    scene = Scene()
    whole, part = scene.thing("Park", "高新区"), scene.thing("Park", "城南园")
    scene.say(part, "partOf", whole)
    scene.say(scene.thing("Enterprise", "甲厂"), "locatedIn", whole)
    scene.say(scene.thing("Enterprise", "乙厂"), "locatedIn", part)
    names = [[n.name for n in find_profile(scene.build(), park)[0].neighbours] for park in ("高新区", "城南园")]
    assert names == [["乙厂", "甲厂", "城南园"], ["高新区", "乙厂"]]


def test_ambiguous_name_lists_all() -> None:
    """A name of two things gives both profiles."""
    scene = phone_chain()
    scene.thing("Enterprise", "丙板电子厂", "丙板")
    assert [profile.name for profile in find_profile(scene.build(), "丙板")] == ["丙板有限公司", "丙板电子厂"]


def test_by_identifier() -> None:
    """An identifier is never ambiguous."""
    (profile,) = find_profile(phone_chain().build(), "enterprise/丙板有限公司")
    assert profile.id == "enterprise/丙板有限公司"


@pytest.mark.parametrize(
    ("typed", "hint"), [("丙版", "是否指：丙板"), ("电路板", "电路板"), ("甲壳有限", "甲壳有限公司")]
)
def test_unknown_name(typed: str, hint: str) -> None:
    """A mistyped name gets the nearest ones."""
    graph = phone_chain().build()
    if typed == "电路板":
        assert find_profile(graph, typed)[0].type == "Segment"
        return
    with pytest.raises(UsageError, match=hint):
        find_profile(graph, typed)


def test_empty() -> None:
    """An empty graph knows nobody and says so."""
    with pytest.raises(UsageError, match="没有“甲”"):
        find_profile(Projection(), "甲")
