"""Who is named together: enterprises that one count of a sentence is said of, and those that make up a chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from chaingraph.analysis.projection import Projection

CLAIM = "#claim/"
"""In the row of a number that one sentence says of several together."""
_CHAIN = "产业链"


def together(projection: Projection) -> Mapping[str, tuple[str, ...]]:
    """Row of a count → everybody it is said of, in document order. O(numbers), made once."""
    return projection.once(_together)


def partners(projection: Projection, known: Collection[str]) -> frozenset[str]:
    """Who makes up a chain with somebody who is known to be in it: 以甲和乙构成的产业链中，区内仅有 9 家配套企业.

    Only a count that its sentence says of a chain joins its subjects. O(counts of several).
    """
    groups = projection.once(_of_chains)
    return frozenset(one for group in groups if any(other in known for other in group) for one in group)


def _together(projection: Projection) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for number in projection.numbers:
        if CLAIM in number.row:
            found[number.row][number.subject] = None
    return {row: tuple(subjects) for row, subjects in found.items()}


def _of_chains(projection: Projection) -> tuple[tuple[str, ...], ...]:
    groups = together(projection)
    rows = {
        number.row
        for number in projection.numbers
        if number.row in groups and _is_of_chain(projection, number.subject, number.id)
    }
    return tuple(groups[row] for row in sorted(rows) if len(groups[row]) > 1)


def _is_of_chain(projection: Projection, subject: str, number: str) -> bool:
    return any(_CHAIN in claim.evidence.quote for claim in projection.claims_of(subject, "hasMetric", number))
