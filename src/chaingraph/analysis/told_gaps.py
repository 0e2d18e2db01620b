"""What documents say is missing where they draw no chain: told gaps, kept apart from what the graph computes.

A told gap is a statement of a document, with its quote and year: 产业链缺少TDI, 电机主要从长三角采购, 仅有1家企业生产…. Each row
sets beside it what the graph knows of local makers of that very thing: claimed against computed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from chaingraph.analysis.chains import STAGES, bare_chain, choose_chains
from chaingraph.analysis.columns import Claim, Thing, Triple, in_order, key
from chaingraph.analysis.gaps import Gap, Told, wanted_in
from chaingraph.analysis.members import Status, count_able, enterprises_by_place, resting, status_of
from chaingraph.analysis.offers import Fit, Offers
from chaingraph.analysis.places import Area, Places, Radius, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import share
from chaingraph.analysis.suggest import match_all
from chaingraph.analysis.told_members import products_of, told_members
from chaingraph.analysis.told_notes import told_note
from chaingraph.analysis.told_years import said_in
from chaingraph.records import Evidence

TOLD: Mapping[str, Told] = {
    "lacks": "missing",
    "hasOnly": "single",
    "hasWeak": "weak",
    "buysIn": "outside",
    "seeks": "wanted",
}
"""Predicate → what it says of the segment, the gravest first."""
_GRAVEST = ("lacks", "hasOnly", "buysIn", "seeks", "hasWeak")  # what is weak and wanted is looked for
_PARTLY = re.compile(r"主要|大多|大部分|多数|部分|为主|多从|多由|较多|[5-9]\d(?:\.\d+)?%|[五六七八九]成|三分之二")
"""Bought outside for the most part: somebody here may make it, too."""
_NOWHERE = "\uffff"


@dataclass(frozen=True, slots=True)
class _Told:
    """Everything that is said of one segment of one place: by whom it is needed, and what."""

    owner: str
    predicate: str
    segment: str
    chain: Thing | None
    claims: tuple[Claim, ...]
    buyers: tuple[str, ...] = ()
    said: frozenset[str] = frozenset()


class _Known(NamedTuple):
    """What the graph knows of a segment: who makes it, and which projects here build it (name and triples)."""

    makers: Mapping[str, Fit]
    projects: Sequence[tuple[str, Sequence[Triple]]]


def find_told_gaps(projection: Projection, chain: str = "", region: str = "", radius: str = "区县") -> tuple[Gap, ...]:
    """Segments that documents say are missing, single, weak, bought outside or wanted.

    ``status`` is as told; what is bought outside is missing, or weak where the words say 主要; of what is only wanted it
    is what the graph shows. ``computed`` is always what the graph shows: a maker here counts when a document puts it into
    the segment, or when it makes this very thing or what tells more of it (:mod:`chaingraph.analysis.likeness`).

    Args:
        projection: The graph.
        chain: Name of a chain or a part of it; all, and those without a chain, when empty.
        region: Name of a region or a park: only what is told of places in it. When empty, each row is of its own place.
        radius: 园区, 区县, 市 or 省: how far around counts as local.

    Returns:
        One row a place and segment, whatever is said of it; by chain (none last), stage and place in the documents.

    Raises:
        UsageError: Chain, region or radius are unknown.

    Complexity: O(claims), and O(products · length) to index what is made.
    """
    checked = check_radius(radius)
    places = Places(projection)
    given = places.area(region, checked) if region else None
    rows = _chosen(projection, list(_told(projection)), chain)
    made, built = (
        _fits(projection, rows, projection.once(products_of)),
        _fits(projection, rows, projection.once(_works)),
    )
    gaps = []
    for area, row in _merged(projection, places, rows, given, checked):
        known = _Known(made.get(row.segment, {}), _projects(projection, places, built.get(row.segment, {}), area))
        gaps.append((_order(projection, row), _gap(projection, places, row, known, area)))
    return tuple(gap for _, gap in sorted(gaps, key=lambda item: item[0]))


def _told(projection: Projection) -> Iterator[_Told]:
    """The claims of the graph that tell of gaps, with the chain each segment is said to be of.

    Where its words name no chain, it is of the only one that has a segment of this name.
    """
    chains: dict[str, str] = {}
    named: dict[str, set[str]] = defaultdict(set)
    said: list[tuple[tuple[str, str, str], tuple[Claim, ...]]] = []
    for triple, claims in projection.claims.items():
        if triple[1] == "segmentOf":
            chains.setdefault(triple[0], triple[2])
            named[key(projection.label(triple[0]))].add(triple[2])
        elif triple[1] in TOLD:
            said.append((triple, claims))
    for (owner, predicate, segment), claims in said:
        alike = named.get(key(projection.label(segment)), set())
        chain = chains.get(segment) or (next(iter(alike)) if len(alike) == 1 else "")
        buyers = (owner,) if projection.things[owner].type == "Enterprise" else ()
        yield _Told(owner, predicate, segment, projection.things.get(chain), claims, buyers, frozenset((predicate,)))


def _merged(
    projection: Projection, places: Places, rows: Sequence[_Told], given: Area | None, radius: Radius
) -> Iterator[tuple[Area, _Told]]:
    """One row for all that is said of one segment of one area, the gravest of it first."""
    found: dict[tuple[Area, str, str], list[_Told]] = defaultdict(list)
    lacking = {
        (row.segment, document): row
        for row in rows
        if projection.things[row.owner].type in ("Region", "Park")
        for document in _documents(row)
    }
    for row in rows:
        # Who buys and is nowhere is where the same paper says that it is lacking.
        placed = row if not row.buyers or places.codes(row.owner) else _said_of_place(lacking, row)
        area = given or _area(projection, places, placed, radius)
        if given is None or _where(projection, places, placed, given):
            # Nobody knows whether what two say that have no place is one gap.
            spot = row.owner if not area.name else ""
            chain = row.chain.id if row.chain else ""
            found[area, chain, f"{key(projection.label(row.segment))} {spot}"].append(row)
    yield from ((area, _joined(same)) for (area, _, _), same in found.items())


def _joined(same: Sequence[_Told]) -> _Told:
    claims = tuple(claim for row in same for claim in row.claims)
    buyers = tuple(dict.fromkeys(buyer for row in same for buyer in row.buyers))
    first = min(same, key=lambda row: _GRAVEST.index(row.predicate))
    return replace(first, claims=claims, buyers=buyers, said=frozenset(row.predicate for row in same))


def _said_of_place(lacking: Mapping[tuple[str, str], _Told], row: _Told) -> _Told:
    same = (lacking.get((row.segment, document)) for document in sorted(_documents(row)))
    return next((other for other in same if other), row)


def _chosen(projection: Projection, rows: list[_Told], chain: str) -> list[_Told]:
    """Rows of the chains a name means."""
    if not chain:
        return rows
    named = {row.chain.id: row.chain for row in rows if row.chain}
    wanted = {
        thing.id for thing in (*choose_chains(projection, chain), *match_all(bare_chain(chain), tuple(named.values())))
    }
    return [row for row in rows if row.chain and row.chain.id in wanted]


def _fits(projection: Projection, rows: Sequence[_Told], offers: Offers) -> dict[str, dict[str, Fit]]:
    """Segment → who makes or builds it, as far as the graph knows; within a chain each offer where it fits best."""
    by_chain: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in rows:
        wanted = wanted_in(projection, projection.things[row.segment])
        by_chain[row.chain.name if row.chain else ""][row.segment] = wanted
    found: dict[str, dict[str, Fit]] = {}
    for chain, wanted_by in by_chain.items():
        found |= offers.assigned(wanted_by, chain, exact=True)
    return found


def _projects(
    projection: Projection, places: Places, fits: Mapping[str, Fit], area: Area
) -> list[tuple[str, Sequence[Triple]]]:
    """Projects of a segment that are here, by their own place or their owner's, sorted by name."""
    found = {}
    offers = projection.once(_works)
    for owner, (_, name) in fits.items():
        triples = offers.triples(owner, name)
        sites = [
            (project, "projectLocatedIn", site)
            for project in dict.fromkeys(triple[0] for triple in triples)
            for site in projection.objects(project, "projectLocatedIn")
        ]
        spots = [site for _, _, site in sites] or [owner]
        if any(places.where(spot, area) == "local" for spot in spots):
            found[name] = [*triples, *sites]
    return sorted(found.items())


def _area(projection: Projection, places: Places, row: _Told, radius: Radius) -> Area:
    """Around who lacks it; where a chain does, around what its documents speak of; nowhere when nobody says."""
    owner = projection.things[row.owner]
    if owner.type in ("Region", "Park"):
        return places.area(row.owner, radius)
    code = next(iter(places.codes(row.owner)), "") or places.home_of(_documents(row))
    return places.area_of_region(code, radius) if code else Area("", "", radius)


def _where(projection: Projection, places: Places, row: _Told, area: Area) -> bool:
    """Whether who lacks it lies in an area."""
    if projection.things[row.owner].type != "Chain":
        return places.where(row.owner, area) == "local"
    code = places.home_of(_documents(row))
    return bool(code) and places.area_of_region(code, area.radius) == area


def _documents(row: _Told) -> Collection[str]:
    return {claim.evidence.document for claim in row.claims}


def _gap(projection: Projection, places: Places, row: _Told, known: _Known, area: Area) -> Gap:
    """The finished row."""
    segment = projection.things[row.segment]
    members = tuple(told_members(projection, places, (row.segment, row.buyers), known.makers, area))
    local = [member for member in members if member.is_here]
    computed = status_of(local, count_able(members))
    told, quotes = TOLD[row.predicate], in_order(claim.evidence for claim in row.claims)
    built = projection.evidence(*(triple for _, triples in known.projects for triple in triples))
    demand = tuple(projection.label(buyer) for buyer in row.buyers)
    by_place = enterprises_by_place(members)
    return Gap(
        chain=row.chain.name if row.chain else "",
        stage=_stage(projection, row.segment),
        segment=segment.name,
        status=_status("weak" if told == "wanted" and "hasWeak" in row.said else told, computed, quotes),
        local=by_place["local"],
        outside=by_place["outside"],
        unknown=by_place["unknown"],
        channels=(),
        demand=demand,
        demand_basis="told" if demand else "",
        leaders=(),
        region=area.name,
        radius=area.radius,
        share=share(len(local), count_able(members)),
        members=members,
        id=row.segment,
        template=False,
        evidence=tuple(dict.fromkeys([*quotes, *in_order([*(i for m in members for i in m.evidence), *built])])),
        told=told,
        modality=_modality(row.claims),
        year=_year(projection, row),
        computed=computed,
        note=told_note(told, (by_place["local"], resting(members)), [name for name, _ in known.projects], area),
        idle=resting(members),
    )


def _status(told: Told, computed: Status, quotes: Sequence[Evidence]) -> Status:
    """The told status in the words of the finding."""
    if told == "outside":
        return "weak" if all(_PARTLY.search(quote.quote) for quote in quotes) else "missing"
    as_told: Mapping[Told, Status] = {"missing": "missing", "single": "single", "weak": "weak"}
    return as_told.get(told, computed)


def _modality(claims: Sequence[Claim]) -> str:
    """A claim before a plan, a plan before a goal."""
    said = {claim.modality for claim in claims}
    return next((modality for modality in ("claim", "planned", "target") if modality in said), "claim")


def _year(projection: Projection, row: _Told) -> str:
    """The newest year in which it is said."""
    told = (claim.evidence for claim in row.claims)
    return max(said_in(projection.papers.get(item.document), item.quote) for item in told)


def _stage(projection: Projection, segment: str) -> str:
    said = {claim.object for claim in projection.claims_about(segment) if claim.predicate == "stage"}
    return next((stage for stage in STAGES if stage in said), "")


def _order(projection: Projection, row: _Told) -> tuple[object, ...]:
    stage = _stage(projection, row.segment)
    first = in_order(claim.evidence for claim in row.claims)[0]
    return (
        row.chain.name if row.chain else _NOWHERE,
        STAGES.index(stage) if stage else len(STAGES),
        list(TOLD).index(row.predicate),
        first.document,
        first.start,
        row.segment,
        row.owner,
    )


def _works(projection: Projection) -> Offers:
    return Offers(projection, ("projectOf",))
