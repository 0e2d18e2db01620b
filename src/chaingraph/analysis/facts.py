"""Every claim as one row: who says what about whom, where, in which words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from chaingraph.analysis.columns import Claim, Number, claim_place, key
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class FactRow:
    """A claim, flat, as ``chaingraph facts`` prints it.

    Attributes:
        object: A name or text; of ``hasMetric`` ``name|value|unit|year``.
        modality: fact, target, planned or claim.
        id: What ``chaingraph judge wrong`` takes; empty in a graph of another maker.
    """

    doc: str
    subject: str
    predicate: str
    object: str
    start: int
    end: int
    quote: str
    modality: str
    confidence: float
    id: str
    evidence: tuple[Evidence, ...]


def find_facts(projection: Projection, predicates: Collection[str] = ()) -> tuple[FactRow, ...]:
    """Claims of the graph in document order.

    Args:
        projection: The graph.
        predicates: Only these; all when empty.

    Complexity: O(claims · log claims).
    """
    numbers = {number.id: number for number in projection.numbers}
    chosen = [claim for claims in projection.claims.values() for claim in claims if _wanted(claim, predicates)]
    return tuple(_row(projection, numbers, claim) for claim in sorted(chosen, key=claim_place))


def metric(indicator: str, value: str, unit: str, year: str) -> str:
    """Object of ``hasMetric`` as one text; bars inside the parts become ``/``.

    Example:
        >>> metric("工业总产值", "1300", "亿元", "2025")
        '工业总产值|1300|亿元|2025'
    """
    return "|".join(part.replace("|", "/") for part in (indicator, value, unit, year))


def figure(value: float | None, low: float | None, high: float | None) -> str:
    """A value as text: ``1300``, ``20.3``, a range as ``100-150``; an open end stays open; empty when unknown."""
    if value is None and (low is not None or high is not None):
        return f"{figure(low, None, None)}-{figure(high, None, None)}"
    return "" if value is None else format(value, ".15g")


def _called(projection: Projection, thing: str, evidence: Evidence) -> str:
    """Label of a thing; a chain, which every sentence calls by another word for industry, as its sentence has it.

    That is the longest of its names in the quote, else the one the document uses most.
    """
    found = projection.things.get(thing)
    if found is None or found.type != "Chain":
        return projection.label(thing)
    text = key(evidence.quote)
    here = [
        (link.mentions, link.name) for link in projection.links.get(thing, ()) if link.document == evidence.document
    ]
    quoted = max(((len(name), name) for name in found.names if key(name) in text), default=None)
    return (quoted or max(here, default=(0, found.name)))[1]


def _wanted(claim: Claim, predicates: Collection[str]) -> bool:
    return not predicates or claim.predicate in predicates


def _row(projection: Projection, numbers: dict[str, Number], claim: Claim) -> FactRow:
    number = numbers.get(claim.object)
    return FactRow(
        doc=claim.evidence.document,
        subject=_called(projection, claim.subject, claim.evidence),
        predicate=claim.predicate,
        object=number_text(number, projection) if number else _called(projection, claim.object, claim.evidence),
        start=claim.evidence.start,
        end=claim.evidence.end,
        quote=claim.evidence.quote,
        modality=claim.modality,
        confidence=claim.confidence,
        id=claim.ids[0] if claim.ids else "",
        evidence=(claim.evidence,),
    )


def number_text(number: Number, projection: Projection) -> str:
    """An observation as ``name|value|unit|year``; a purchase is called with whom it is from and what is bought."""
    bought = [projection.label(product) for product in number.products]
    name = purchase(number.indicator, projection.label(number.supplier), bought)
    return metric(name, figure(number.value, number.low, number.high), number.unit, number.year)


def purchase(indicator: str, supplier: str, products: Sequence[str]) -> str:
    """Name of a figure, with its supplier and products where it is of a purchase.

    Example:
        >>> purchase("采购额", "秀江电池有限公司", ["电芯"])
        '采购额（秀江电池有限公司：电芯）'
    """
    bought = "、".join(sorted(products))
    return f"{indicator}（{supplier}{'：' if bought else ''}{bought}）" if supplier else indicator
