"""Everything the graph knows of one thing: its names, facts with quotes, numbers, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from chaingraph.analysis.chain_heads import HEADS, newest
from chaingraph.analysis.columns import Claim, Number, Thing, claim_place, in_order
from chaingraph.analysis.facts import number_text
from chaingraph.analysis.parks import parts_of
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.suggest import find_thing
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class Fact:
    """A triple with every place that says it.

    Attributes:
        object: Name or text; of ``hasMetric`` ``name|value|unit|year``.
        modality: The strongest any place gives it: fact, claim, planned, target.
        confidence: The highest.
    """

    predicate: str
    object: str
    modality: str
    confidence: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A thing one step away; of a park also the enterprises in its parts.

    Attributes:
        direction: ``out`` when the profiled thing is the subject, ``in`` when it is the object.
    """

    predicate: str
    direction: str
    id: str
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of the documents and why it means this thing."""

    name: str
    document: str
    score: float
    reasons: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A thing of the graph.

    Attributes:
        ambiguous: Names of other things that one of its names could also mean.
    """

    id: str
    name: str
    type: str
    code: str | None
    names: tuple[str, ...]
    aliases: tuple[Alias, ...]
    ambiguous: tuple[str, ...]
    facts: tuple[Fact, ...]
    neighbours: tuple[Neighbour, ...]
    evidence: tuple[Evidence, ...]


_STRENGTH = {"fact": 0, "claim": 1, "planned": 2, "target": 3}


def find_profile(projection: Projection, name: str) -> tuple[Profile, ...]:
    """Profiles of all things a name means; more than one when the name is ambiguous.

    Args:
        projection: The graph.
        name: Any of its names, or its identifier.

    Raises:
        UsageError: Nothing is called so; the hint names the nearest.

    Complexity: O(names) at first use, then O(degree · log degree).
    """
    return tuple(_profile(projection, thing.id) for thing in find_thing(projection, name))


def _profile(projection: Projection, identifier: str) -> Profile:
    thing = projection.things[identifier]
    facts = _facts(projection, identifier)
    return Profile(
        id=identifier,
        name=thing.name,
        type=thing.type,
        code=thing.code or None,
        names=thing.names or (thing.name,),
        aliases=tuple(Alias(a.name, a.document, a.score, a.reasons) for a in projection.links.get(identifier, ())),
        ambiguous=tuple(projection.label(other) for other in thing.ambiguous),
        facts=facts,
        neighbours=_neighbours(projection, identifier),
        evidence=in_order(item for fact in facts for item in fact.evidence),
    )


def _facts(projection: Projection, identifier: str) -> tuple[Fact, ...]:
    """What the thing is the subject of, in document order; first who leads it, as the newest document has it."""
    numbers = {number.id: number for number in projection.numbers_of(identifier)}
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in projection.claims_about(identifier):
        found.setdefault((claim.predicate, claim.object), []).append(claim)
    facts = [_fact(projection, numbers, claims) for claims in found.values()]
    if projection.things[identifier].type != "Chain":
        return tuple(facts)
    heads = sorted(
        (fact for fact in facts if fact.predicate in HEADS), key=lambda f: newest(projection, f.evidence), reverse=True
    )
    heads.sort(key=lambda fact: HEADS.index(fact.predicate))
    return (*heads, *(fact for fact in facts if fact.predicate not in HEADS))


def _fact(projection: Projection, numbers: dict[str, Number], claims: list[Claim]) -> Fact:
    number = numbers.get(claims[0].object)
    return Fact(
        predicate=claims[0].predicate,
        object=number_text(number, projection) if number else projection.label(claims[0].object),
        modality=min((claim.modality for claim in claims), key=lambda modality: _STRENGTH.get(modality, 9)),
        confidence=max(claim.confidence for claim in claims),
        evidence=tuple(claim.evidence for claim in sorted(claims, key=claim_place)),
    )


def _neighbours(projection: Projection, identifier: str) -> tuple[Neighbour, ...]:
    """Things one step away: outgoing first, then incoming; each by predicate and name."""
    found = []
    for predicate in sorted(projection.edges):
        for direction, ids in (
            ("out", projection.objects(identifier, predicate)),
            ("in", projection.subjects(predicate, identifier)),
        ):
            found += [(direction != "out", predicate, projection.things[i]) for i in ids if i in projection.things]
    if projection.things[identifier].type == "Park":
        found += [(True, "locatedIn", firm) for firm in _in_parts(projection, identifier)]
    ordered = sorted(found, key=lambda item: (item[0], item[1], item[2].name, item[2].id))
    return tuple(Neighbour(p, "in" if incoming else "out", t.id, t.name, t.type) for incoming, p, t in ordered)


def _in_parts(projection: Projection, park: str) -> list[Thing]:
    """Enterprises in the parts of a park that are not said to be in the park itself."""
    direct = set(projection.subjects("locatedIn", park))
    inside = [i for part in parts_of(projection, park)[1:] for i in projection.subjects("locatedIn", part)]
    firms = (projection.things[i] for i in dict.fromkeys(inside) if i in projection.things and i not in direct)
    return [firm for firm in firms if firm.type == "Enterprise"]
