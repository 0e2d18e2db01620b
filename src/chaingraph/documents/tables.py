"""From a grid of cells to a table whose columns, sections and data rows are understood.

For: every reader of this room that meets a grid: flattened text, spreadsheets, office files.
In: rows of cells with source offsets, rectangular or ragged, the header among them.
Out: a :class:`Table`: columns with header path and unit, data rows with their section.
How: rows above the header become caption and unit, then ``tables_header`` names the columns and ``tables_rows`` sorts
the rows; last, merged label columns are filled, numbers glued to names are parted, and empty columns go.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from chaingraph.documents.tables_columns import drop_empty_columns, fill_labels, part_numbers
from chaingraph.documents.tables_header import build_columns, count_header_rows
from chaingraph.documents.tables_profile import Grid
from chaingraph.documents.tables_rows import read_rows, shape_of
from chaingraph.documents.tables_top import cut, read_top
from chaingraph.documents.tables_words import line_unit
from chaingraph.records import Cell, Column, Row, Table


def build_table(
    document: str,
    grid: Sequence[Sequence[Cell]],
    *,
    caption: str = "",
    caption_cell: Cell | None = None,
    unit: str = "",
    complete: bool = True,
) -> Table:
    """Understands a grid as a table.

    Args:
        document: Identifier of the document.
        grid: Rows of cells, header rows first; a cell without words is empty, a row may be short.
        caption: The line that names the table.
        caption_cell: Where that line stands.
        unit: A unit for the whole table, as ``单位：万元`` names it.
        complete: False when the table breaks off in the middle of a row.

    Returns:
        The table. Repeated headers, notes and empty rows are left out, sums stand apart; signs for a missing value
        stay as the source has them.
    """
    rows = [list(row) for row in grid if any(cell.text for cell in row)]
    width = table_width(rows)
    rows = [row[:width] for row in rows]
    top = read_top(rows, width)
    columns, body = _understand(rows[top.rows :], width, top.section)
    columns, body = drop_empty_columns(*part_numbers(columns, body))
    name = caption_cell or (top.caption if not caption else None)
    named = caption or (name.text if name else "")
    words, found = line_unit(named) or (named, "")
    cells = [cell for row in grid for cell in row]
    return Table(
        document=document,
        columns=tuple(columns),
        rows=tuple(fill_labels(columns, [row for row in body if not row.total])),
        start=min((cell.start for cell in cells), default=0),
        end=max((cell.end for cell in cells), default=0),
        caption=words,
        caption_cell=cut(name, len(words)) if name else None,
        unit=unit or found or top.unit,
        complete=complete,
        totals=tuple(row for row in body if row.total),
    )


def table_width(rows: Grid) -> int:
    """How many columns a grid has: up to the last filled cell, or what most of its rows have, if that is more."""
    reach = max((at + 1 for row in rows for at, cell in enumerate(row) if cell.text), default=0)
    usual = Counter(len(row) for row in rows).most_common(1)
    return max(reach, usual[0][0] if usual else 0)


def _understand(rows: Grid, width: int, section: Cell | None) -> tuple[list[Column], list[Row]]:
    """Columns from the header rows, data rows from the rest."""
    count = count_header_rows(rows, width)
    heads, body = rows[:count], rows[count:]
    shape = shape_of(heads, body, width)
    return build_columns(heads, width, shape.kinds), read_rows(body, shape, section)
