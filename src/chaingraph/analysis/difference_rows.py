"""The row that says in what two graphs differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from chaingraph.records import Evidence

_CHANGES = ("added", "removed", "changed")
_KINDS = ("thing", "fact", "figure")


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    Attributes:
        change: added, removed or changed.
        kind: thing (an enterprise, a park, a chain …), fact or figure.
        subject: Name of the thing it is about.
        what: Class of the thing, predicate of the fact, or indicator of the figure with its year and scope.
        old: What the first graph says; ``None`` when it says nothing.
        new: What the second graph says; ``None`` when it says nothing.
        evidence: Quotes of the side that says it; of both sides, the first graph's before, for a change.
    """

    change: str
    kind: str
    subject: str
    what: str
    old: str | None
    new: str | None
    evidence: tuple[Evidence, ...]


def sorted_rows(rows: Iterable[Difference]) -> tuple[Difference, ...]:
    """Things, facts, figures; in each by subject, then what, then change, then words.

    What two things of one name differ in by the same words is one row with the quotes of both: a reader sees no two things.
    """
    found: dict[tuple[int, str, str, int, str, str], Difference] = {}
    for row in rows:
        spot = (_KINDS.index(row.kind), row.subject, row.what, _CHANGES.index(row.change), row.old or "", row.new or "")
        known = found.get(spot, replace(row, evidence=()))
        found[spot] = replace(known, evidence=tuple(dict.fromkeys((*known.evidence, *row.evidence))))
    return tuple(found[spot] for spot in sorted(found))
