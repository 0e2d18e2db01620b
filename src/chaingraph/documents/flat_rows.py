"""Flattened tables with one row a line: cells parted by tabs, by bars, or by runs of blanks.

For: ``flat_tables``.
In: a run of lines that hold separators, plain lines perhaps between them.
Out: :class:`Grid` records.
How: most lines tell how wide the table is; a shorter line is put together with the following ones when that makes a
row of exactly that width (a cell broken over lines), except when the following one holds the children of a header.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence

from chaingraph.documents.flat_grids import Grid, mend_rows
from chaingraph.documents.flat_lines import (
    Line,
    is_continuation_mark,
    is_divider,
    is_page_mark,
    make_cell,
    names_a_table,
)
from chaingraph.documents.tables_header import may_be_header
from chaingraph.documents.tables_words import header_weight, is_legal_name, is_section_number, section_level
from chaingraph.records import Cell

Splitter = Callable[[str, Line], list[Cell]]

_BAR = re.compile(r"[|│┃｜¦]")
RULE = re.compile(r"[\s|│┃｜¦+┼├┤┌┐└┘┬┴╋═─━=:\-—_*]*(?:[-─━═=—]{2,}|:-:?|┼)[\s|│┃｜¦+┼├┤┌┐└┘┬┴╋═─━=:\-—_*]*")
"""A line of a drawn table that holds no cells."""
_GAP = re.compile(r"[ \xa0]{2,}|[ \xa0]*\u3000[ \xa0\u3000]*")
_REST = 20
"""Characters of a rest of a last cell that is recognised by its looks alone."""


def split_tabs(text: str, line: Line) -> list[Cell]:
    """Cells parted by single tabs; a tab at the end opens one more, empty cell."""
    return _split(text, line.start, line.end, "\t")


def split_bars(text: str, line: Line) -> list[Cell]:
    """Cells parted by bars; the bars at both ends of a line are its frame."""
    bars = [line.start + match.start() for match in _BAR.finditer(line.text)]
    edges = [*bars]
    if not bars or line.text[: bars[0] - line.start].strip():
        edges.insert(0, line.start - 1)
    if not bars or line.text[bars[-1] - line.start + 1 :].strip():
        edges.append(line.end)
    return [_tidy(make_cell(text, left + 1, right)) for left, right in itertools.pairwise(edges)]


def split_blanks(text: str, line: Line) -> list[Cell]:
    """Cells parted by two blanks or more, or by a full-width blank."""
    content = line.text.strip()
    start = line.start + line.text.index(content)
    gaps = [(start + match.start(), start + match.end()) for match in _GAP.finditer(content)]
    edges = [start, *[edge for gap in gaps for edge in gap], start + len(content)]
    return [make_cell(text, edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]


def _split(text: str, start: int, end: int, separator: str) -> list[Cell]:
    cells: list[Cell] = []
    while (at := text.find(separator, start, end)) >= 0:
        cells.append(make_cell(text, start, at))
        start = at + 1
    cells.append(make_cell(text, start, end))
    return cells


def _tidy(cell: Cell) -> Cell:
    """Takes the stars of bold type off a markdown cell."""
    stars = len(cell.text) - len(cell.text.lstrip("*"))
    if 0 < stars <= 3 and cell.text.endswith("*" * stars) and len(cell.text) > 2 * stars:
        return Cell(cell.text[stars:-stars], cell.start + stars, cell.end - stars)
    return cell


def read_row_lines(text: str, lines: Sequence[Line], first: int, last: int, split: Splitter) -> list[Grid]:
    """Reads ``lines[first:last]``.

    Args:
        text: The whole text.
        lines: All its lines.
        first: Index of the first line with separators.
        last: Index behind the last one.
        split: Takes a line apart into cells.

    Returns:
        One grid a table, in their order.
    """
    parts = [split(text, lines[at]) for at in range(first, last)]
    width = _usual_width(parts)
    grids: list[Grid] = []
    for at in range(first, last):
        cells, line = parts[at - first], lines[at]
        if is_page_mark(line.text) or RULE.fullmatch(line.text):
            continue
        ahead = parts[at - first + 1] if at + 1 < last else []
        if not grids or grids[-1].last < 0:
            if len(cells) > 1:
                grids = [*[grid for grid in grids if grid.rows], Grid([cells], at, at)]
            continue
        _add(text, grids, line, at, (cells, ahead, width))
    return [Grid(mend_rows(grid.rows), grid.first, grid.last) for grid in grids if grid.rows]


def _usual_width(parts: Sequence[Sequence[Cell]]) -> int:
    counts = Counter(len(cells) for cells in parts if len(cells) > 1)
    return max(counts, key=lambda size: (counts[size], size)) if counts else 0


def _add(text: str, grids: list[Grid], line: Line, at: int, content: tuple[list[Cell], list[Cell], int]) -> None:
    """Adds a line to the last grid: as a row, as the rest of a row, or not at all, which ends the grid."""
    cells, ahead, width = content
    grid = grids[-1]
    row = grid.rows[-1]
    if len(cells) > 1:
        if _continues(row, cells, width, header=len(grid.rows) == 1):
            row[-1] = make_cell(text, row[-1].start, cells[0].end)
            row.extend(cells[1:])
        else:
            grid.rows.append(cells)
        grid.last = at
    elif len(row) < width and len(row) + len(ahead) - 1 == width and len(ahead) > 1 and not _parts(line.text):
        row[-1] = make_cell(text, row[-1].start, line.end)
        grid.last = at
    elif not line.blanks and len(ahead) == width and _is_parted_name(line.text.strip(), ahead[0].text):
        grid.rows.append([make_cell(text, line.start, line.end)])
        grid.last = at
    elif not line.blanks and _is_rest(line.text, row, ahead, width):
        row[-1] = make_cell(text, row[-1].start, line.end)
        grid.last = at
    else:
        grids.append(Grid([], at, -1))


def _parts(words: str) -> bool:
    return is_divider(words) or names_a_table(words) or is_continuation_mark(words)


def _is_rest(words: str, row: Sequence[Cell], ahead: Sequence[Cell], width: int) -> bool:
    """Whether a plain line directly below a full row is the rest of its last cell."""
    fits = len(row) == width == len(ahead) and len(row[-1].text) >= 4 and not may_be_header(row)
    return fits and len(words.strip()) <= _REST and not _parts(words)


def _is_parted_name(start: str, rest: str) -> bool:
    """Whether two pieces are one name of a company, broken over two lines in a first cell."""
    return (
        len(start) >= 4
        and not is_legal_name(start)
        and len(rest) <= 12
        and is_legal_name(start + rest)
        and not _parts(start)
    )


def _continues(row: Sequence[Cell], cells: Sequence[Cell], width: int, *, header: bool) -> bool:
    """Whether a line goes on in the last cell of a short row."""
    if len(row) == 1 and len(cells) == width:
        return _is_parted_name(row[0].text, cells[0].text)
    if len(row) >= width or len(row) + len(cells) - 1 != width or len(cells) >= width or not row[-1].text:
        return False
    if len(row) <= 2 and (is_section_number(row[0].text) or section_level(row[0].text) in (1, 2)):
        return False
    children = header and all(header_weight(cell.text) > 0 for cell in (row[-1], *cells))
    return not children
