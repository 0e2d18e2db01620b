"""Localisation pooled by sector, and ranked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chaingraph.analysis.columns import in_order
from chaingraph.analysis.intervals import wilson
from chaingraph.analysis.localisation import Basis, Ends, Localisation
from chaingraph.analysis.rows import share
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class LocalisationTotal:
    """Pooled counts: every supplier counts the same.

    Attributes:
        sector: What is pooled; ``None`` for all rows.
        share: Local of all suppliers; ``None`` while the place of one is unknown.
        interval: Its 95 % interval (Wilson); ``None`` with it.
        outside: Suppliers that are known not to be local.
        unknown: Suppliers whose place is unknown.
        range: Lowest and highest share that is possible.
    """

    sector: str | None
    enterprises: int
    suppliers: float
    local: float
    share: float | None
    interval: Ends | None
    outside: float
    unknown: float
    range: Ends
    radius: str | None
    basis: Basis
    evidence: tuple[Evidence, ...]


def total_localisation(rows: Iterable[Localisation]) -> tuple[LocalisationTotal, ...]:
    """Pools rows that have both counts, for each basis and radius as a whole and by sector. O(rows).

    An enterprise of which several documents tell counts once, as first told.
    """
    groups: dict[tuple[Basis, str | None, str | None], dict[str, Localisation]] = {}
    for row in rows:
        if row.suppliers is not None and row.local is not None:
            for sector in (None, row.sector) if row.sector else (None,):
                groups.setdefault((row.basis, row.radius, sector), {}).setdefault(row.enterprise, row)
    return tuple(_pooled(*name, tuple(found.values())) for name, found in groups.items())


def rank_localisation(rows: Iterable[Localisation]) -> tuple[Localisation, ...]:
    """Lowest share first; of equal shares the one with most suppliers still outside; unknown shares last."""

    def order(row: Localisation) -> tuple[bool, float, float, str]:
        outside = (row.suppliers or 0) - (row.local or 0) - (row.unknown or 0)
        return (row.share is None, row.share or 0.0, -outside, row.enterprise)

    return tuple(sorted(rows, key=order))


def _pooled(basis: Basis, radius: str | None, sector: str | None, rows: Sequence[Localisation]) -> LocalisationTotal:
    suppliers = sum(row.suppliers or 0 for row in rows)
    local = sum(row.local or 0 for row in rows)
    unknown = sum(row.unknown or 0 for row in rows)
    low, high = share(local, suppliers), share(local + unknown, suppliers)
    return LocalisationTotal(
        sector=sector,
        enterprises=len(rows),
        suppliers=suppliers,
        local=local,
        share=None if unknown else low,
        interval=None if unknown else wilson(local, suppliers),
        outside=suppliers - local - unknown,
        unknown=unknown,
        range=(low, high),
        radius=radius,
        basis=basis,
        evidence=in_order(item for row in rows for item in row.evidence),
    )
