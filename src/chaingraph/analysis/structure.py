"""How the supply network is built: who stands where, who holds it together, who connects two chains; in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chaingraph.analysis.chains import choose_chains
from chaingraph.analysis.columns import Triple
from chaingraph.analysis.measures import betweenness, communities, core_numbers, trophic_levels
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import rounded
from chaingraph.records import Evidence

NETWORK = ("supplies", "inSegment", "segmentOf")
NAMED = 5
"""How many names a sentence holds."""
_FIRST = 0.05
"""Levels below it round to nought: who is supplied there stands in a ring."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an enterprise stands in the network of supplies, segments and chains.

    Attributes:
        level: Trophic level in the supplies: 0 the first suppliers, 1 whom they supply; ``None`` without a supply.
        betweenness: Share of the shortest ways between others that pass through it (sampled in large graphs).
        core: Everybody around it has so many partners that are as tightly connected.
        community: Number of its group, 1 the largest.
        chains: Chains it stands in.
        answer: The same in a sentence.
    """

    enterprise: str
    level: float | None
    betweenness: float
    core: int
    community: int
    chains: tuple[str, ...]
    answer: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Connector:
    """An enterprise that connects two chains.

    Attributes:
        how: ``member``: it stands in both; ``supplier``: it stands in the first and supplies members of the second.
        between: The two chains.
        partners: Whom it supplies there.
        answer: The same in a sentence.
    """

    enterprise: str
    how: str
    between: tuple[str, str]
    partners: tuple[str, ...]
    answer: str
    evidence: tuple[Evidence, ...]


def find_structure(projection: Projection) -> tuple[Place, ...]:
    """Every enterprise with a supply or a segment, the one most ways pass through first.

    Args:
        projection: The graph.

    Complexity: O(pivots · E) for sampled betweenness, O(E) a round for groups and levels, O(E) for cores.
    """
    edges = [edge for predicate in NETWORK for edge in projection.edges.get(predicate, ())]
    levels = trophic_levels(projection.edges.get("supplies", ()))
    between, cores, groups = betweenness(edges), core_numbers(edges), communities(edges)
    chains = _chains(projection)
    rows = [
        _place(projection, node, (levels.get(node), rounded(between[node]) or 0.0, cores[node], groups[node]), chains)
        for node in sorted(between)
        if node in projection.things and projection.things[node].type == "Enterprise"
    ]
    return tuple(sorted(rows, key=lambda row: (-row.betweenness, -len(row.chains), row.enterprise)))


def find_connectors(projection: Projection, first: str, second: str) -> tuple[Connector, ...]:
    """Who connects two chains: members of both, then members of one that supply members of the other.

    Args:
        projection: The graph.
        first: Name of a chain or a part of it.
        second: Another one.

    Raises:
        UsageError: A chain is unknown.

    Complexity: O(members · their supplies).
    """
    sides = (choose_chains(projection, first)[0].id, choose_chains(projection, second)[0].id)
    chains = _chains(projection)
    members = {node: found for node, found in chains.items() if set(found) & set(sides)}
    rows = []
    for node in sorted(members):
        own = [side for side in sides if side in members[node]]
        if len(set(own)) == 2:
            rows.append(_connector(projection, node, "member", sides, ()))
        for here, there in (sides, sides[::-1]):
            buyers = [b for b in projection.objects(node, "supplies") if there in chains.get(b, ())]
            if own == [here] and buyers:
                rows.append(_connector(projection, node, "supplier", (here, there), tuple(buyers)))
    return tuple(sorted(rows, key=lambda row: (row.how, -len(row.partners), row.enterprise)))


def _chains(projection: Projection) -> Mapping[str, tuple[str, ...]]:
    """Enterprise → identifiers of the chains in whose segments it stands."""
    found: dict[str, set[str]] = {}
    for member, segment in projection.edges.get("inSegment", ()):
        found.setdefault(member, set()).update(projection.objects(segment, "segmentOf"))
    return {member: tuple(sorted(chains)) for member, chains in found.items()}


def _place(
    projection: Projection,
    node: str,
    measures: tuple[float | None, float, int, int],
    chains: Mapping[str, tuple[str, ...]],
) -> Place:
    level, between, core, group = measures
    names = tuple(projection.label(chain) for chain in chains.get(node, ()))
    parts = [_stands(level, bool(projection.subjects("supplies", node)))]
    parts += [f"{between * 100:.1f}% 的最短联系经过它"] if between else []
    parts += [f"连接{'、'.join(names[:NAMED])}" if len(names) > 1 else f"属于{names[0]}"] if names else []
    triples: list[Triple] = [(node, "inSegment", segment) for segment in projection.objects(node, "inSegment")]
    triples += [(node, "supplies", buyer) for buyer in projection.objects(node, "supplies")]
    triples += [(maker, "supplies", node) for maker in projection.subjects("supplies", node)]
    return Place(
        enterprise=projection.label(node),
        level=level,
        betweenness=between,
        core=core,
        community=group,
        chains=names,
        answer="；".join(parts),
        evidence=projection.evidence(*triples),
    )


def _stands(level: float | None, supplied: bool) -> str:
    """Where an enterprise stands among those that supply each other."""
    if level is None:
        return "没有已知的供货关系"
    if not supplied:
        return "处在供货链起点：文件写了它供货给谁，没有写谁供货给它"
    if level < _FIRST:
        return "与供货给它的企业互为上下游"
    return f"在供货链起点之后第 {level:.1f} 级".replace(".0 级", " 级")


def _connector(
    projection: Projection, node: str, how: str, sides: tuple[str, str], buyers: tuple[str, ...]
) -> Connector:
    name, between = projection.label(node), (projection.label(sides[0]), projection.label(sides[1]))
    partners = tuple(projection.label(buyer) for buyer in buyers)
    if how == "member":
        answer = f"{name}同时在{between[0]}与{between[1]}中"
    else:
        more = " 等" if len(partners) > NAMED else ""
        answer = f"{name}属于{between[0]}，向{between[1]}的{'、'.join(partners[:NAMED])}{more}供货"
    segments = [
        s for s in projection.objects(node, "inSegment") if set(projection.objects(s, "segmentOf")) & set(sides)
    ]
    triples: list[Triple] = [*((node, "inSegment", s) for s in segments), *((node, "supplies", b) for b in buyers)]
    return Connector(name, how, between, partners, answer, projection.evidence(*triples))
