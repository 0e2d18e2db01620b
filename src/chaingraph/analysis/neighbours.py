"""Who makes it next door: for each gap the makers in other places the documents speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.columns import Triple
from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.likeness import Index
from chaingraph.analysis.places import Area, Places, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.regions import FAR, gazetteer

NEAR_WORDS = {0: "同一区县", 1: "同市", 2: "同市", 3: "同省", 4: "同省"}
"""What a distance in the tree of regions means; more is 跨省."""


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """An enterprise elsewhere that makes what a segment lacks.

    Attributes:
        region: Narrowest region it is known to be in.
        product: The product, project or segment name that fits; ``None`` when the map itself names the enterprise.
        distance: Steps in the tree of regions: 2 is the next district, up to 4 the same province.
        score: How well the product fits the segment, 0 to 1.
        why: One sentence.
        id: Identifier of the enterprise.
    """

    chain: str
    segment: str
    enterprise: str
    region: str
    product: str | None
    distance: int
    status: str
    score: float
    why: str
    id: str
    evidence: tuple[Evidence, ...]


def find_neighbours(
    projection: Projection, chain: str = "", region: str = "", radius: str = "区县"
) -> tuple[NeighbourRow, ...]:
    """Makers elsewhere for every missing or single segment, nearest first within a segment.

    An enterprise fits when the map names it for the segment, or a product it makes, a segment of another chain it
    stands in, or a project it owns is named like the segment (:mod:`chaingraph.analysis.likeness`). Who is local, or
    whose place nobody knows, has no row.

    Args:
        projection: The graph.
        chain: As for the gaps.
        region: As for the gaps.
        radius: As for the gaps.

    Raises:
        UsageError: Chain, region or radius are unknown, or nobody says where here is.

    Complexity: O(offers · length) to index, then O(offers that share a pair of characters) a segment.
    """
    places, gaps = Places(projection), find_gaps(projection, chain, region, radius)
    offers = _offers(projection)
    index = Index({enterprise: [name for name, _ in found] for enterprise, found in offers.items()})
    rows: list[NeighbourRow] = []
    for gap in gaps:
        if gap.is_gap:
            area = places.area(gap.region, check_radius(gap.radius))
            rows += sorted(_of_gap(projection, places, gap, area, (offers, index)), key=_nearest)
    return tuple(rows)


Offers = dict[str, list[tuple[str, Triple]]]


def _offers(projection: Projection) -> Offers:
    """Enterprise → names of what it makes, with the triple that says so."""
    found: Offers = defaultdict(list)
    for predicate in ("produces", "inSegment"):
        for maker, what in projection.edges.get(predicate, ()):
            found[maker].append((projection.label(what), (maker, predicate, what)))
    for project, owner in projection.edges.get("projectOf", ()):
        found[owner].append((projection.label(project), (project, "projectOf", owner)))
    return {maker: offers for maker, offers in sorted(found.items()) if _is_enterprise(projection, maker)}


def _is_enterprise(projection: Projection, identifier: str) -> bool:
    return identifier in projection.things and projection.things[identifier].type == "Enterprise"


def _of_gap(
    projection: Projection, places: Places, gap: Gap, area: Area, offered: tuple[Offers, Index]
) -> Iterator[NeighbourRow]:
    offers, index = offered
    named = {member.id: member for member in gap.members}
    for member in gap.members:
        if member.where == "outside":
            yield _row(projection, places, gap, area, (member.id, None, 1.0, ()))
    for enterprise, (score, name) in sorted(index.find(_wanted(projection, gap)).items()):
        if enterprise not in named and places.where(enterprise, area) == "outside":
            triples = [triple for offer, triple in offers[enterprise] if offer == name]
            yield _row(projection, places, gap, area, (enterprise, name, score, triples))


def _wanted(projection: Projection, gap: Gap) -> tuple[str, ...]:
    """The segment's name and the products the map puts into it."""
    products = (projection.label(product) for product in projection.objects(gap.id, "covers"))
    return tuple(dict.fromkeys((gap.segment, *products)))


Fit = tuple[str, str | None, float, Sequence[Triple]]


def _row(projection: Projection, places: Places, gap: Gap, area: Area, fit: Fit) -> NeighbourRow:
    enterprise, product, score, triples = fit
    distance, code = _closest(places.codes(enterprise), area.code)
    found = gazetteer().get(code)
    region = found.name if found else ""
    how = f"有“{product}”，与该环节相近" if product else "产业链图已将其列入该环节"
    member = next((member for member in gap.members if member.id == enterprise), None)
    return NeighbourRow(
        chain=gap.chain,
        segment=gap.segment,
        enterprise=projection.label(enterprise),
        region=region,
        product=product,
        distance=distance,
        status=gap.status,
        score=score,
        why=f"在{region}（与{area.name}{NEAR_WORDS.get(distance, '跨省')}）；{how}",
        id=enterprise,
        evidence=member.evidence if member else projection.evidence(*triples, *places.why(enterprise)),
    )


def _closest(codes: Sequence[str], home: str) -> tuple[int, str]:
    """Distance and code of the nearest of several plants."""
    return min(((gazetteer().distance(home, code), code) for code in codes), default=(FAR, ""))


def _nearest(row: NeighbourRow) -> tuple[int, float, str]:
    return (row.distance, -row.score, row.enterprise)
