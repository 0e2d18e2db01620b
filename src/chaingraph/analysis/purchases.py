"""What a buyer buys for from each supplier, as supplier surveys tell: amounts in 万元, of one year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from chaingraph.analysis.columns import Number, Triple
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.units import amount

MONEY = "万元"


@dataclass(frozen=True, slots=True)
class Purchases:
    """Amounts of one buyer.

    Attributes:
        amounts: Supplier → what is bought from it, in 万元.
        told: The triples that say so.
    """

    amounts: Mapping[str, float]
    told: tuple[Triple, ...]


def find_purchases(projection: Projection, buyer: str, suppliers: Collection[str]) -> Purchases:
    """What is bought from these suppliers in the latest year that is told; undated amounts where no year is told.

    What two documents tell alike counts once.

    Args:
        projection: The graph.
        buyer: Who buys.
        suppliers: From whom.
    """
    wanted = set(suppliers)
    told = [n for n in projection.numbers_of(buyer) if n.supplier in wanted and _is_amount(n)]
    latest = max((number.year for number in told), default="")
    kept = {
        (number.supplier, number.products, amount(number, MONEY)): number for number in told if number.year == latest
    }
    amounts: dict[str, float] = defaultdict(float)
    for supplier, _, money in kept:
        amounts[supplier] += money or 0.0
    return Purchases(dict(amounts), tuple((buyer, "hasMetric", number.id) for number in kept.values()))


def _is_amount(number: Number) -> bool:
    return number.measure == "purchase" and number.modality == "fact" and amount(number, MONEY) is not None
