"""What the two readers of flattened tables hand over: a grid of cells and the lines it took.

For: ``flat.cells``, ``flat.rows``, ``flat.tables``.
In: rows of cells.
Out: :class:`Grid` records, and the judgement whether a grid is a table or prose with tabs in it.
How: rows cut in two by a page break add up to the usual width; prose has sentences where tables have values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.documents.flat.lines import is_sentence, table_number
from chaingraph.documents.tables_header import header_score, may_be_header
from chaingraph.documents.tables_profile import column_kinds, find_hole
from chaingraph.documents.tables_words import (
    cell_kind,
    is_legal_name,
    is_note,
    is_section_number,
    is_total,
    section_level,
)
from chaingraph.records import Cell

_SAMPLE = 300


@dataclass(slots=True)
class Grid:
    """Rows of cells found in a text.

    Attributes:
        rows: Cells row by row, the header among them; rows may be short.
        first: Index of the first line they stand on.
        last: Index of the last line.
        loose: True when cells were parted by nothing but blanks, which prose has too.
    """

    rows: list[list[Cell]]
    first: int
    last: int
    loose: bool = False

    @property
    def width(self) -> int:
        """What most rows have."""
        return usual_width(self.rows)

    @property
    def complete(self) -> bool:
        """False when the last row breaks off: it is shorter than the others and no other row is like it."""
        last = self.rows[-1]
        if len(last) >= self.width:
            return True
        words = [[cell.text for cell in row] for row in self.rows]
        # A header that stands again further down is no row of the table.
        body = [self.rows[at] for at in range(1, len(self.rows) - 1) if words[at] not in words[: min(at, 3)]]
        if not body or any(len(row) == len(last) for row in body):
            return True
        if find_hole(last, column_kinds(body, self.width)) < len(last):
            return True
        return stands_alone(last) and not (len(last) == 1 and last[0].text.isdigit())


def usual_width(rows: Sequence[Sequence[Cell]]) -> int:
    """How many cells most rows have; rows of a single cell do not count, unless there are no others."""
    counts = Counter(len(row) for row in rows if len(row) > 1)
    return max(counts, key=lambda size: (counts[size], size)) if counts else 1


def mend_rows(rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """Puts two short rows together when they add up to the usual width and neither is a section or a sum."""
    width = usual_width(rows)
    mended: list[list[Cell]] = []
    for row in rows:
        if mended and _are_halves(mended[-1], row, width, len(mended)):
            mended[-1] = [*mended[-1], *row]
        else:
            mended.append(row)
    return mended


def _are_halves(left: Sequence[Cell], right: Sequence[Cell], width: int, number: int) -> bool:
    if len(left) + len(right) != width or len(left) < 2 or number < 2:
        return False
    return not stands_alone(left) and not stands_alone(right)


def stands_alone(row: Sequence[Cell]) -> bool:
    """Whether a short row is a section or a sum."""
    texts = [cell.text for cell in row if cell.text]
    if not texts or any(is_total(text) for text in texts[:2]):
        return True
    return (
        is_section_number(texts[0])
        or section_level(texts[0]) in (1, 2)
        or is_note(texts[0])
        or (len(texts) == 1 and bool(row[0].text))
    )


def is_table(grid: Grid) -> bool:
    """Whether a grid is a table: several rows of one width, a header or numbers, and no sentences for cells."""
    width = grid.width
    rows = [row for row in grid.rows[:_SAMPLE] if any(cell.text for cell in row)]
    usual = [row for row in rows if len(row) == width]
    if width < 2 or len(usual) < 2 or len(usual) * 2 < len(rows) - _lone(rows):
        return False
    cells = [cell for row in usual for cell in row if cell.text]
    if not cells or _reads_as_prose(cells) or _is_contents(usual) or _is_list(usual):
        return False
    headed = any(may_be_header(row) and header_score(row) >= 0.5 for row in rows[:3] if len(row) > 1)
    if grid.loose:
        return _holds_loosely(usual, headed=headed)
    return headed or _has_values(usual) or (len(usual) >= 3 and not _is_form(cells))


def _lone(rows: Sequence[Sequence[Cell]]) -> int:
    """How many rows have at most two cells: sections, sums."""
    return sum(len(row) <= 2 for row in rows)


def _reads_as_prose(cells: Sequence[Cell]) -> bool:
    prose = sum(len(cell.text) > 24 and is_sentence(cell.text) for cell in cells)
    return prose * 2 > len(cells)


def _is_contents(rows: Sequence[Sequence[Cell]]) -> bool:
    """A table of contents: headings with rising page numbers, or leaders."""
    if any("……" in cell.text or "....." in cell.text for row in rows for cell in row):
        return True
    if any(len(row) != 2 for row in rows):
        return False
    pages = [row[1].text for row in rows]
    headings = sum(section_level(row[0].text) > 0 or row[0].text.startswith("第") for row in rows)
    numbers = [int(page) for page in pages if page.isdigit()]
    return headings * 2 > len(rows) and len(numbers) * 2 > len(rows) and numbers == sorted(numbers)


def _is_list(rows: Sequence[Sequence[Cell]]) -> bool:
    """A numbered list with tabs: every cell of a row begins with its own number."""
    return all(sum(section_level(cell.text) > 0 for cell in row) == len(row) for row in rows)


def _is_form(cells: Sequence[Cell]) -> bool:
    """A form: most cells are ``name: value``."""
    return sum("：" in cell.text or ":" in cell.text for cell in cells) * 2 > len(cells)


def _has_values(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a column holds numbers or names of companies in most of its rows."""
    for at in range(len(rows[0])):
        texts = [row[at].text for row in rows if at < len(row) and row[at].text]
        values = sum(cell_kind(text) in ("number", "year") or is_legal_name(text) for text in texts)
        if values >= 2 and values * 2 > len(texts):
            return True
    return False


def _holds_loosely(rows: Sequence[Sequence[Cell]], *, headed: bool) -> bool:
    """Blanks alone part the cells: then a header and values are asked for, and short cells throughout."""
    short = all(len(cell.text) <= 40 for row in rows for cell in row)
    wide = len(rows[0]) >= 3 or table_number(rows[0][0].text) == 0
    return headed and short and wide and len(rows) >= 3 and _has_values(rows)
