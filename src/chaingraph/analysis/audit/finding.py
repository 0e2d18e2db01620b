"""What in the documents cannot be right: numbers that contradict each other, within and across documents.

General rules over typed numbers and table rows; none knows a document. Different scope is not a contradiction, rounding
is not one either. Each row names both sides with their quotes, how sure the rule is, and the most likely slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from chaingraph.analysis.audit.misread import well_read
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.rules import RULES
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ALIKE = {"growth": "words", "list": "count"}


def find_audit(projection: Projection, sure: float = 0.5) -> tuple[AuditRow, ...]:
    """Contradictions of all kinds, in document order.

    Args:
        projection: The graph.
        sure: Leave out what is less sure than this.

    Complexity: O(numbers · log numbers + claims); pairs are formed only within a topic of at most a handful of values.
    """
    told = (well_read(projection, dict.fromkeys(row for row in rule(projection) if row.sure >= sure)) for rule in RULES)
    return tuple(sorted(_once(told), key=_place))


def _once(told: Iterable[Iterable[AuditRow]]) -> Iterator[AuditRow]:
    """Rows without those that tell again what a row of an earlier rule tells of the same place.

    Again is the same two sides, or one of them in a row of the same kind.
    """
    seen: dict[tuple[str, ...], list[Evidence]] = defaultdict(list)
    for rows in told:
        fresh = [row for row in rows if not _known(row, seen)]
        yield from fresh
        for row in fresh:
            for key, item in _marks(row):
                seen[key].append(item)


def _known(row: AuditRow, seen: Mapping[tuple[str, ...], list[Evidence]]) -> bool:
    return any(
        span.start < item.end and item.start < span.end for key, item in _marks(row) for span in seen.get(key, ())
    )


def _marks(row: AuditRow) -> Iterator[tuple[tuple[str, ...], Evidence]]:
    sides = sorted({_digits(row.left), _digits(row.right)})
    shown = sorted({_shown(row.left), _shown(row.right)})
    kind = _ALIKE.get(row.kind, row.kind)
    for item in row.evidence:
        yield (item.document, *sides), item
        # 1.2 and 1.9亿元 are 12000 and 19000万元; 2024.10 and 2024-10 are one month.
        if len(shown) > 1 and all(len(side) > 1 for side in shown):
            yield (item.document, "same digits", *shown), item
    for item in row.evidence[:1]:
        for side in sides:
            yield (item.document, kind, side), item


def _digits(text: str) -> str:
    return re.sub(r"[^\d.]|\.0+(?!\d)", "", text) or text


def _shown(text: str) -> str:
    """The digits of a number without those that a unit adds."""
    return re.sub(r"\D", "", text).strip("0")


def _place(row: AuditRow) -> tuple[str, int, str, str]:
    first = row.evidence[0] if row.evidence else None
    return (first.document if first else "", first.start if first else 0, row.kind, row.message)
