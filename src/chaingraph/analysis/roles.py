"""Which enterprises an office keeps a list of: those of its rosters and those that are here, with their place in the chains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.columns import in_order
from chaingraph.analysis.enterprises import EnterpriseRow, find_enterprises
from chaingraph.analysis.gaps import Gap
from chaingraph.analysis.outputs import Output, find_outputs
from chaingraph.analysis.places import Area, Places, Where, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class RoleRow:
    """An enterprise of the region and the part it plays.

    Attributes:
        where: ``local``, ``outside`` or ``unknown``, seen from the region.
        segments: ``chain/segment`` it stands in.
        leads: Chains whose leader it is.
        state: 在产, 停产, 在建 … where a document tells it.
        output: Its latest output in 万元, and the ``year`` of it, or the part of a year where no whole one is known.
    """

    enterprise: str
    number: int | str | None
    tier: str | None
    sector: str | None
    region: str | None
    parks: tuple[str, ...]
    where: Where
    segments: tuple[str, ...]
    leads: tuple[str, ...]
    output: float | None
    year: int | str | None
    names: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    state: str | None = None


def find_roles(
    projection: Projection, gaps: Sequence[Gap], region: str = "", radius: str = "区县"
) -> tuple[RoleRow, ...]:
    """Enterprises with a number or a tier in a roster, and all that are local; roster order, then by name.

    An enterprise the documents put elsewhere has no row, even with a number: another place's roster lists it. Where
    nobody says where here is, all enterprises with a roster entry, a place or a segment are listed.

    Args:
        projection: The graph.
        gaps: Segments with their members, found for the same region.
        region: Where "local" is; the documents' own region when empty.
        radius: How far around it counts as local.

    Raises:
        UsageError: Region or radius are unknown.

    Complexity: that of :func:`~chaingraph.analysis.enterprises.find_enterprises`.
    """
    places = Places(projection)
    area = _area(places, region, radius)
    segments, leads = _segments(gaps), _leads(gaps)
    outputs = {output.enterprise: output for output in find_outputs(projection, places, "")}
    found = []
    for row in find_enterprises(projection):
        identifier = next((i for i in projection.find_names(row.enterprise) if i.startswith("enterprise/")), "")
        where = places.where(identifier, area) if area else "unknown"
        in_roster = bool(row.number or row.tier) and where != "outside"
        if where == "local" or in_roster or (not area and (row.region or identifier in segments)):
            found.append(_row(row, where, segments.get(identifier, {}), leads, outputs.get(identifier)))
    return tuple(found)


def _area(places: Places, region: str, radius: str) -> Area | None:
    checked = check_radius(radius)
    if region:
        return places.area(region, checked)
    return places.area_of_region(places.home, checked) if places.home else None


def _row(
    row: EnterpriseRow,
    where: Where,
    segments: Mapping[str, tuple[Evidence, ...]],
    leads: Mapping[str, tuple[str, ...]],
    output: Output | None,
) -> RoleRow:
    return RoleRow(
        enterprise=row.enterprise,
        number=row.number,
        tier=row.tier,
        sector=row.sector,
        region=row.region,
        parks=row.parks,
        where=where,
        segments=tuple(segments),
        leads=leads.get(row.enterprise, ()),
        output=output.value if output else None,
        year=output.year if output else None,
        names=row.names,
        evidence=in_order([*row.evidence, *(item for quotes in segments.values() for item in quotes)]),
        state=row.state,
    )


def _segments(gaps: Sequence[Gap]) -> Mapping[str, Mapping[str, tuple[Evidence, ...]]]:
    """Enterprise → its segments, with the quotes that put it there."""
    found: dict[str, dict[str, tuple[Evidence, ...]]] = defaultdict(dict)
    for gap in gaps:
        for member in gap.members:
            found[member.id][f"{gap.chain}/{gap.segment}"] = member.evidence
    return found


def _leads(gaps: Sequence[Gap]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for gap in gaps:
        for leader in gap.leaders:
            found[leader][gap.chain] = None
    return {leader: tuple(chains) for leader, chains in found.items()}
