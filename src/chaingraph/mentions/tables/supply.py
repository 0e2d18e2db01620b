"""Supply tables: buyer, part, supplier, each in its own column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.tables.context import place_fields, state_places
from chaingraph.mentions.tables.facts import Facts, Named, Point
from chaingraph.mentions.tables.products import read_products
from chaingraph.mentions.tables.rows import Entry, Field
from chaingraph.mentions.tables.words import coming
from chaingraph.records import Modality

_WISHED = re.compile(r"^(?:拟|意向|潜在|可|推荐|备选|目标)")
ROSTER_PLACE = ("locatedIn", "roster-place", 0.8)


def read_supply(facts: Facts, entries: Sequence[Entry]) -> None:
    """States who supplies whom, with what, and where they are."""
    for entry in entries:
        facts.group = entry.group
        suppliers = parties(facts, entry, "supplier")
        buyers = parties(facts, entry, "buyer")
        column = entry.first("supplier")
        modality = supply_modality(column) if column else "fact"
        for supplier in suppliers:
            for buyer in buyers:
                point = Point(buyer.span, supplier.span)
                mood: Modality = "planned" if coming(supplier.name.note) or coming(buyer.name.note) else modality
                facts.state(supplier.ref, "supplies", buyer.ref, point, modality=mood)
            for field in entry.all("product"):
                _state_products(facts, supplier, field)


def supply_modality(column: Field) -> Modality:
    """Suppliers that are only thought of (拟对接, 意向, 潜在) do not supply yet."""
    return "planned" if _WISHED.search(column.slot.header.words) else "fact"


def parties(facts: Facts, entry: Entry, role: str) -> list[Named]:
    """The enterprises of a role, each with the place that stands behind its column.

    Args:
        facts: Collector.
        entry: The row.
        role: Role of their columns.
    """
    found = []
    for field in entry.all(role):
        names = facts.names(field, "Enterprise")
        places = place_fields(entry, field)
        for named in names if places else []:
            state_places(facts, entry, named, places, ROSTER_PLACE)
        found.extend(names)
    return found


def _state_products(facts: Facts, supplier: Named, field: Field) -> None:
    for name in read_products(facts.sheet.document.text, field.cell):
        product = facts.mention("Product", name, "product")
        facts.state(supplier.ref, "produces", product.ref, facts.point(supplier, field.cell))
