"""A chain in a paragraph: who is in it, who leads it, and what documents count of it. The other findings say the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chaingraph.analysis.chain_heads import ChainHead, find_chain_heads
from chaingraph.analysis.chains import LEADING_TIERS, Box, boxes, choose_chains, find_leaders
from chaingraph.analysis.columns import Thing, Triple
from chaingraph.analysis.places import Area, Places, Where, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

COUNTED = frozenset({"家", "户"})
"""Units in which enterprises are counted."""


@dataclass(frozen=True, slots=True)
class ChainFirm:
    """An enterprise of a chain, and where it is seen from the place of the report."""

    enterprise: str
    where: Where
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ChainCount:
    """How many enterprises a document says a chain has."""

    indicator: str
    bound: str
    value: float
    unit: str
    year: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ChainBrief:
    """A chain as its paragraph needs it.

    Attributes:
        region: What "local" means; ``None`` where no document says where it is from.
        segments: How many segments the documents draw.
        firms: Who the documents put into it or into one of its segments, by name.
        leaders: Who leads it, with the words that say so, or that put it into the chain; of a chain that nobody draws
            only whom documents call its leader.
        heads: The officials and bodies that lead it for the government.
    """

    chain: str
    region: str | None
    segments: int
    firms: tuple[ChainFirm, ...]
    leaders: tuple[ChainFirm, ...]
    counts: tuple[ChainCount, ...]
    heads: tuple[ChainHead, ...]


def find_chain_briefs(
    projection: Projection, chain: str = "", region: str = "", radius: str = "区县"
) -> tuple[ChainBrief, ...]:
    """One row a chain: those that are drawn in document order, then the others by name.

    Args:
        projection: The graph.
        chain: Name of a chain or a part of it; all when empty.
        region: Where "local" is; the documents' own when empty.
        radius: How far around it counts as local.

    Raises:
        UsageError: Chain, region or radius are unknown.

    Complexity: O(members of chains · depth of the region tree).
    """
    places, checked = Places(projection), check_radius(radius)
    area = places.area(region, checked) if region else None
    if area is None and places.home:
        area = places.area_of_region(places.home, checked)
    drawn = choose_chains(projection, chain)
    others = () if chain else sorted(set(projection.of_type("Chain")) - set(drawn), key=lambda thing: thing.id)
    return tuple(_brief(projection, places, area, thing) for thing in (*drawn, *others))


def _brief(projection: Projection, places: Places, area: Area | None, chain: Thing) -> ChainBrief:
    drawn = boxes(projection, chain)
    why = _members(projection, chain, drawn)

    def firm(one: str, reasons: Iterable[Triple]) -> ChainFirm:
        where: Where = places.where(one, area) if area else "unknown"
        return ChainFirm(projection.label(one), where, projection.evidence(*reasons))

    leaders = find_leaders(projection, chain, drawn) if drawn else _named_leaders(projection, chain)
    return ChainBrief(
        chain=chain.name,
        region=area.name if area else None,
        segments=len(drawn),
        firms=tuple(firm(one, why[one]) for one in sorted(why)),
        leaders=tuple(firm(one, _leading(projection, chain, one) or why.get(one, ())) for one in leaders),
        counts=tuple(_counts(projection, chain)),
        heads=find_chain_heads(projection, chain),
    )


def _members(projection: Projection, chain: Thing, drawn: Iterable[Box]) -> dict[str, list[Triple]]:
    """Enterprise → the triples that put it into the chain; plans and goals put nobody there."""
    found: dict[str, list[Triple]] = {}
    for one in projection.subjects("inChain", chain.id):
        if projection.things[one].type == "Enterprise" and projection.is_fact(one, "inChain", chain.id):
            found.setdefault(one, []).append((one, "inChain", chain.id))
    for box in drawn:
        for one in box.members:
            found.setdefault(one, []).append((one, "inSegment", box.segment.id))
    return found


def _named_leaders(projection: Projection, chain: Thing) -> list[str]:
    return [one for one in projection.objects(chain.id, "ledBy") if projection.is_fact(chain.id, "ledBy", one)]


def _leading(projection: Projection, chain: Thing, leader: str) -> list[Triple]:
    """The triples that call somebody the leader of the chain, or a leader at all."""
    told: list[Triple] = [(chain.id, "ledBy", leader)] if projection.claims_of(chain.id, "ledBy", leader) else []
    tiers = LEADING_TIERS & set(projection.literals(leader, "tier"))
    return told or [(leader, "tier", tier) for tier in sorted(tiers)]


def _counts(projection: Projection, chain: Thing) -> Iterator[ChainCount]:
    """Enterprises that documents count as they are, each count once; goals are told in the list of goals."""
    seen = set()
    for number in projection.numbers_of(chain.id):
        told = (number.indicator, number.value, number.year)
        if number.value is None or number.unit not in COUNTED or number.modality != "fact" or told in seen:
            continue
        seen.add(told)
        evidence = projection.evidence((chain.id, "hasMetric", number.id))
        yield ChainCount(number.indicator, number.bound, number.value, number.unit, number.year or None, evidence)
