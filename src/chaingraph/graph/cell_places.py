"""Which cells of a sheet a quote stands in, for sources whose readers open a sheet and count no characters.

For: the builder. In: a document with tables. Out: ``重点企业!B4``, ``重点企业!B4:D4``.
How: cells by where they begin; the first and the last that a quote touches, and the columns between.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from chaingraph.records import Cell, Document

_CELL = re.compile(r"(.+!)([A-Z]+)([0-9]+)")


class CellPlaces:
    """The cells of a document that have an address of their own.

    Args:
        document: What was read; only a spreadsheet has such cells.
    """

    def __init__(self, document: Document) -> None:
        found: dict[int, Cell] = {}
        for table in document.tables:
            lines = (line.cells for part in (table.columns, table.rows, table.totals) for line in part)
            for cell in (cell for line in lines for cell in line):
                if cell.end > cell.start and _CELL.fullmatch(cell.locator):
                    found[cell.start] = cell
        self._cells: list[Cell] = [found[start] for start in sorted(found)]
        self._starts = [cell.start for cell in self._cells]

    def of(self, start: int, end: int) -> str:
        """Address of the cells between two offsets; empty where there are none, or they are of two sheets.

        Complexity: O(log cells + cells touched).
        """
        first = max(0, bisect_right(self._starts, start) - 1)
        touched = [cell for cell in self._cells[first : bisect_right(self._starts, end - 1)] if cell.end > start]
        places = [match for cell in touched if (match := _CELL.fullmatch(cell.locator))]
        if not places or len({place[1] for place in places}) > 1 or not _holds(touched, start, end):
            return ""
        columns = sorted({place[2] for place in places}, key=lambda name: (len(name), name))
        rows = sorted({int(place[3]) for place in places})
        low, high = f"{columns[0]}{rows[0]}", f"{columns[-1]}{rows[-1]}"
        return f"{places[0][1]}{low}" if low == high else f"{places[0][1]}{low}:{high}"


def _holds(touched: list[Cell], start: int, end: int) -> bool:
    """Whether a quote begins and ends in cells: what begins in a line above the table is no place in it."""
    return touched[0].start <= start and end <= touched[-1].end
