"""Numbers of sentences in the order in which they are read, with the clause each stands in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from chaingraph.analysis.columns import Claim, Number
from chaingraph.analysis.projection import Projection

_STOPS = re.compile(r"[，,；;。：:]")


@dataclass(frozen=True, slots=True)
class Spot:
    """A number of a sentence and where it stands.

    Attributes:
        at: Where it begins in the document, as far as the quote tells (line breaks inside a quote are not counted).
        end: Where it ends.
        before: The words of its clause before it, without blanks.
        clause: Where that clause begins.
    """

    number: Number
    claim: Claim
    at: int
    end: int
    before: str
    clause: int


def spots(projection: Projection) -> Mapping[str, tuple[Spot, ...]]:
    """Document → the numbers of its sentences in reading order, read once: O(numbers · log numbers)."""
    return projection.once(_read_spots)


def _read_spots(projection: Projection) -> Mapping[str, tuple[Spot, ...]]:
    found: dict[str, list[Spot]] = {}
    for number in projection.numbers:
        if number.row or number.value is None:
            continue
        for claim in projection.claims_of(number.subject, "hasMetric", number.id):
            found.setdefault(claim.evidence.document, []).append(_spot(number, claim))
    return {document: tuple(sorted(found[document], key=_place)) for document in sorted(found)}


def _place(spot: Spot) -> tuple[int, int, str]:
    return (spot.at, spot.end, spot.number.id)


def _spot(number: Number, claim: Claim) -> Spot:
    quote = "".join(claim.evidence.quote.split())
    text = "".join(number.text.split())
    inside = max(0, quote.rfind(text)) if text else 0
    stop = max((match.end() for match in _STOPS.finditer(quote, 0, inside)), default=0)
    start = claim.evidence.start
    return Spot(number, claim, start + inside, start + inside + len(text), quote[stop:inside], start + stop)
