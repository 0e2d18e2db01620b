"""A small maker of audit rows: what all rows of one rule have in common is said once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the rows of one rule.

    Attributes:
        kind: Kind of its rows, one of those of :class:`AuditRow`.
        sure: How sure the rule is.
        slip: The most likely slip.
    """

    kind: str
    sure: float
    slip: str | None = None

    def __call__(self, subject: str, message: str, sides: tuple[str, str], *evidence: Evidence) -> AuditRow:
        """One row; evidence that comes twice stands in it once.

        Args:
            subject: Whom or what it is about.
            message: One sentence that names both sides.
            sides: Both sides as written.
            *evidence: Their places.
        """
        places = tuple(dict.fromkeys(evidence))
        return AuditRow(self.kind, subject, message, *sides, self.sure, self.slip, places)

    def but(self, sure: float | None = None, slip: str | None = None) -> Maker:
        """The same maker, surer or less sure, or with another slip."""
        return replace(self, sure=self.sure if sure is None else sure, slip=slip or self.slip)
