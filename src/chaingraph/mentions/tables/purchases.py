"""How much a buyer buys from a supplier: the amounts and shares of a supplier survey (年采购额, 占同类采购比例).

For: ``tables.supply``. In: a row with its one buyer and its one supplier. Out: ``hasMetric`` of the buyer, with the supplier and
the products as dimensions. An amount of several suppliers together, in one cell merged over their rows, is nobody's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from chaingraph.mentions.columns import MEASURES
from chaingraph.mentions.periods import find_periods
from chaingraph.mentions.tables.facts import Facts, Named
from chaingraph.mentions.tables.metrics import caption_year, modality_of
from chaingraph.mentions.tables.rows import Entry, Sheet
from chaingraph.records import Modality, Observation, Ref

PURCHASES = ("purchase", "purchase_share", "purchase_volume")
_PERIOD = re.compile(r"[(（][^()（）]*年度?[)）]$|年度?(?:主要|重点)?[^，。]{0,16}(?:调查|摸底|采购)[^，。]{0,8}$")
"""A caption that says of which year its figures are: …调查表（2023年度）, 2023年供应商采购情况."""


def shared_cells(entries: Sequence[Entry]) -> frozenset[tuple[int, int]]:
    """Cells of figures that are merged over several rows: what stands there is of all of them together."""
    seen = Counter((field.cell.start, field.cell.end) for entry in entries for field in entry.all(*PURCHASES))
    return frozenset(place for place, times in seen.items() if times > 1)


def read_purchases(
    facts: Facts,
    entry: Entry,
    parties: tuple[Named, Named],
    products: Sequence[Ref],
    *,
    shared: frozenset[tuple[int, int]],
    modality: Modality,
) -> None:
    """States the figures of a purchase.

    Args:
        facts: Collector.
        entry: The row.
        parties: Who buys and who delivers.
        products: What is bought.
        shared: See :func:`shared_cells`.
        modality: Of the supply: what is only thought of has figures that are only thought of.
    """
    buyer, supplier = parties
    for value in entry.all(*PURCHASES):
        quantity = None if (value.cell.start, value.cell.end) in shared else facts.quantity(value)
        if quantity is None:
            continue
        meant = modality if modality != "fact" else modality_of(value, facts.sheet.document.date)
        header = value.slot.header
        year = header.year or (_survey_year(facts.sheet) if meant == "fact" else "")
        seen = Observation(
            header.name, quantity, MEASURES[value.slot.role], year, supplier=supplier.ref, products=tuple(products)
        )
        facts.state(buyer.ref, "hasMetric", seen, facts.point(supplier, value.cell), modality=meant)


def _survey_year(sheet: Sheet) -> str:
    """The one year that the caption says its figures are of."""
    found = {period.year for period in find_periods(sheet.table.caption, sheet.document.date)}
    if len(found) == 1 and _PERIOD.search(sheet.table.caption):
        return found.pop()
    return caption_year(sheet)
