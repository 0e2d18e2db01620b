"""Parks and platforms: where they are, what belongs to them, who is in them, what is said of their size."""

from __future__ import annotations

from dataclasses import dataclass

from chaingraph.analysis.columns import Number, Thing, Triple, in_order
from chaingraph.analysis.facts import figure
from chaingraph.analysis.places import Places, Where, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.zones import is_governed
from chaingraph.records import Evidence

ENOUGH = 3
"""Quotes of a park of which nothing but sentences about others are known."""


@dataclass(frozen=True, slots=True)
class ParkRow:
    """A park as the documents tell it.

    Attributes:
        within: The greater park it is part of.
        region: Narrowest region it lies in; ``None`` when no document says.
        where: ``local``, ``outside`` or ``unknown``, seen from the region that is asked about.
        enterprises: Enterprises the documents put into it or into a part of it.
        projects: Projects that are built there.
        chains: Chains it stands for.
        products: What is made there.
        figures: What is measured of it, each as it reads (``工业总产值 1300 亿元（2025，目标）``).
    """

    park: str
    within: str | None
    region: str | None
    where: Where
    enterprises: tuple[str, ...]
    projects: tuple[str, ...]
    chains: tuple[str, ...]
    products: tuple[str, ...]
    figures: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def find_parks(projection: Projection, region: str = "", radius: str = "区县") -> tuple[ParkRow, ...]:
    """Parks of which something is told; local ones first, then by name.

    Args:
        projection: The graph.
        region: Where "local" is; the documents' own region when empty.
        radius: How far around it counts as local.

    Raises:
        UsageError: Region or radius are unknown.

    Complexity: O(parks · degree).
    """
    places = Places(projection)
    checked = check_radius(radius)
    home = places.area(region, checked) if region else places.area_of_region(places.home, checked)
    # A zone that the list of regions has is a region; whoever asks for parks means it as well.
    zones = [region for region in projection.of_type("Region") if is_governed(region.name)]
    parks = (*projection.of_type("Park"), *zones)
    rows = [_row(projection, places, park, places.where(park.id, home)) for park in parks]
    order = {"local": 0, "outside": 1, "unknown": 2}
    return tuple(sorted((row for row in rows if row.evidence), key=lambda row: (order[row.where], row.park)))


def _row(projection: Projection, places: Places, park: Thing, where: Where) -> ParkRow:
    graph = projection
    placed = [triple for triple in _inside(graph, park.id, "locatedIn") if graph.things[triple[0]].type == "Enterprise"]
    built = _inside(graph, park.id, "projectLocatedIn")
    wholes = [thing for thing in graph.objects(park.id, "partOf") if graph.things[thing].type == "Park"]
    own = in_order(claim.evidence for claim in graph.claims_about(park.id))
    return ParkRow(
        park=park.name,
        within="、".join(graph.label(whole) for whole in wholes) or None,
        region="、".join(places.names(park.id)) or None,
        where=where,
        enterprises=_labels(graph, [thing for thing, _, _ in placed]),
        projects=_labels(graph, [thing for thing, _, _ in built]),
        chains=_labels(graph, graph.objects(park.id, "inChain")),
        products=_labels(graph, graph.objects(park.id, "produces")),
        figures=_figures(graph, park.id),
        evidence=own or graph.evidence(*placed, *built)[:ENOUGH],
    )


def _inside(graph: Projection, park: str, predicate: str) -> list[Triple]:
    """What is said to be in a park or in a part of it."""
    return [(thing, predicate, part) for part in parts_of(graph, park) for thing in graph.subjects(predicate, part)]


def parts_of(graph: Projection, park: str) -> list[str]:
    """A park and all parks that are parts of it or of its parts, each once."""
    found = [park]
    for whole in found:
        parts = (thing for thing in graph.subjects("partOf", whole) if graph.things[thing].type == "Park")
        found.extend(part for part in parts if part not in found)
    return found


def _labels(graph: Projection, things: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(graph.label(thing) for thing in things))


HUNDRED_MILLION = 1e8
_MEANT = {"target": "目标", "planned": "规划", "claim": "文中称"}


def _figures(graph: Projection, park: str) -> tuple[str, ...]:
    """Numbers of a park as a person reads them, in the order of the documents."""
    found = []
    for number in graph.numbers_of(park):
        value, unit = _readable(number)
        notes = "，".join(part for part in (number.year, number.scope, _MEANT.get(number.modality, "")) if part)
        if value:
            sign = number.bound if number.bound in ("≥", "≤", ">", "<", "≈") else ""
            found.append(f"{number.indicator} {sign}{value} {unit}".strip() + (f"（{notes}）" if notes else ""))
    return tuple(dict.fromkeys(found))


def _readable(number: Number) -> tuple[str, str]:
    """Value and unit; large sums of 元 in 亿元, as people write them."""
    many = (
        number.unit == "元" and max(abs(end or 0) for end in (number.value, number.low, number.high)) >= HUNDRED_MILLION
    )
    parts = (number.value, number.low, number.high)
    value, low, high = (None if end is None else end / HUNDRED_MILLION for end in parts) if many else parts
    return figure(value, low, high), "亿元" if many else number.unit
