"""Overlaps: the same ambition in two places, and what joins places."""

import pytest

from chaingraph.analysis.overlaps import find_overlaps
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene


def scene() -> Scene:
    """Two districts of 重庆 and one of 四川 with chains, a park inside one of them, and a joint park."""
    made = Scene()
    south, east = made.region("南岸区", "500108"), made.region("巴南区", "500113")
    far = made.region("自贡市", "510300")
    park = made.thing("Park", "南岸智谷")
    made.say(park, "locatedIn", south)
    for place, chain, modality in (
        (south, "装备制造", "fact"),
        (park, "装备制造产业", "fact"),
        (east, "装备制造业", "target"),
        (south, "软件", "fact"),
        (park, "软件产业", "fact"),
        (far, "生物医药", "fact"),
        (east, "生物医药", "fact"),
    ):
        made.say(place, "inChain", made.thing("Chain", chain), modality=modality)
    made.say(made.thing("Park", "自贡綦江合作园区"), "locatedIn", made.region("綦江区", "500110"))
    return made


def test_same_ambition() -> None:
    """Two districts name one chain; a district and its own park do not compete; goals are told apart; nearest first."""
    rows = [row for row in find_overlaps(scene().build()) if row.kind == "chain"]
    assert [(row.what, row.near) for row in rows] == [("装备", "同市"), ("生物医药", "跨省")]
    assert set(rows[0].places) == {"南岸区", "南岸智谷", "巴南区"}
    assert rows[0].planned == ("巴南区",)
    assert rows[0].evidence


def test_joint_park() -> None:
    """A park that bears the names of two places joins them."""
    (row,) = [row for row in find_overlaps(scene().build()) if row.kind == "joint"]
    assert (row.what, row.near, set(row.places)) == ("自贡綦江合作园区", "跨省", {"自贡市", "綦江区"})


def test_one_region() -> None:
    """Only what concerns a region is shown."""
    rows = find_overlaps(scene().build(), "自贡市")
    assert {row.what for row in rows} == {"生物医药", "自贡綦江合作园区"}


def test_unknown_and_empty() -> None:
    """An unknown region is a mistake of the user's; an empty graph has no overlaps."""
    assert find_overlaps(Projection()) == ()
    with pytest.raises(UsageError):
        find_overlaps(scene().build(), "某某区")
