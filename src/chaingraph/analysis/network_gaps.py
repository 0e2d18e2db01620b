"""Gaps as a network: the leaders who need a segment, the segment, and who elsewhere could fill it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.neighbours import NeighbourRow, find_neighbours
from chaingraph.analysis.network import MOST, QUOTES, Network, NetworkLink, NetworkNode
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.told_gaps import find_told_gaps

LEADER, SEGMENT, MAKER = range(3)
"""Steps of the drawing, from left to right."""


def find_gap_network(
    projection: Projection, chain: str = "", region: str = "", radius: str = "区县", *, most: int = MOST
) -> Network:
    """Missing and single segments between those who need them and those who could fill them.

    Args:
        projection: The graph.
        chain: Name of a chain; all when empty.
        region: What "local" means; that of the documents when empty.
        radius: How far around it.
        most: How many things are drawn; segments before their leaders, leaders before makers.

    Raises:
        UsageError: Chain or region are unknown.

    Complexity: that of :func:`find_neighbours`.
    """
    both = (*find_gaps(projection, chain, region, radius), *find_told_gaps(projection, chain, region, radius))
    gaps = [gap for gap in both if gap.is_open]
    links = [*_needs(projection, gaps), *_offers(gaps, find_neighbours(projection, chain, region, radius))]
    degree = Counter(end for link in links for end in (link.source, link.target))
    steps = {gap.id: SEGMENT for gap in gaps}
    steps |= {link.source: LEADER for link in links if link.predicate == "needs" and link.source not in steps}
    steps |= {link.source: MAKER for link in links if link.source not in steps}
    kept = sorted(steps, key=lambda thing: (_RANK[steps[thing]], -degree[thing], thing))[:most]
    nodes = [_node(projection, gaps, thing, degree[thing], steps[thing]) for thing in sorted(kept)]
    inside = set(kept)
    drawn = tuple(link for link in links if link.source in inside and link.target in inside)
    return Network(tuple(nodes), drawn, len(steps) - len(kept))


_STATUS = {"missing": "缺口", "single": "仅一家"}
_TOLD = {"missing": "文件说缺少", "single": "文件说仅一家", "outside": "文件说外购", "wanted": "文件拟引进"}
_RANK = {SEGMENT: 0, LEADER: 1, MAKER: 2}


def _needs(projection: Projection, gaps: list[Gap]) -> Iterator[NetworkLink]:
    for gap in gaps:
        for name in gap.demand:
            for leader in projection.find_names(name)[:1]:
                tiers = [(leader, "tier", tier) for tier in projection.literals(leader, "tier")]
                evidence = projection.evidence(*tiers)[:QUOTES] or gap.evidence[:1]
                yield NetworkLink(leader, "needs", gap.id, "claim", 1, 1.0, evidence)


def _offers(gaps: list[Gap], rows: tuple[NeighbourRow, ...]) -> Iterator[NetworkLink]:
    known = {(gap.chain, gap.segment): gap for gap in gaps}
    for row in rows:
        gap = known.get((row.chain, row.segment))
        if gap is not None:
            yield NetworkLink(row.id, "couldSupply", gap.id, "claim", 1, row.score, row.evidence[:QUOTES])


def _node(projection: Projection, gaps: list[Gap], thing: str, links: int, step: int) -> NetworkNode:
    gap = next((gap for gap in gaps if gap.id == thing), None)
    found = projection.things.get(thing)
    of = f"{gap.chain}，" if gap and gap.chain else ""
    name = (
        f"{gap.segment}（{of}{_TOLD.get(gap.told) or _STATUS[gap.status]}）" if gap else found.name if found else thing
    )
    names = tuple(other for other in found.names if other != name) if found else ()
    return NetworkNode(thing, name, found.type if found else "Segment", names, links, step)
