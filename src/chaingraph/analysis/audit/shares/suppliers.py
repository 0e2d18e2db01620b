"""Published shares of local suppliers against the counts beside them, by the rows of localisation."""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.localisation import reported_localisation
from chaingraph.analysis.projection import Projection


def supplier_shares(projection: Projection) -> Iterator[AuditRow]:
    """Published shares of local suppliers that do not follow from the counts, and more local ones than all."""
    for row in reported_localisation(projection):
        if row.difference is not None and abs(row.difference) > 0.0051:
            yield AuditRow(
                kind="share",
                subject=row.enterprise,
                message=f"{row.enterprise}本地供应商 {plain(row.local)}/{plain(row.suppliers)}，应为 "
                f"{percent(row.recomputed_share)}，文中为 {percent(row.published_share)}",
                left=percent(row.published_share),
                right=percent(row.recomputed_share),
                sure=0.95,
                slip=None,
                evidence=row.evidence,
            )
        if row.local and row.suppliers and row.local > row.suppliers:
            yield AuditRow(
                kind="share",
                subject=row.enterprise,
                message=f"{row.enterprise}本地供应商 {plain(row.local)} 家，多于供应商总数 {plain(row.suppliers)} 家",
                left=plain(row.local),
                right=plain(row.suppliers),
                sure=0.95,
                slip="总数与本地数可能对调",
                evidence=row.evidence,
            )
