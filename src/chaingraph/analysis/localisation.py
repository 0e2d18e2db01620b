"""How local the suppliers are: what the documents report, and what the graph of supplies says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from chaingraph.analysis.columns import Number
from chaingraph.analysis.intervals import wilson
from chaingraph.analysis.places import RADII, Area, Places, Radius, Where, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.purchases import find_purchases
from chaingraph.analysis.rows import rounded, share
from chaingraph.analysis.states import idle, why_idle, with_state
from chaingraph.analysis.tables import Record, joined, records, row_evidence, row_objects
from chaingraph.analysis.units import fraction
from chaingraph.records import OF_SUPPLIERS, Evidence

Basis = Literal["reported", "derived"]
Ends = tuple[float | None, float | None]

MEASURES = ("supplier_count", "supplier_local", "supplier_local_share")
_RADIUS_WORDS: tuple[tuple[str, Radius], ...] = (
    ("园", "园区"),
    ("开发区", "园区"),
    ("省", "省"),
    ("市", "市"),
    ("区", "区县"),
    ("县", "区县"),
)
"""Words of a scope, the first that occurs decides: 开发区 before 区."""


@dataclass(frozen=True, slots=True)
class Localisation:
    """Suppliers of an enterprise and how many of them are local.

    Attributes:
        share: Fraction of local suppliers: as published, else recomputed; for a derived row ``None`` while the place
            of a supplier is unknown.
        radius: What counts as local; ``None`` when the document does not say.
        basis: ``reported`` by a document or ``derived`` from the supplies in the graph.
        published_share: As the document prints it.
        recomputed_share: ``local / suppliers``.
        difference: Published less recomputed, as a fraction: what rounding alone explains stays below 0.005.
        unknown: Suppliers whose place is unknown.
        range: Of a derived row, lowest and highest share that is possible: local/all and (local + unknown)/all.
        interval: 95 % interval of the share (Wilson), for small counts.
        idle: Of a derived row, suppliers that make nothing at present, with their state: they are not counted.
        priced: Of a derived row, suppliers of which a document tells for how much is bought from them.
        purchases: What is bought from those, in 万元.
        purchases_local: What of it is bought from local ones.
        purchases_share: Local part of ``purchases``; ``None`` while the place of one of them is unknown.
        purchases_range: Lowest and highest part that is possible.
    """

    enterprise: str
    sector: str | None
    suppliers: float | None
    local: float | None
    share: float | None
    radius: str | None
    basis: Basis
    published_share: float | None
    recomputed_share: float | None
    difference: float | None
    unknown: int | None
    range: Ends | None
    interval: Ends | None
    year: str | None
    idle: tuple[str, ...] = ()
    priced: int | None = None
    purchases: float | None = None
    purchases_local: float | None = None
    purchases_share: float | None = None
    purchases_range: Ends | None = None
    evidence: tuple[Evidence, ...] = field(kw_only=True)


def find_localisation(projection: Projection, region: str = "", radius: str = "") -> tuple[Localisation, ...]:
    """Local shares of suppliers: reported rows in document order, then derived ones by name.

    Args:
        projection: The graph.
        region: Around which the suppliers of derived rows are local; when empty, around the buyer's own place, and a
            buyer whose place nobody knows has no row. An enterprise that is known to be outside of it, or of the
            documents' own region, is none of ours and has no row.
        radius: Only this radius; when empty, all reported ones, and derived ones at 区县 and 市.

    Returns:
        One row an enterprise and radius. A share that stands in the prose beside a table row of the same enterprise
        is evidence of that row and no row of its own.

    Raises:
        UsageError: The region or the radius is unknown.

    Complexity: O(observations · log observations + supplies · depth of the region tree).
    """
    wanted = check_radius(radius) if radius else None
    places = Places(projection)
    radii: tuple[Radius, ...] = (wanted,) if wanted else ("区县", "市")
    here = _here(places, region, radii[0])
    told = reported_localisation(projection, here)
    reported = [row for row in told if wanted is None or row.radius == wanted]
    derived = _derived(projection, places, region, radii, here)
    return (*reported, *sorted(derived, key=lambda row: (row.enterprise, RADII.index(check_radius(row.radius or "")))))


def _everywhere(subject: str) -> bool:
    del subject
    return True


def _here(places: Places, region: str, radius: Radius) -> Callable[[str], bool]:
    """Whether a thing is not known to be outside of a region, the documents' own when empty."""
    if not region and not places.home:
        return _everywhere
    area = places.area(region, radius) if region else places.area_of_region(places.home, radius)
    return lambda thing: places.where(thing, area) != "outside"


def reported_localisation(projection: Projection, here: Callable[[str], bool] = _everywhere) -> Iterator[Localisation]:
    """Only what the documents report: tables in document order, then sentences that count, then shares alone.

    What stands further back says nothing of an enterprise that stands before; sentences of several documents are all kept.

    Args:
        projection: The graph.
        here: Whose rows are wanted.
    """
    told: dict[str, int] = {}
    for record in sorted((one for one in records(projection, *MEASURES) if here(one.subject)), key=_kind):
        if told.setdefault(record.subject, _kind(record)) == _kind(record):
            for numbers in _by_radius(record):
                yield _row(projection, record, numbers)


def _kind(record: Record) -> int:
    """A row of a table, numbers that one sentence binds, or numbers of the prose."""
    return 2 if not record.row else 1 if OF_SUPPLIERS in record.row else 0


def _by_radius(record: Record) -> list[dict[str, Number]]:
    """The measures of a row for each radius it counts at; the total number of suppliers belongs to every one."""
    scopes = dict.fromkeys(number.scope for number in record.all if number.measure in MEASURES[1:]) or {"": None}
    named = [scope for scope in scopes if scope] or [""]
    found = []
    for scope in named:
        fitting = [number for number in record.all if number.scope in (scope, "") or number.measure == MEASURES[0]]
        found.append({number.measure: number for number in reversed(fitting)})
    return found


def _row(projection: Projection, record: Record, numbers: dict[str, Number]) -> Localisation:
    count, local, rate = (numbers.get(measure) for measure in MEASURES)
    suppliers = count.value if count else None
    inside = local.value if local else None
    published, recomputed = fraction(rate), share(inside, suppliers)
    both = published is not None and recomputed is not None
    value = published if published is not None else recomputed
    return Localisation(
        enterprise=projection.label(record.subject),
        sector=joined(row_objects(projection, record.subject, "sector", "" if _kind(record) else record.row)),
        suppliers=suppliers,
        local=inside,
        share=value,
        radius=radius_of((local or rate or count).scope) if (local or rate or count) else None,  # type: ignore[union-attr]
        basis="reported",
        published_share=published,
        recomputed_share=recomputed,
        difference=rounded(published - recomputed) if both else None,  # type: ignore[operator]
        unknown=None,
        range=None,
        interval=wilson(inside, suppliers),
        year=next((number.year for number in numbers.values() if number.year), None),
        evidence=row_evidence(projection, record.subject, record.row) or record.evidence(projection),
    )


def radius_of(scope: str) -> Radius | None:
    """Radius that the words of a scope name (市内, 本区, 园区内); ``None`` when they name none."""
    return next((radius for word, radius in _RADIUS_WORDS if word in scope), None)


def _derived(
    projection: Projection, places: Places, region: str, radii: Sequence[Radius], here: Callable[[str], bool]
) -> Iterator[Localisation]:
    given = {radius: places.area(region, radius) for radius in radii} if region else {}
    around = cache(places.area_of_region)
    for buyer in sorted({buyer for _, buyer in projection.edges.get("supplies", ()) if here(buyer)}):
        told = [s for s in projection.subjects("supplies", buyer) if projection.is_fact(s, "supplies", buyer)]
        suppliers = [supplier for supplier in told if supplier not in idle(projection)]
        own = next(iter(places.codes(buyer)), "")
        if told and (given or own):
            reasons = [triple for s in told for triple in (*places.why(s), *why_idle(projection, s))]
            bought = find_purchases(projection, buyer, suppliers)
            quotes = projection.evidence(*((supplier, "supplies", buyer) for supplier in told), *reasons, *bought.told)
            # A park that nobody places stays a park at every radius: one row, not one a radius.
            for area in dict.fromkeys(given.get(radius) or around(own, radius) for radius in radii):
                where = {supplier: places.where(supplier, area) for supplier in suppliers}
                row = _derived_row(projection, buyer, list(where.values()), area, quotes)
                yield _with_money(replace(row, idle=with_state(projection, told)), bought.amounts, where)


def _derived_row(
    projection: Projection, buyer: str, where: Sequence[Where], area: Area, quotes: tuple[Evidence, ...]
) -> Localisation:
    local, unknown, count = where.count("local"), where.count("unknown"), len(where)
    low, high = share(local, count), share(local + unknown, count)
    return Localisation(
        enterprise=projection.label(buyer),
        sector=joined(row_objects(projection, buyer, "sector", "")),
        suppliers=count,
        local=local,
        share=low if low == high else None,
        radius=area.radius,
        basis="derived",
        published_share=None,
        recomputed_share=low if low == high else None,
        difference=None,
        unknown=unknown,
        range=(low, high),
        interval=None if unknown else wilson(local, count),
        year=None,
        evidence=quotes,
    )


def _with_money(row: Localisation, amounts: Mapping[str, float], where: Mapping[str, Where]) -> Localisation:
    """The row with what is bought from local suppliers, where amounts are told."""
    if not amounts:
        return row
    parts = {kind: sum(money for s, money in amounts.items() if where[s] == kind) for kind in ("local", "unknown")}
    whole = sum(amounts.values())
    low, high = share(parts["local"], whole), share(parts["local"] + parts["unknown"], whole)
    return replace(
        row,
        priced=len(amounts),
        purchases=rounded(whole),
        purchases_local=rounded(parts["local"]),
        purchases_share=low if low == high else None,
        purchases_range=(low, high),
    )
