"""Enterprises: rosters first, one row an entry, then the others."""

import pytest

from chaingraph.analysis.enterprises import find_enterprises
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene


def roster() -> Scene:
    """A roster of three in two tiers, a maker outside it, a bare name, and a localisation table with numbers."""
    scene = Scene()
    place = scene.region("南岸区", "500108")
    park = scene.thing("Park", "江南园")
    scene.say(park, "locatedIn", place)
    for number, (name, tier, sector) in enumerate(
        (("丙", "龙头", "电子"), ("乙", "骨干", "装备"), ("甲", "骨干", "电子")), 1
    ):
        row, maker = f"d1#2/{number + 8}", scene.thing("Enterprise", name, f"{name}公司")
        scene.say(maker, "number", str(number), group=row)
        scene.say(maker, "tier", tier, group=row)
        scene.say(maker, "sector", scene.thing("Sector", sector), group=row)
        scene.say(maker, "locatedIn", place, group=row)
    scene.say(scene.thing("Enterprise", "乙"), "locatedIn", park)
    scene.say(scene.thing("Enterprise", "丁"), "produces", scene.thing("Product", "齿轮"))
    scene.thing("Enterprise", "戊")
    other = scene.thing("Enterprise", "甲")
    scene.say(other, "number", "7", group="d1#5/1")
    scene.number(other, "总量", 30, "家", measure="supplier_count", row="d1#5/1")
    return scene


def test_roster_order_then_names() -> None:
    """Roster rows keep their order and numbers; those of whom something is told follow, a bare name does not.

    A numbered supplier table is no roster.
    """
    rows = find_enterprises(roster().build())
    assert [(row.enterprise, row.number, row.tier, row.sector) for row in rows] == [
        ("丙", 1, "龙头", "电子"),
        ("乙", 2, "骨干", "装备"),
        ("甲", 3, "骨干", "电子"),
        ("丁", None, None, None),
    ]
    assert [row.enterprise for row in find_enterprises(roster().build(), roster_only=True)] == ["丙", "乙", "甲"]


def test_here_elsewhere_or_unknown() -> None:
    """Where an enterprise is, seen from the place the documents speak of; who is nowhere is not elsewhere."""
    scene = roster()
    scene.say(scene.thing("Enterprise", "己"), "locatedIn", scene.region("宜都市", "420581"))
    found = {row.enterprise: row.where for row in find_enterprises(scene.build())}
    assert found == {"甲": "local", "乙": "local", "丙": "local", "丁": "unknown", "己": "outside"}


def test_place_and_names() -> None:
    """Region, parks and all names stand in the row."""
    rows = find_enterprises(roster().build())
    assert all(row.evidence for row in rows)
    row = rows[1]
    assert (row.region, row.parks, row.names) == ("南岸区", ("江南园",), ("乙", "乙公司"))
    assert "2" in {item.quote for item in row.evidence}


@pytest.mark.parametrize("tier", ["骨干", "骨干企业"])
def test_tier(tier: str) -> None:
    """A tier filters, with or without the word 企业."""
    assert [row.enterprise for row in find_enterprises(roster().build(), tier)] == ["乙", "甲"]


def test_unknown_tier() -> None:
    """A tier nobody has is refused with those there are."""
    with pytest.raises(UsageError, match="现有梯队：骨干、龙头"):
        find_enterprises(roster().build(), "巨头")


def test_two_rosters_that_agree_are_one_row() -> None:
    """A second roster that says the same adds evidence; one with another number adds a row."""
    scene = roster()
    scene.document = "d2"
    maker = scene.thing("Enterprise", "丙")
    scene.say(maker, "number", "1", group="d2#0/1")
    scene.say(maker, "tier", "龙头", group="d2#0/1")
    rows = [row for row in find_enterprises(scene.build()) if row.enterprise == "丙"]
    assert len(rows) == 1
    assert {item.document for item in rows[0].evidence} == {"d1", "d2"}
    scene.say(maker, "number", "9", group="d2#0/9")
    assert [row.number for row in find_enterprises(scene.build()) if row.enterprise == "丙"] == [1, 9]


def test_a_table_of_chains_is_no_second_roster() -> None:
    """Its leaders stand in the roster already, of the same tier or another; who stands nowhere else has a row."""
    scene = roster()
    for at, name in enumerate(("丙", "乙", "庚")):
        maker, row = scene.thing("Enterprise", name), f"d2#1/{at}"
        scene.say(maker, "tier", "龙头", group=row)
        scene.say(scene.thing("Chain", f"{name}链"), "ledBy", maker, group=row)
    rows = find_enterprises(scene.build(), roster_only=True)
    assert [(row.enterprise, row.number, row.tier) for row in rows] == [
        ("丙", 1, "龙头"),
        ("乙", 2, "骨干、龙头"),
        ("甲", 3, "骨干"),
        ("庚", None, "龙头"),
    ]


def test_tier_of_prose() -> None:
    """A tier told in a sentence counts for an enterprise without a roster."""
    scene = Scene()
    scene.say(scene.thing("Enterprise", "甲"), "tier", "链主")
    row = find_enterprises(scene.build(), "链主")[0]
    assert (row.tier, [item.quote for item in row.evidence]) == ("链主", ["链主"])


def test_empty() -> None:
    """No enterprises, no rows."""
    assert find_enterprises(Projection()) == ()
