"""What in the documents cannot be right: numbers that contradict each other, within and across documents.

General rules over typed numbers and table rows; none knows a document. Different scope is not a contradiction, rounding
is not one either. Each row names both sides with their quotes, how sure the rule is, and the most likely slip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chaingraph.analysis.audit_conflicts import conflicts, year_as_value
from chaingraph.analysis.audit_growth import growth_words, stated_growth
from chaingraph.analysis.audit_names import counts, lists, missing_figures, sectors, tiers
from chaingraph.analysis.audit_owners import owners
from chaingraph.analysis.audit_projects import projects
from chaingraph.analysis.audit_rates import rates
from chaingraph.analysis.audit_restated import developments, restated
from chaingraph.analysis.audit_rows import AuditRow
from chaingraph.analysis.audit_shares import shares
from chaingraph.analysis.audit_sums import sums
from chaingraph.analysis.audit_tables import land_rows, numbering, supplier_shares, told_totals
from chaingraph.analysis.audit_totals import totals
from chaingraph.analysis.projection import Projection

RULES: tuple[Callable[[Projection], Iterator[AuditRow]], ...] = (
    conflicts,
    year_as_value,
    stated_growth,
    growth_words,
    rates,
    developments,
    restated,
    sums,
    shares,
    supplier_shares,
    counts,
    told_totals,
    totals,
    land_rows,
    projects,
    owners,
    numbering,
    lists,
    sectors,
    tiers,
    missing_figures,
)


def find_audit(projection: Projection, sure: float = 0.5) -> tuple[AuditRow, ...]:
    """Contradictions of all kinds, in document order.

    Args:
        projection: The graph.
        sure: Leave out what is less sure than this.

    Complexity: O(numbers · log numbers + claims); pairs are formed only within a topic of at most a handful of values.
    """
    found = {row for rule in RULES for row in rule(projection) if row.sure >= sure}
    return tuple(sorted(found, key=_place))


def _place(row: AuditRow) -> tuple[str, int, str, str]:
    first = row.evidence[0] if row.evidence else None
    return (first.document if first else "", first.start if first else 0, row.kind, row.message)
