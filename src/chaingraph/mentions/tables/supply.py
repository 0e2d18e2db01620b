"""Supply tables: buyer, part, supplier, each in its own column, and how much of it is bought."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.tables.context import place_fields, state_places
from chaingraph.mentions.tables.facts import Facts, Named, Point
from chaingraph.mentions.tables.products import read_products
from chaingraph.mentions.tables.purchases import read_purchases, shared_cells
from chaingraph.mentions.tables.rows import Entry, Field
from chaingraph.mentions.tables.words import coming
from chaingraph.records import Modality, Ref

_WISHED = re.compile(r"^(?:拟|意向|潜在|可|推荐|备选|目标)")
ROSTER_PLACE = ("locatedIn", "roster-place", 0.8)


def read_supply(facts: Facts, entries: Sequence[Entry]) -> None:
    """States who supplies whom, with what, and where they are."""
    shared, above = shared_cells(entries), 0
    for entry in entries:
        facts.group = entry.group
        suppliers = parties(facts, entry, "supplier")
        buyers = parties(facts, entry, "buyer")
        column = entry.first("supplier")
        modality = supply_modality(column) if column else "fact"
        own = [field for field in entry.fields if field.cell.start >= above]
        products: list[Ref] = []
        for supplier in suppliers:
            for buyer in buyers:
                point = _point(entry, own, (buyer, supplier))
                mood: Modality = "planned" if coming(supplier.name.note) or coming(buyer.name.note) else modality
                facts.state(supplier.ref, "supplies", buyer.ref, point, modality=mood)
            products = [ref for field in entry.all("product") for ref in _state_products(facts, supplier, field)]
        if len(suppliers) == len(buyers) == 1:
            pair = buyers[0], suppliers[0]
            read_purchases(facts, entry, pair, products, shared=shared, modality=modality)
        above = max([above, *(field.cell.end for field in own)])


def _point(entry: Entry, own: Sequence[Field], parties: tuple[Named, Named]) -> Point:
    """Both names; where one stands in a cell merged over rows above, this row itself, and the cells of both as its place.

    Args:
        entry: The row.
        own: Its cells that stand in no row above.
        parties: Who buys and who delivers.
    """
    names = [named.span for named in parties]
    if not own or all(start >= own[0].cell.start for start, _ in names):
        return Point(names[0], names[1])
    cells = [field.cell for field in entry.fields if any(field.cell.start <= at < field.cell.end for at, _ in names)]
    locators = "、".join(cell.locator for cell in cells if cell.locator)
    return Point((own[0].cell.start, own[-1].cell.end), locator=locators)


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


def _state_products(facts: Facts, supplier: Named, field: Field) -> list[Ref]:
    found = []
    for name in read_products(facts.sheet.document.text, field.cell):
        product = facts.mention("Product", name, "product")
        facts.state(supplier.ref, "produces", product.ref, facts.point(supplier, field.cell))
        found.append(product.ref)
    return found
