"""Flattened tables without separators: columns kept apart by blanks, or one cell a line with nothing before it.

For: ``flat.tables``, after tabs and bars have been looked for.
In: lines that no other reader took.
Out: :class:`Grid` records, only where nothing else can be meant.
How: lines with runs of blanks are laid under the columns of their header by where they stand; single cells are taken
when a row of header words is followed by rows that count 1, 2, 3 … at exactly that distance.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from chaingraph.documents.flat.grids import Grid
from chaingraph.documents.flat.lines import Line, is_page_mark, make_cell
from chaingraph.documents.flat.splitters import split_blanks
from chaingraph.documents.tables_words import header_weight, squeeze, words
from chaingraph.records import Cell

_LEAST_ROWS = 3
_MOST_COLUMNS = 14


def read_blank_lines(text: str, lines: Sequence[Line], first: int, last: int) -> list[Grid]:
    """Reads a run of lines whose cells are parted by blanks.

    Args:
        text: The whole text.
        lines: All its lines.
        first: Index of the first line of the run.
        last: Index behind the last one.

    Returns:
        One grid or none; it is marked as loose, so that more is asked of it.
    """
    if last - first < _LEAST_ROWS:
        return []
    rows = [split_blanks(text, lines[at]) for at in range(first, last)]
    head = rows[0]
    if not all(cell.text[:1].isalnum() or cell.text[:1] in "（(“—-" for row in rows for cell in row if cell.text):
        return []
    starts = [lines[at].start for at in range(first, last)]
    places = _places(text, starts[0], head)
    laid = [head] + [
        row if len(row) == len(head) else _lay(text, start, row, places)
        for row, start in zip(rows[1:], starts[1:], strict=True)
    ]
    return [Grid(laid, first, last - 1, loose=True)]


def _places(text: str, start: int, row: Sequence[Cell]) -> list[tuple[int, int]]:
    """Where the cells of a row stand on paper, a Chinese character being two places wide."""
    return [(_width(text[start : cell.start]), _width(text[start : cell.end])) for cell in row]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def _lay(text: str, start: int, row: Sequence[Cell], columns: Sequence[tuple[int, int]]) -> list[Cell]:
    """Puts each cell under the column it overlaps or is nearest to; a row that cannot be laid stays as it is."""
    laid: list[Cell | None] = [None] * len(columns)
    at = -1
    for cell, place in zip(row, _places(text, start, row), strict=True):
        nearest = min(range(len(columns)), key=lambda column: _distance(place, columns[column]))
        if nearest <= at:
            return list(row)
        at = nearest
        laid[at] = cell
    end = row[0].start
    filled: list[Cell] = []
    for spot in laid:
        end = spot.end if spot else end
        filled.append(spot or Cell("", end, end))
    return filled


def _distance(place: tuple[int, int], column: tuple[int, int]) -> tuple[int, int]:
    """The gap between two stretches, negative when they overlap, then how far their beginnings are apart."""
    return max(place[0], column[0]) - min(place[1], column[1]), abs(place[0] - column[0])


def read_single_cells(text: str, lines: Sequence[Line], first: int, last: int) -> Grid | None:
    """Reads a table with one cell a line and no sign before it, beginning at ``lines[first]``.

    Args:
        text: The whole text.
        lines: All its lines.
        first: Index of a line that holds 序号 or the like.
        last: Index behind the last line that is free.

    Returns:
        The table when at least three rows in a row count upwards from 1 at the distance of the header, else ``None``.
    """
    width = 0
    while first + width < last and width <= _MOST_COLUMNS and header_weight(lines[first + width].text) > 0:
        width += 1
    if not 3 <= width <= _MOST_COLUMNS or squeeze(lines[first].text) not in words("index"):
        return None
    rows = [[_cell(text, lines[at]) for at in range(first, first + width)]]
    at = first + width
    while at + width <= last and squeeze(lines[at].text).rstrip("、.．") == str(len(rows)):
        row = range(at, at + width)
        if any(is_page_mark(lines[index].text) or len(lines[index].text) > 120 for index in row):
            break
        rows.append([_cell(text, lines[index]) for index in row])
        at += width
    return Grid(rows, first, at - 1) if len(rows) > _LEAST_ROWS else None


def _cell(text: str, line: Line) -> Cell:
    return make_cell(text, line.start, line.end)
