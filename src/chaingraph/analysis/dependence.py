"""On whom the place depends: whose leaving would hurt most, and how concentrated its output is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.columns import in_order
from chaingraph.analysis.flows import Dominated, articulation_points, find_dominated
from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.outputs import Output, find_outputs
from chaingraph.analysis.places import Area, Places, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import rounded
from chaingraph.errors import UsageError
from chaingraph.records import Evidence

NAMED = 50
"""How many of those cut off are named in a row; all are counted."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """What would be missing without an enterprise.

    Attributes:
        share: Its part of the region's industrial output in ``year``, as a fraction.
        year: Latest year with an output value; the latest part of a year where no year as a whole is known.
        harm: Segments left without a local member, plus enterprises left without supplier, plus those left without
            buyer.
        output: Its output in 万元.
        segments: Segments (``chain/segment``) of which it is the only local member.
        cut_off_buyers: Enterprises that nothing reaches any more, as all their supplies run through it; the first 50.
        cut_off_suppliers: Enterprises whose deliveries all run through it; the first 50.
        bridge: Whether the supply graph falls into more pieces without it.
    """

    enterprise: str
    share: float | None
    year: int | str | None
    harm: int
    output: float | None
    segments: tuple[str, ...]
    cut_off_buyers: tuple[str, ...]
    cut_off_suppliers: tuple[str, ...]
    bridge: bool
    evidence: tuple[Evidence, ...]


def find_dependence(projection: Projection, region: str = "", radius: str = "区县") -> tuple[Dependence, ...]:
    """Removal of every enterprise, worst first: by harm, then by output, then by name.

    Enterprises whose leaving the documents say nothing about (no supply, no single segment, no output) have no row, and
    none those that are known to be elsewhere: who was never here cannot leave.

    Args:
        projection: The graph.
        region: Whose chains and output; the documents' own when empty.
        radius: How far around it counts as local.

    Raises:
        UsageError: Region or radius are unknown.

    Complexity: O(E log V) on the supply graph (dominators, both ways) and that of the gaps.
    """
    places = Places(projection)
    home = _whole(projection, places.area(region, "区县")) if region else places.home
    singles = _singles(projection, _gaps(projection, region, radius))
    supplies = [(s, b) for s, b in projection.edges.get("supplies", ()) if s != b]
    flows = (find_dominated(supplies), find_dominated((buyer, supplier) for supplier, buyer in supplies))
    bridges = frozenset(articulation_points(supplies))
    latest = {output.enterprise: output for output in find_outputs(projection, places, home)}
    area = places.area_of_region(home, check_radius(radius)) if home else None
    named = sorted({*singles, *latest, *(node for edge in supplies for node in edge)})
    concerned = [e for e in named if area is None or places.where(e, area) != "outside"]
    rows = [_row(projection, e, singles.get(e, ()), flows, latest.get(e), bridge=e in bridges) for e in concerned]
    return tuple(sorted(rows, key=lambda row: (-row.harm, -(row.output or 0.0), row.enterprise)))


@dataclass(frozen=True, slots=True)
class Concentration:
    """How much of a region's output stands on few shoulders.

    Attributes:
        enterprises: How many have a known share in the year.
        known: Sum of their shares.
        largest: The enterprise with the largest share.
        hhi: Lowest and highest Herfindahl index that is possible, 0 to 1: the unknown rest in countless small
            enterprises, or in a single one (O. Herfindahl 1950; A. Hirschman 1945).
    """

    year: int
    enterprises: int
    known: float
    largest: str
    hhi: tuple[float | None, float | None]
    evidence: tuple[Evidence, ...]


def find_concentration(projection: Projection, region: str = "", radius: str = "区县") -> tuple[Concentration, ...]:
    """Concentration of output by year, for years with a known share. O(observations · log observations).

    Args:
        projection: The graph.
        region: Whose output is the whole; the documents' own when empty.
        radius: How wide around it: the output of the district, the city or the province.

    Raises:
        UsageError: Region or radius are unknown.
    """
    places, checked = Places(projection), check_radius(radius)
    home = _whole(projection, places.area(region or places.home, checked)) if region or places.home else ""
    years: dict[int, list[Output]] = defaultdict(list)
    for output in find_outputs(projection, places, home):
        if output.share is not None and isinstance(output.year, int):
            years[output.year].append(output)
    return tuple(_concentration(projection, year, years[year]) for year in sorted(years))


def _whole(projection: Projection, area: Area) -> str:
    """Whose output the whole of an area is: its code's, that of a county no list knows, of a park's region."""
    thing = projection.things.get(area.key)
    return area.key if thing is not None and thing.type == "Region" else area.code


def _concentration(projection: Projection, year: int, outputs: Sequence[Output]) -> Concentration:
    shares = [output.share or 0.0 for output in outputs]
    squares, rest = sum(part * part for part in shares), max(0.0, 1.0 - sum(shares))
    largest = max(outputs, key=lambda output: (output.share or 0.0, output.enterprise))
    return Concentration(
        year=year,
        enterprises=len(outputs),
        known=rounded(sum(shares)) or 0.0,
        largest=projection.label(largest.enterprise),
        hhi=(rounded(squares), rounded(squares + rest * rest)),
        evidence=projection.evidence(*(triple for output in outputs for triple in output.triples)),
    )


def _gaps(projection: Projection, region: str, radius: str) -> tuple[Gap, ...]:
    """Gaps, or none where the documents do not say where they are; what the user typed is still checked."""
    try:
        return find_gaps(projection, region=region, radius=radius)
    except UsageError:
        if region:
            raise
        return ()


def _singles(projection: Projection, gaps: Sequence[Gap]) -> Mapping[str, tuple[Gap, ...]]:
    """Enterprise → segments of which it is the only local member."""
    found: dict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        if gap.status == "single":
            found[next(member.id for member in gap.members if member.is_here)].append(gap)
    return {enterprise: tuple(gaps) for enterprise, gaps in found.items() if enterprise in projection.things}


def _row(
    projection: Projection,
    enterprise: str,
    singles: Sequence[Gap],
    flows: tuple[Dominated, Dominated],
    output: Output | None,
    *,
    bridge: bool,
) -> Dependence:
    buyers, suppliers = (flow.of(enterprise, at_most=NAMED) for flow in flows)
    triples = list(output.triples) if output else []
    triples += [(enterprise, "supplies", node) for node in buyers]
    triples += [(node, "supplies", enterprise) for node in suppliers]
    quotes = [item for gap in singles for member in gap.members if member.id == enterprise for item in member.evidence]
    return Dependence(
        enterprise=projection.label(enterprise),
        share=output.share if output else None,
        year=output.year if output else None,
        harm=len(singles) + sum(flow.sizes.get(enterprise, 0) for flow in flows),
        output=output.value if output else None,
        segments=tuple(f"{gap.chain}/{gap.segment}" for gap in singles),
        cut_off_buyers=tuple(projection.label(node) for node in buyers),
        cut_off_suppliers=tuple(projection.label(node) for node in suppliers),
        bridge=bridge,
        evidence=in_order([*projection.evidence(*triples), *quotes]),
    )
