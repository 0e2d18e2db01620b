"""Data rows: what is a section, a sum, a note or the header once more, and what stands in merged first columns.

For: ``tables``.
In: the rows below the header, perhaps shorter than the table.
Out: :class:`Row` records, each as wide as the table.
How: one pass that sorts rows by what they are, then one pass a leading label column that fills merged cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from chaingraph.documents.tables_profile import SAMPLE, ColumnKind, Grid, column_kinds, find_hole
from chaingraph.documents.tables_words import (
    cell_kind,
    is_legal_name,
    is_note,
    is_section_number,
    is_total,
    section_level,
    section_name,
    squeeze,
)
from chaingraph.records import Cell, Row

_GROUP_ENDINGS = (
    *tuple("业类链区县市级园"),
    "项目",
    "领域",
    "环节",
    "板块",
    "单位",
    "部分",
    "方面",
    "梯队",
    "阶段",
    "组团",
)
_COUNTED = re.compile(r"[（(][共计约]{0,2}\d{1,4}[个家项](?:项目|企业)?[)）]$")
"""What a section says of how many it holds: 新能源汽车（5个）."""


@dataclass(slots=True)
class Shape:
    """What the rows of one table have in common.

    Attributes:
        width: Number of columns.
        kinds: What every column holds.
        headers: The contents of the header rows, for finding them again further down.
        openings: What the header rows begin with.
        numbered: Whether the first column counts 1, 2, 3 …
        numerals: Whether the first column counts 一, 二, 三 … row by row, so that those are no sections.
    """

    width: int
    kinds: Sequence[ColumnKind]
    headers: frozenset[tuple[str, ...]] = frozenset()
    openings: frozenset[str] = frozenset()
    numbered: bool = False
    numerals: bool = False


@dataclass(slots=True)
class _Sections:
    """The section rows that stand above the present row, outermost first."""

    open: list[tuple[int, str]] = field(default_factory=list)
    cell: Cell | None = None

    def enter(self, cell: Cell, number: str) -> None:
        """Opens a section; one of the same or a higher level ends."""
        level = section_level(number or cell.text) or (1 if number else 0)
        self.open = [(depth, name) for depth, name in self.open if 0 < depth < level]
        self.open.append((level, section_name(cell.text)))
        self.cell = cell

    @property
    def name(self) -> str:
        return "/".join(name for _, name in self.open)


def shape_of(heads: Grid, rows: Grid, width: int) -> Shape:
    """Looks at all rows once to know what their columns hold and how they are numbered."""
    headers = frozenset(_signature(head) for head in heads)
    data = [row for row in rows[: 2 * SAMPLE] if _signature(row) not in headers]
    firsts = [row[0].text for row in rows if row[0].text and len({cell.text for cell in row if cell.text}) > 1]
    digits = sum(text.strip().rstrip(".、．").isdigit() for text in firsts)
    numerals = sum(is_section_number(text) for text in firsts)
    openings = frozenset(header[0] for header in headers if header)
    kinds = column_kinds(data, width)
    return Shape(width, kinds, headers, openings, digits * 2 > len(firsts), numerals * 2 > len(firsts))


def read_rows(rows: Grid, shape: Shape, first_section: Cell | None = None) -> list[Row]:
    """Sorts rows by what they are and keeps the data.

    Args:
        rows: Rows below the header.
        shape: What they have in common.
        first_section: A section row that stood above the header.

    Returns:
        The data rows and the sums, padded to the width of the table, each with its section.
    """
    sections = _Sections()
    if first_section is not None:
        sections.enter(first_section, "")
    found: list[Row] = []
    for row in rows:
        filled = _filled(row)
        if not filled or _is_left_out(row, filled, shape):
            continue
        if any(is_total(cell.text) for at, cell in filled[:3] if at < 3):
            found.append(Row(tuple(align(row, shape)), sections.name, sections.cell, total=True))
            continue
        section = _section(row, filled, shape)
        if section is not None:
            sections.enter(*section)
            if any(cell_kind(cell.text) == "number" for _, cell in filled[1:]):
                found.append(Row(tuple(align(row, shape)), sections.name, sections.cell, total=True))
            continue
        found.append(Row(tuple(align(row, shape)), sections.name, sections.cell))
    return found


def fill_down(rows: Sequence[Row], column: int, wider: Sequence[int] = ()) -> list[Row]:
    """Writes a merged cell of a column into the rows it spans.

    A section row ends it, and so does the next cell of a ``wider`` merged column before it: the stage of one chain says
    nothing of the chain below.
    """
    filled: list[Row] = []
    last: Cell | None = None
    around: tuple[Cell | str | None, ...] | None = None
    for row in rows:
        cell = row.cells[column]
        place = (row.section_cell, *(row.cells[at].text for at in wider))
        if place != around:
            last, around = None, place
        if cell.text:
            last = cell
        if cell.text or last is None:
            filled.append(row)
        else:
            filled.append(replace(row, cells=(*row.cells[:column], last, *row.cells[column + 1 :])))
    return filled


def align(row: Sequence[Cell], shape: Shape) -> list[Cell]:
    """Makes a row as wide as the table: empty cells at the end, or where its other cells fit their columns better.

    A converter that drops cells merged downwards leaves rows with a hole near the front.
    """
    missing = shape.width - len(row)
    if missing <= 0:
        return list(row[: shape.width])
    hole = find_hole(row, shape.kinds)
    at = row[hole].start if hole < len(row) else row[-1].end
    return [*row[:hole], *[Cell("", at, at)] * missing, *row[hole:]]


def _filled(row: Sequence[Cell]) -> list[tuple[int, Cell]]:
    """The cells with words in them; a cell that a converter repeated over the whole row counts once."""
    filled = [(at, cell) for at, cell in enumerate(row) if cell.text]
    if len(filled) == len(row) > 2 and all(cell.text == row[0].text for cell in row):
        return filled[:1] if cell_kind(row[0].text) == "text" else filled
    wide = _merged(row)
    return [filled[0], *filled[wide:]] if wide > 1 else filled


def _merged(row: Sequence[Cell]) -> int:
    """Over how many columns a section's name is merged before the sums of its row; 0 when it is none.

    Between name and sums at least one cell is empty: an indicator merged over two columns has its values right behind it.
    """
    name = row[0].text
    wide = next((at for at, cell in enumerate(row) if cell.text != name), len(row))
    heads = bool(name) and (section_level(name) in (1, 2) or _COUNTED.search(squeeze(name)) is not None)
    rest = row[wide:]
    sums = all(not cell.text or cell_kind(cell.text) != "text" for cell in rest)
    return wide if wide > 1 and heads and sums and (wide > 2 or any(not cell.text for cell in rest)) else 0


def _signature(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(squeeze(cell.text) for cell in row if cell.text)


def _is_left_out(row: Sequence[Cell], filled: Sequence[tuple[int, Cell]], shape: Shape) -> bool:
    """Whether a row is no data: the header again, or a note below the table."""
    if len(filled) == 1 and (is_note(filled[0][1].text) or len(filled[0][1].text) > 80):
        return True
    return squeeze(filled[0][1].text) in shape.openings and _signature(row) in shape.headers


def _section(row: Sequence[Cell], filled: Sequence[tuple[int, Cell]], shape: Shape) -> tuple[Cell, str] | None:
    """The cell that names a section and the number before it, when the row is a section row."""
    at, cell = filled[0]
    if at != 0 or shape.numerals or shape.width < 2:
        return None
    if len(filled) == 1:
        return (cell, "") if _is_heading(row, cell, shape) else None
    alone = is_section_number(cell.text)
    # 新能源汽车（5个） among rows that are numbered.
    counted = (shape.numbered or _merged(row) > 1) and _COUNTED.search(squeeze(cell.text)) is not None
    if not alone and not counted and section_level(cell.text) not in (1, 2):
        return None
    rest = [cell_kind(other.text) for _, other in filled[1:]]
    if alone and (shape.width > 2 or shape.numbered) and rest[0] == "text":
        if all(kind != "text" for kind in rest[1:]):
            return filled[1][1], cell.text
    elif not alone and shape.width > 2 and all(kind != "text" for kind in rest):
        return cell, ""
    return None


def _is_heading(row: Sequence[Cell], cell: Cell, shape: Shape) -> bool:
    """Whether the only filled cell of a row, the first one, names a section rather than an item without values."""
    text = cell.text
    if cell_kind(text) != "text":
        return False
    merged = len(row) == 1 or (len(row) > 2 and all(other.text == text for other in row))
    if section_level(text) or (merged and not is_legal_name(text)):
        return True
    if is_legal_name(text) or is_section_number(text):
        return False
    return shape.numbered or shape.kinds[0] == "number" or text.endswith(_GROUP_ENDINGS)
