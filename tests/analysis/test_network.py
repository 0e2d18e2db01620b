"""Networks cut to what can be drawn: nothing is dropped without being counted."""

from __future__ import annotations

import pytest

from chaingraph.analysis import find_gap_network, find_network, find_surroundings
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene, phone_chain


def star(arms: int) -> Scene:
    """A maker with many suppliers, each in a place of its own."""
    scene = Scene()
    maker = scene.thing("Enterprise", "甲厂", "甲")
    for number in range(arms):
        supplier = scene.thing("Enterprise", f"配套{number}厂")
        scene.say(supplier, "supplies", maker, quote=f"配套{number}厂给甲厂供货")
        scene.say(supplier, "locatedIn", scene.thing("Park", f"园区{number}"))
    return scene


def test_an_empty_graph_is_an_empty_network() -> None:
    """Nothing to draw is no error."""
    found = find_network(Projection())
    assert (found.nodes, found.links, found.left_out) == ((), (), 0)
    assert find_gap_network(Projection()).nodes == ()


def test_the_best_linked_are_drawn_and_the_rest_is_counted() -> None:
    """Of 41 things 11 are drawn; the hub is among them, links only join what is drawn."""
    found = find_network(star(20).build(), most=11)
    drawn = {node.id for node in found.nodes}
    assert (len(drawn), found.left_out) == (11, 30)
    assert "甲厂" in {node.name for node in found.nodes}
    assert all({link.source, link.target} <= drawn for link in found.links)


def test_every_link_has_its_quote() -> None:
    """What a drawing shows can be read in the document."""
    found = find_network(star(3).build())
    supplies = [link for link in found.links if link.predicate == "supplies"]
    assert len(supplies) == 3
    assert all(link.evidence and link.claims == 1 for link in supplies)


def test_steps_and_sides_around_a_thing() -> None:
    """Suppliers stand one step before the maker, their parks two; any name of the thing will do."""
    found = find_surroundings(star(2).build(), "甲")
    places = {node.name: (node.step, node.side) for node in found.nodes}
    assert places == {
        "甲厂": (0, 1),
        "配套0厂": (1, -1),
        "配套1厂": (1, -1),
        "园区0": (2, -1),
        "园区1": (2, -1),
    }
    assert found.middle == next(node.id for node in found.nodes if node.name == "甲厂")


def test_a_region_leads_nowhere() -> None:
    """Two things of one region are not drawn together for that alone."""
    scene = Scene()
    here = scene.region("南岸区", "500108")
    for name in ("甲厂", "乙厂"):
        scene.say(scene.thing("Enterprise", name), "locatedIn", here)
    assert {node.name for node in find_surroundings(scene.build(), "甲厂").nodes} == {"甲厂", "南岸区"}


def test_what_is_asked_for_must_be_of_its_kind() -> None:
    """An unknown name, and one of another kind, are told with the nearest."""
    projection = star(2).build()
    with pytest.raises(UsageError, match="没有"):
        find_surroundings(projection, "谁")
    with pytest.raises(UsageError, match="不是园区"):
        find_surroundings(projection, "甲厂", type_="Park")


def test_goals_carry_their_modality() -> None:
    """A plan to settle is drawn as a plan."""
    scene = Scene()
    scene.say(scene.thing("Enterprise", "甲厂"), "locatedIn", scene.thing("Park", "东园"), modality="planned")
    (link,) = find_network(scene.build()).links
    assert link.modality == "planned"


def test_a_region_holds_what_lies_in_it_and_what_that_is_linked_to() -> None:
    """An enterprise elsewhere is drawn when one of the region is linked to it, and not otherwise."""
    scene = Scene()
    here, there = scene.region("南岸区", "500108"), scene.region("巴南区", "500113")
    mine, theirs, strange = (scene.thing("Enterprise", name) for name in ("甲厂", "乙厂", "丙厂"))
    scene.say(mine, "locatedIn", here)
    scene.say(theirs, "locatedIn", there)
    scene.say(strange, "locatedIn", there)
    scene.say(theirs, "supplies", mine)
    names = {node.name for node in find_network(scene.build(), "南岸区").nodes}
    assert names == {"甲厂", "乙厂", "南岸区"}


def test_gaps_stand_between_need_and_offer() -> None:
    """Only missing and single segments are drawn, each link leads to a segment."""
    found = find_gap_network(phone_chain().build())
    segments = {node.id for node in found.nodes if node.step == 1}
    assert segments
    assert all(link.target in segments for link in found.links)
