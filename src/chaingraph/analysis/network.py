"""Things and the facts between them, cut to what can be drawn: a region, a neighbourhood, or the best linked of all.

For: the network pages. A drawing shows some hundred things at most; what is left out is counted, never dropped in silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.columns import Triple
from chaingraph.analysis.places import Places, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.suggest import find_thing, suggestion
from chaingraph.errors import UsageError
from chaingraph.records import Evidence
from chaingraph.reference.ontology import ontology

TYPES = ("Region", "Park", "Organisation", "Enterprise", "Project", "Product", "Segment", "Chain", "Sector")
"""Kinds of things that are drawn, from where something is to what it is for."""
MOST = 500
"""Things drawn unless more are asked for: what a browser without a graphics processor pans fluently."""
QUOTES = 3
"""Quotes a link carries."""


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A thing that is drawn.

    Attributes:
        links: Facts that join it to other things, drawn or not.
        step: Steps from the thing in the middle; 0 for it and where there is none.
        side: -1 when the way to it begins against the direction of the fact (it supplies, it lies in), else 1.
    """

    id: str
    name: str
    type: str
    names: tuple[str, ...]
    links: int
    step: int = 0
    side: int = 1


@dataclass(frozen=True, slots=True)
class NetworkLink:
    """A fact between two things that are drawn."""

    source: str
    predicate: str
    target: str
    modality: str
    claims: int
    confidence: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """What is drawn.

    Attributes:
        left_out: Things that belong to it and are not drawn.
        middle: Identifier of the thing in the middle; empty where there is none.
    """

    nodes: tuple[NetworkNode, ...]
    links: tuple[NetworkLink, ...]
    left_out: int = 0
    middle: str = ""


def find_network(projection: Projection, region: str = "", radius: str = "区县", *, most: int = MOST) -> Network:
    """The best linked things, of a region or of all.

    Args:
        projection: The graph.
        region: Only what lies there, and what it is directly linked to; everything when empty.
        radius: How far around the region.
        most: How many things are drawn.

    Raises:
        UsageError: Nobody knows the region.

    Complexity: O(things · log things + facts).
    """
    triples = list(_triples(projection))
    degree = Counter(end for s, _, o in triples for end in (s, o))
    wanted = _of_region(projection, triples, region, radius) if region else set(degree)
    kept = sorted(wanted, key=lambda thing: (-degree[thing], thing))[:most]
    nodes = tuple(_node(projection, thing, degree) for thing in sorted(kept))
    return Network(nodes, _links(projection, triples, set(kept)), len(wanted) - len(kept))


def find_surroundings(projection: Projection, name: str, *, type_: str = "", most: int = MOST) -> Network:
    """A thing, what it is linked to, and what that is linked to.

    Args:
        projection: The graph.
        name: Any of its names, or its identifier.
        type_: Class it has to have; any when empty.
        most: How many things are kept, the nearest and best linked first.

    Raises:
        UsageError: Nothing of that class is called so; the hint names the nearest.

    Complexity: O(facts) for the index, then O(links of the neighbours · log).
    """
    middle = _middle(projection, name, type_)
    triples = list(_triples(projection))
    beside: dict[str, list[tuple[str, int]]] = {}
    for subject, _, object_ in triples:
        beside.setdefault(subject, []).append((object_, 1))
        beside.setdefault(object_, []).append((subject, -1))
    degree = Counter({thing: len(others) for thing, others in beside.items()})
    found = {middle: NetworkNode(middle, *_words(projection, middle), degree[middle])}
    total = len(found)
    for step in (1, 2):
        fresh = _next(projection, found, beside, degree, step)
        total += len(fresh)
        ranked = sorted(fresh, key=lambda node: (-node.links, node.id))
        found.update((node.id, node) for node in ranked[: max(0, most - len(found))])
    nodes = tuple(sorted(found.values(), key=lambda node: (node.step, node.id)))
    return Network(nodes, _links(projection, triples, set(found)), total - len(found), middle)


def _middle(projection: Projection, name: str, type_: str) -> str:
    """Identifier of the thing a name means, of a class where one is asked for."""
    found = [thing.id for thing in find_thing(projection, name) if thing.type == type_ or not type_]
    if not found:
        known = [thing.name for thing in projection.of_type(type_)]
        raise UsageError(f"“{name}”不是{ontology().label(type_)}", hint=suggestion(name, known))
    return found[0]


def _next(
    projection: Projection,
    found: Mapping[str, NetworkNode],
    beside: Mapping[str, list[tuple[str, int]]],
    degree: Mapping[str, int],
    step: int,
) -> list[NetworkNode]:
    """Things one step farther. A region has all there is in it for neighbours: beyond the first step it leads nowhere."""
    fresh: dict[str, NetworkNode] = {}
    for near in [node for node in found.values() if node.step == step - 1]:
        if step > 1 and near.type in ("Region", "Chain", "Sector"):
            continue
        for other, direction in beside.get(near.id, ()):
            if other not in found and other not in fresh:
                side = direction if step == 1 else near.side
                words = _words(projection, other)
                fresh[other] = NetworkNode(other, *words, degree[other], step, side)
    return list(fresh.values())


def _triples(projection: Projection) -> Iterator[Triple]:
    """Facts between things that are drawn; plans and goals too, they carry their modality."""
    for predicate in sorted(projection.edges):
        for subject, object_ in projection.edges[predicate]:
            if subject != object_ and _is_drawn(projection, subject) and _is_drawn(projection, object_):
                yield subject, predicate, object_


def _is_drawn(projection: Projection, thing: str) -> bool:
    found = projection.things.get(thing)
    return found is not None and found.type in TYPES


def _of_region(projection: Projection, triples: Iterable[Triple], region: str, radius: str) -> set[str]:
    """Enterprises, parks and projects inside a region, and what they are linked to."""
    places = Places(projection)
    area = places.area(region, check_radius(radius))
    inside = {
        thing.id
        for thing in projection.of_type("Enterprise", "Park", "Project", "Organisation")
        if places.where(thing.id, area) == "local"
    }
    around = {end for s, _, o in triples if s in inside or o in inside for end in (s, o)}
    return inside | around


def _links(projection: Projection, triples: Iterable[Triple], kept: Collection[str]) -> tuple[NetworkLink, ...]:
    return tuple(_link(projection, triple) for triple in triples if triple[0] in kept and triple[2] in kept)


def _link(projection: Projection, triple: Triple) -> NetworkLink:
    claims = projection.claims.get(triple, ())
    best = max(claims, key=lambda claim: claim.confidence, default=None)
    fact = projection.is_fact(*triple)
    return NetworkLink(
        source=triple[0],
        predicate=triple[1],
        target=triple[2],
        modality="fact" if fact else min(claim.modality for claim in claims),
        claims=len(claims),
        confidence=best.confidence if best else 1.0,
        evidence=projection.evidence(triple)[:QUOTES],
    )


def _node(projection: Projection, thing: str, degree: Mapping[str, int]) -> NetworkNode:
    return NetworkNode(thing, *_words(projection, thing), degree[thing])


def _words(projection: Projection, thing: str) -> tuple[str, str, tuple[str, ...]]:
    """Name, class and other names of a thing."""
    found = projection.things[thing]
    return found.name, found.type, tuple(name for name in found.names if name != found.name)
