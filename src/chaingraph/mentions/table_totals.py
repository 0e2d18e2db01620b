"""Rows that sum up others (合计, 小计): what the table itself says its columns come to, and how many rows it counts.

For: the audit, which adds the rows up itself. A sum has no standard measure, so that no finding takes it for a row; its
group ends in ``+`` behind the number of the row it follows (``002#3/17+``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from chaingraph.mentions.columns import MEASURES
from chaingraph.mentions.quantities import parse_quantity
from chaingraph.mentions.table_facts import Facts, Point
from chaingraph.mentions.table_metrics import modality_of
from chaingraph.mentions.table_rows import Field
from chaingraph.mentions.table_words import is_missing, is_total, squeeze
from chaingraph.records import Cell, Modality, Observation, Row

COUNT = "表内数量"
"""Indicator of how many rows a sum says it counts (合计（12个））."""
_COUNT = re.compile(r"(\d{1,5}[个家户项条宗])")
_NOT_WORDS = re.compile(r"[（(].*|[:：\d].*")


def read_totals(facts: Facts) -> None:
    """States every number of the rows that sum up others, about the place the table speaks of."""
    sheet = facts.sheet
    starts = [row.cells[0].start for row in sheet.table.rows if row.cells]
    for row in sheet.table.totals if sheet.layout.blocks == 1 else ():
        head = next((cell for cell in row.cells if is_total(cell.text) or cell is row.section_cell), None)
        if head is None:
            continue
        facts.group = f"{sheet.document.id}#{sheet.index}/{bisect_left(starts, head.start) - 1}+"
        for cell, modality, observation in (*_count(head), *_sums(facts, row, head)):
            point = Point(facts.cell_span(cell), facts.cell_span(head), cell.locator)
            facts.state(facts.place(), "hasMetric", observation, point, modality=modality)


def _sums(facts: Facts, row: Row, head: Cell) -> Iterator[tuple[Cell, Modality, Observation]]:
    """The sums of the columns that hold numbers of rows; shares and rates per mu do not add up."""
    for column, slot in enumerate(facts.sheet.layout.slots):
        cell = row.cells[column]
        value = Field(slot, cell, column)
        if slot.role not in MEASURES or cell is head or is_missing(cell.text):
            continue
        quantity = facts.quantity(value)
        if quantity is not None and quantity.unit != "%" and "/" not in quantity.unit:
            name = slot.header.name or slot.role
            modality = modality_of(value, facts.sheet.document.date)
            yield cell, modality, Observation(name, quantity, "", slot.header.year, label(head.text))


def _count(head: Cell) -> Iterator[tuple[Cell, Modality, Observation]]:
    """How many rows the sum says it counts."""
    found = _COUNT.search(head.text)
    quantity = parse_quantity(found[1]) if found else None
    if quantity is not None:
        yield head, "fact", Observation(COUNT, quantity, "", "", label(head.text))


def label(text: str) -> str:
    """The words of a sum or a section without its number: the scope of what it counts.

    Example:
        >>> label("合 计（12个）")
        '合计'
    """
    return _NOT_WORDS.sub("", squeeze(text))
