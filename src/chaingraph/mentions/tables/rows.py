"""Rows of a table as a reader wants them: cells by role, sums and repeated headers left out, 同上 filled in, sections known.

For: the readers of each kind of table. In: a table and its :class:`~chaingraph.mentions.tables.kinds.Layout`.
Out: :class:`Sheet` and its :class:`Entry` rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.mentions.tables.kinds import Layout, Slot
from chaingraph.mentions.tables.words import is_ditto, is_missing, is_silent, is_total, squeeze, without_count
from chaingraph.records import Cell, Document, Ref, Row, Table

_CHAPTER = re.compile(r"[（(]?[一二三四五六七八九十百]+[)）]?[、.．]?")
_SECTION_HEAD = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十百]+[)）、.．]|[（(]?\d+[)）、．])\s*")
_DETAILS = frozenset(
    {
        "owner",
        "agency",
        "nature",
        "content",
        "start",
        "end",
        "period",
        "signed",
        "product",
        "sector",
        "place",
        "tier",
        "chain",
    }
)
"""Roles that a row of a thing fills and a section row with its sum does not."""
_NAMED = frozenset({"project", "enterprise", "supply"})
"""Kinds of table in which every row is about a thing with a name; a sum of another kind may be a figure that counts."""
_COUNTED = re.compile(r"[（(][共计约]{0,2}\d{1,4}[个家项](?:项目|企业)?[)）]$")


@dataclass(frozen=True, slots=True)
class Field:
    """A cell in its column."""

    slot: Slot
    cell: Cell
    column: int


@dataclass(frozen=True, slots=True)
class Section:
    """A section row: its words without number and count, and its cell."""

    text: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that says something.

    Attributes:
        group: Binds the statements of the row: ``002#3/17``.
        fields: Its cells that hold something and have a role, from left to right.
        sections: Section rows above it, outermost first.
    """

    group: str
    fields: tuple[Field, ...]
    sections: tuple[Section, ...] = ()

    def all(self, *roles: str) -> list[Field]:
        """The filled cells of some roles, from left to right."""
        return [field for field in self.fields if field.slot.role in roles]

    def first(self, *roles: str) -> Field | None:
        """The first filled cell of some roles."""
        return next((field for field in self.fields if field.slot.role in roles), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table understood, with what its document knows.

    Attributes:
        index: Number of the table in its document.
        code: Code of the document's place; empty when unknown.
        home: Reference to that place.
    """

    document: Document
    table: Table
    index: int
    layout: Layout
    code: str = ""
    home: Ref | None = None


def read_rows(sheet: Sheet) -> Iterator[Entry]:
    """The rows that say something, block after block, in their order."""
    width = len(sheet.layout.slots) // sheet.layout.blocks
    number = 0
    for block in range(sheet.layout.blocks):
        columns = range(block * width, (block + 1) * width)
        inner: Section | None = None
        outer: Section | None = None
        for row in _with_ditto(sheet, columns):
            above = _section(row)
            if above != outer:
                outer, inner = above, None
            fields = _fields(sheet.layout.slots, row, columns)
            if _is_no_thing(sheet, row, columns):
                pass
            elif section := _inner_section(sheet.layout, fields):
                inner = section
            elif fields:
                sections = tuple(part for part in (outer, inner) if part is not None)
                yield Entry(f"{sheet.document.id}#{sheet.index}/{number}", fields, sections)
            number += 1


def _with_ditto(sheet: Sheet, columns: range) -> Iterator[Row]:
    """Rows in which 同上 is replaced by the last cell above it that says something."""
    above: dict[int, Cell] = {}
    for row in sheet.table.rows:
        cells = list(row.cells)
        for column in () if _is_no_thing(sheet, row, columns) else columns:
            if is_ditto(cells[column].text):
                cells[column] = above.get(column, cells[column])
            if not is_missing(cells[column].text):
                above[column] = cells[column]
        yield replace(row, cells=tuple(cells))


def _fields(slots: Sequence[Slot], row: Row, columns: range) -> tuple[Field, ...]:
    return tuple(
        Field(slots[column], row.cells[column], column)
        for column in columns
        if slots[column].role not in ("", "ignore") and not is_silent(row.cells[column].text, slots[column].role)
    )


def _section(row: Row) -> Section | None:
    """The section row above a row, without number and count."""
    text = without_count(_SECTION_HEAD.sub("", row.section))
    return Section(text, row.section_cell) if text and row.section_cell is not None else None


def _is_no_thing(sheet: Sheet, row: Row, columns: range) -> bool:
    """Whether a row is a sum or a repeated header; among things that have names a section row with its sums is one."""
    summed = row.total and sheet.layout.kind in _NAMED
    return summed or _is_sum(row, columns) or _is_header(sheet.layout.slots, row, columns)


def _is_sum(row: Row, columns: range) -> bool:
    """Whether one of the first two filled cells heads a row of sums."""
    texts = [row.cells[column].text for column in columns]
    filled = [text for text in texts if not is_missing(text)]
    return any(is_total(text) for text in filled[:2])


def _is_header(slots: Sequence[Slot], row: Row, columns: range) -> bool:
    """Whether a row repeats the header."""
    same = [squeeze(row.cells[c].text) == squeeze(slots[c].header.words) != "" for c in columns]
    filled = [not is_missing(row.cells[c].text) for c in columns]
    return sum(filled) > 1 and sum(same) >= 0.6 * sum(filled)


def _inner_section(layout: Layout, fields: tuple[Field, ...]) -> Section | None:
    """A section row that stands in the grid: a chapter number (（一）), a name, at most sums, and no details."""
    by_role = {field.slot.role: field for field in fields}
    number, name = by_role.get("number"), by_role.get(layout.kind)
    if name is None or _DETAILS.intersection(by_role):
        return None
    chapter = number is not None and _CHAPTER.fullmatch(squeeze(number.cell.text))
    counted = number is None and layout.kind in _NAMED and _COUNTED.search(squeeze(name.cell.text))
    if not chapter and not counted:
        return None
    return Section(without_count(_SECTION_HEAD.sub("", name.cell.text)), name.cell)
