"""Structure: measures known from theory, equal in both implementations, and answers in words."""

from random import Random

import pytest

from chaingraph.analysis.compiled import is_fast
from chaingraph.analysis.measures import betweenness, communities, core_numbers, trophic_levels
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.structure import find_connectors, find_structure
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene

CHAIN = [("a", "b"), ("b", "c"), ("c", "d")]
fast_only = pytest.mark.skipif(not is_fast(), reason="the extra fast is not installed")
BOTH = [False, pytest.param(True, marks=fast_only)]


def network(seed: int, nodes: int = 60, edges: int = 150) -> list[tuple[str, str]]:
    """A random graph with cycles, loops and several pieces, the same for the same seed."""
    draw = Random(seed)
    return [(f"n{draw.randrange(nodes)}", f"n{draw.randrange(nodes)}") for _ in range(edges)]


def test_levels_of_a_chain() -> None:
    """A chain climbs by one; a piece of its own begins at 0; a ring is level."""
    found = trophic_levels([*CHAIN, ("x", "y")])
    assert {node: round(level, 3) for node, level in found.items()} == {"a": 0, "b": 1, "c": 2, "d": 3, "x": 0, "y": 1}
    assert set(trophic_levels([("a", "b"), ("b", "a")]).values()) == {0.0}


@pytest.mark.parametrize("fast", BOTH)
def test_betweenness_of_a_path(*, fast: bool) -> None:
    """On a path of four the inner ones lie on two of three pairs of others, the ends on none."""
    found = betweenness(CHAIN, fast=fast)
    assert {node: round(value, 6) for node, value in found.items()} == {"a": 0, "b": 0.666667, "c": 0.666667, "d": 0}


@pytest.mark.parametrize("fast", BOTH)
def test_cores(*, fast: bool) -> None:
    """A triangle is a 2-core, its tail is not."""
    found = core_numbers([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "d")], fast=fast)
    assert found == {"a": 2, "b": 2, "c": 2, "d": 1}


@fast_only
@pytest.mark.parametrize("seed", range(5))
def test_both_implementations_agree(seed: int) -> None:
    """Compiled and plain give the same numbers, exact and sampled."""
    edges = network(seed)
    assert core_numbers(edges, fast=True) == core_numbers(edges, fast=False)
    for pivots in (7, 1000):
        slow, quick = (betweenness(edges, pivots, fast=fast) for fast in (False, True))
        assert quick == pytest.approx(slow)
    assert communities(edges, fast=True) == communities(edges, fast=False)


@pytest.mark.parametrize("seed", range(5))
def test_everybody_stands_one_step_below_its_suppliers_on_average(seed: int) -> None:
    """At every node what its edges lack of a step downwards and have too much of it cancel out."""
    edges = {(left, right) for left, right in network(seed) if left != right}
    levels = trophic_levels(edges)
    lacking = dict.fromkeys(levels, 0.0)
    for left, right in edges:
        lacking[left] += levels[left] - levels[right] + 1
        lacking[right] += levels[right] - levels[left] - 1
    assert max(map(abs, lacking.values())) < 0.01


def test_two_groups() -> None:
    """Two triangles joined by one edge are two groups."""
    edges = [("a", "b"), ("b", "c"), ("c", "a"), ("x", "y"), ("y", "z"), ("z", "x"), ("c", "x")]
    found = communities(edges)
    assert len({found[node] for node in "abc"}) == len({found[node] for node in "xyz"}) == 1
    assert communities(edges) == communities(edges[::-1])


def scene() -> Scene:
    """Two chains: 甲 stands in both, 乙 of the first supplies 丙 of the second."""
    made = Scene()
    members: dict[str, str] = {}
    for chain, names in (("手机", ("甲厂有限公司", "乙厂有限公司")), ("空调", ("甲厂有限公司", "丙厂有限公司"))):
        whole = made.thing("Chain", chain)
        segment = made.thing("Segment", "外壳", key=whole)
        made.say(segment, "segmentOf", whole)
        for name in names:
            members[name] = made.thing("Enterprise", name)
            made.say(members[name], "inSegment", segment)
    made.say(members["乙厂有限公司"], "supplies", members["丙厂有限公司"])
    return made


def test_who_connects_two_chains() -> None:
    """Members of both first, then those that supply across, each with quotes and a sentence."""
    rows = find_connectors(scene().build(), "手机", "空调")
    assert [(row.enterprise, row.how, row.partners) for row in rows] == [
        ("甲厂有限公司", "member", ()),
        ("乙厂有限公司", "supplier", ("丙厂有限公司",)),
    ]
    assert all(row.evidence and row.enterprise in row.answer for row in rows)
    assert {row.enterprise for row in find_connectors(scene().build(), "空调", "手机")} == {r.enterprise for r in rows}


def test_places_in_words() -> None:
    """The one that joins both chains lies between most others and says so."""
    rows = find_structure(scene().build())
    assert rows[0].enterprise == "甲厂有限公司"
    assert rows[0].chains == ("手机", "空调")
    assert "连接手机、空调" in rows[0].answer
    answers = {row.enterprise: row.answer for row in rows}
    assert answers["乙厂有限公司"].startswith("处在供货链起点：")
    assert answers["丙厂有限公司"].startswith("在供货链起点之后第 1 级")
    levels = {row.enterprise: row.level for row in rows}
    assert levels == {"甲厂有限公司": None, "乙厂有限公司": 0.0, "丙厂有限公司": 1.0}


def test_little() -> None:
    """Nothing, one node and a ring are answered; an unknown chain is the user's mistake."""
    assert find_structure(Projection()) == ()
    ring = Scene()
    makers = [ring.thing("Enterprise", name) for name in ("甲厂", "乙厂", "丙厂")]
    for maker, buyer in zip(makers, [*makers[1:], makers[0]], strict=True):
        ring.say(maker, "supplies", buyer)
    assert {row.level for row in find_structure(ring.build())} == {0.0}
    assert {row.answer for row in find_structure(ring.build())} == {"与供货给它的企业互为上下游"}
    with pytest.raises(UsageError):
        find_connectors(scene().build(), "手机", "飞船")
