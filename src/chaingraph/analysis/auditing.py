"""The audit, loaded when it is asked for: its rules compile thousands of patterns, and no other finding needs them."""

from __future__ import annotations

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection


def find_audit(projection: Projection, sure: float = 0.5) -> tuple[AuditRow, ...]:
    """Contradictions of all kinds, the surest first, else in document order.

    Args:
        projection: The graph.
        sure: Leave out what is less sure than this.
    """
    from chaingraph.analysis.audit import finding

    return finding.find_audit(projection, sure)
