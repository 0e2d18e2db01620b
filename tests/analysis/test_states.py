"""A firm that is stopped, struck off or not yet producing counts nowhere, and is listed with its state."""

from __future__ import annotations

import pytest

from chaingraph.analysis.candidates import find_candidates
from chaingraph.analysis.claims import find_claims
from chaingraph.analysis.enterprises import find_enterprises
from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.localisation import find_localisation
from chaingraph.analysis.neighbours import find_neighbours
from chaingraph.analysis.states import idle, states_of
from tests.analysis.factory import Scene, phone_chain
from tests.analysis.test_claims import roster, rows
from tests.analysis.test_localisation import derived
from tests.analysis.test_neighbours import districts


def gap(scene: Scene, segment: str) -> Gap:
    return next(row for row in find_gaps(scene.build()) if row.segment == segment)


@pytest.mark.parametrize("state", ["停产", "在建", "未投产", "注销", "吊销", "迁出", "破产"])
def test_who_makes_nothing_leaves_the_segment_open(state: str) -> None:
    """The only local maker does not count; the row names it with its state and quotes it."""
    scene = phone_chain()
    assert (gap(scene, "电池").status, gap(scene, "电池").idle) == ("single", ())
    scene.say(scene.thing("Enterprise", "渝电有限公司"), "state", state)
    row = gap(scene, "电池")
    assert (row.status, row.local, row.idle) == ("missing", (), (f"渝电有限公司（{state}）",))
    assert row.is_gap
    assert state in [quote.quote for quote in row.evidence]


@pytest.mark.parametrize("state", ["在产", "存续", "试生产", "半停产", "搬迁"])
def test_who_still_makes_something_counts(state: str) -> None:
    """So does a firm of which no state is told."""
    scene = phone_chain()
    scene.say(scene.thing("Enterprise", "渝电有限公司"), "state", state)
    assert (gap(scene, "电池").status, gap(scene, "电池").idle) == ("single", ())


def test_a_plan_to_stop_is_no_stop() -> None:
    """What is planned is not so yet."""
    scene = phone_chain()
    scene.say(scene.thing("Enterprise", "渝电有限公司"), "state", "停产", modality="planned")
    assert gap(scene, "电池").status == "single"


def dated(*told: tuple[str, str, str]) -> str:
    """The state of a firm of which documents (name, date) tell states."""
    scene = Scene()
    firm = scene.thing("Enterprise", "甲厂")
    for document, date, state in told:
        scene.document = document
        scene.paper(date=date)
        scene.say(firm, "state", state)
    return states_of(scene.build())[firm]


def test_the_newest_document_is_believed() -> None:
    """Of one document what it tells last; without dates one that tells of production is enough."""
    assert dated(("a", "2024", "在产"), ("b", "2025-06", "停产")) == "停产"
    assert dated(("a", "2025-06", "在产"), ("b", "2024", "停产")) == "在产"
    assert dated(("a", "", "停产"), ("a", "", "在产")) == "在产"
    assert dated(("a", "", "在产"), ("a", "", "停产")) == "停产"
    assert dated(("a", "", "停产"), ("b", "", "在产")) == "在产"
    assert dated(("a", "2025", "在产"), ("b", "2025-06", "停产")) == "在产"


def test_who_makes_nothing_is_no_candidate() -> None:
    """A stopped maker elsewhere is invited by nobody and no neighbour."""
    scene = districts()
    scene.say(scene.thing("Enterprise", "巴屏"), "state", "停产")
    graph = scene.build()
    assert "巴屏" in {row.enterprise for row in find_candidates(districts().build(), region="南岸区")}
    assert "巴屏" not in {row.enterprise for row in find_candidates(graph, region="南岸区")}
    assert "巴屏" not in {row.enterprise for row in find_neighbours(graph, region="南岸区")}


def test_a_stopped_supplier_does_not_count() -> None:
    """Neither as local nor as supplier; the row names it."""
    before = next(row for row in find_localisation(derived().build()) if row.radius == "区县")
    scene = derived()
    scene.say(scene.thing("Enterprise", "供一"), "state", "停产")
    after = next(row for row in find_localisation(scene.build()) if row.radius == "区县")
    assert (before.suppliers, before.local, before.idle) == (4, 1, ())
    assert (after.suppliers, after.local, after.idle) == (3, 0, ("供一（停产）",))


def test_claims_count_who_makes_something() -> None:
    """Of three listed one is stopped: a claim of 4 meets 2, a claim of 3 counts the stopped one itself."""
    scene = roster()
    scene.say(scene.thing("Enterprise", "甲电子"), "state", "停产")
    found = rows(scene)
    tier, all_ = found["其中龙头企业共4家"], found["全区规上工业企业共3家"]
    assert (tier.computed, tier.names, tier.idle) == (2, ("丙制药", "乙机械"), ("甲电子（停产）",))
    assert (all_.computed, all_.difference, all_.idle) == (3, 0, ("甲电子（停产）",))
    assert all(not row.idle for row in find_claims(roster().build()))


def test_enterprises_show_the_state() -> None:
    """With its quote; nothing where none is told."""
    scene = roster()
    scene.say(scene.thing("Enterprise", "甲电子"), "state", "停产", quote="甲电子已停产")
    found = {row.enterprise: row for row in find_enterprises(scene.build())}
    assert (found["甲电子"].state, found["乙机械"].state) == ("停产", None)
    assert "甲电子已停产" in [quote.quote for quote in found["甲电子"].evidence]


def test_idle_holds_only_those_that_make_nothing() -> None:
    """A firm in production has a state and is not idle."""
    scene = Scene()
    for name, state in (("甲厂", "停产"), ("乙厂", "在产")):
        scene.say(scene.thing("Enterprise", name), "state", state)
    assert set(idle(scene.build()).values()) == {"停产"}
