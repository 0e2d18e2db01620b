"""What in the documents cannot be right: numbers that contradict each other, within and across documents.

General rules over typed numbers and table rows; none knows a document. Different scope is not a contradiction, rounding
is not one either. Each row names both sides with their quotes, how sure the rule is, and the most likely slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from chaingraph.analysis.audit.misread import well_read
from chaingraph.analysis.audit.reads import message_of, subject_of
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.rules import RULES
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ALIKE = {"growth": "words", "list": "count"}
_WAY = re.compile(r"(?P<up>增长|增加|上升|提高|加快|更高)|下降|减少|回落|放缓|更低")
_YEAR = re.compile(r"(?:19|20)\d\d")
_Mark = tuple[tuple[str, ...], Evidence]
_Seen = dict[tuple[str, ...], list[Evidence]]


def find_audit(projection: Projection, sure: float = 0.5) -> tuple[AuditRow, ...]:
    """Contradictions of all kinds, the surest first, else in document order.

    Args:
        projection: The graph.
        sure: Leave out what is less sure than this.

    Complexity: O(numbers · log numbers + claims); pairs are formed only within a topic of at most a handful of values.
    """
    told = (well_read(projection, dict.fromkeys(row for row in rule(projection) if row.sure >= sure)) for rule in RULES)
    rows = (replace(row, subject=subject_of(row), message=message_of(row)) for row in _once(told))
    return tuple(sorted(rows, key=lambda row: (-row.sure, *_place(row))))


def _once(told: Iterable[Iterable[AuditRow]]) -> Iterator[AuditRow]:
    """Rows without those that tell again what an earlier row tells of the same place.

    Again is the same two sides, or one of them in a row of the same kind by an earlier rule.
    """
    seen: _Seen = defaultdict(list)
    for rows in told:
        fresh: list[_Mark] = []
        own: _Seen = defaultdict(list)
        for row in rows:
            pairs = list(_pairs(row))
            marks = [*_sides(row), *pairs]
            # Rows of one rule about two things may share a place: the day of the document, the head of a table.
            ours = [((row.subject, *key), item) for key, item in pairs]
            if row.kind == "sum":
                # A total is no sum of two lists: it is told against the first.
                ours += [((row.subject, "total", row.left), item) for item in row.evidence[:1]]
            if not _known(marks, seen) and not _known(ours, own):
                fresh += marks
                _note(ours, own)
                yield row
        _note(fresh, seen)


def _known(marks: Iterable[_Mark], seen: _Seen) -> bool:
    return any(span.start < item.end and item.start < span.end for key, item in marks for span in seen.get(key, ()))


def _note(marks: Iterable[_Mark], seen: _Seen) -> None:
    for key, item in marks:
        seen[key].append(item)


def _pairs(row: AuditRow) -> Iterator[_Mark]:
    """Both sides of a row at each of its places."""
    digits = sorted({_digits(row.left), _digits(row.right)})
    shown = sorted({_shown(row.left), _shown(row.right)})
    years = sorted({match[0] for side in (row.left, row.right) if (match := _YEAR.match(side))})
    for item in row.evidence:
        yield (item.document, *digits), item
        # 1.2 and 1.9亿元 are 12000 and 19000万元; 2024.10 and 2024-10 are one month.
        if len(shown) > 1 and all(len(side) > 1 for side in shown):
            yield (item.document, "same digits", *shown), item
    # A month and its year alone.
    for item in row.evidence[:1] if row.kind == "date" and len(years) > 1 else ():
        yield (item.document, "same years", *years), item


def _sides(row: AuditRow) -> Iterator[_Mark]:
    """Each side of a row where it first stands; one of words (翻番) at each place."""
    kind = _ALIKE.get(row.kind, row.kind)
    for side in sorted({_digits(row.left), _digits(row.right)}):
        for item in row.evidence[: 1 if re.search(r"\d", side) or kind != "words" else None]:
            yield (item.document, kind, side), item
    ways = {
        "up" if match["up"] else "down"
        for side in (row.left, row.right)
        if kind == "words" and (match := _WAY.match(side))
    }
    for item in row.evidence[:3] if ways else ():
        # 下降 and 下降17.5% of one development.
        yield (item.document, "ways", *sorted(ways)), item


def _digits(text: str) -> str:
    return re.sub(r"[^\d.]|\.0+(?!\d)", "", text) or re.sub("了|一(?=番)|多$", "", text)


def _shown(text: str) -> str:
    """The digits of a number without those that a unit adds."""
    return re.sub(r"\D", "", text).strip("0")


def _place(row: AuditRow) -> tuple[str, int, str, str]:
    first = row.evidence[0] if row.evidence else None
    return (first.document if first else "", first.start if first else 0, row.kind, row.message)
