"""Observations as the table rows they came from: the numbers of one subject and one row, by measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from chaingraph.analysis.columns import Number, in_order, row_order
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class Record:
    """What one row of a table (or, with an empty ``row``, the prose) measures of one subject.

    Attributes:
        numbers: Measure → its number; the first in document order where a measure comes twice.
        all: Every number, in document order.
    """

    subject: str
    row: str
    numbers: Mapping[str, Number]
    all: tuple[Number, ...] = field(default=())

    def evidence(self, projection: Projection) -> tuple[Evidence, ...]:
        """Quotes of the numbers, in document order."""
        return projection.evidence(*((self.subject, "hasMetric", number.id) for number in self.all))


def records(projection: Projection, *measures: str) -> Iterator[Record]:
    """Rows that hold at least one of the measures: table rows in document order, then prose by subject.

    O(observations · log observations).
    """
    wanted = frozenset(measures)
    found: dict[tuple[str, str], list[Number]] = {}
    for number in projection.numbers:
        found.setdefault((number.row, number.subject), []).append(number)
    chosen = [spot for spot, numbers in found.items() if any(number.measure in wanted for number in numbers)]
    for row, subject in sorted(chosen, key=lambda spot: (not spot[0], row_order(spot[0]), spot[1])):
        ordered = sorted(found[row, subject], key=lambda number: _place(projection, number))
        by_measure: dict[str, Number] = {}
        for number in ordered:
            by_measure.setdefault(number.measure, number)
        yield Record(subject, row, by_measure, tuple(ordered))


def row_objects(projection: Projection, subject: str, predicate: str, row: str) -> tuple[str, ...]:
    """Names or texts that a table row gives a subject, in the order of the row; all known ones for an empty row."""
    if not row:
        values = projection.objects(subject, predicate) or projection.literals(subject, predicate)
        return tuple(projection.label(value) for value in values)
    claims = projection.groups.get(row, ())
    found = [claim.object for claim in claims if claim.subject == subject and claim.predicate == predicate]
    return tuple(dict.fromkeys(projection.label(value) for value in found))


def row_evidence(projection: Projection, subject: str, row: str) -> tuple[Evidence, ...]:
    """Quotes of everything a table row says of a subject, in document order."""
    return in_order(claim.evidence for claim in projection.groups.get(row, ()) if claim.subject == subject)


def joined(values: tuple[str, ...]) -> str | None:
    """Several names of one cell as one text; ``None`` when there is none."""
    return "、".join(values) or None


def _place(projection: Projection, number: Number) -> tuple[str, int, str]:
    evidence = projection.evidence((number.subject, "hasMetric", number.id))
    return (evidence[0].document, evidence[0].start, number.id) if evidence else ("", 0, number.id)
