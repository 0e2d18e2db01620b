"""Web pages: paragraphs and tables in their order, without scripts and menus.

For: the reader.
In: the decoded text of an ``.html`` file.
Out: a :class:`chaingraph.documents.plain.Source`: a block a line, a table row a line with tabs.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.documents.grids import find_grid_tables, name_tables
from chaingraph.documents.html_page import WIDEST, Grid, Page, TableCell
from chaingraph.documents.plain import Source
from chaingraph.documents.rendering import Rendering
from chaingraph.errors import DocumentError
from chaingraph.records import Cell, Table


def read_html(source: Source) -> Source:
    """Reads a web page.

    Args:
        source: The decoded file.

    Raises:
        DocumentError: The page holds no text.
    """
    parser = Page()
    parser.feed(source.text)
    parser.close()
    rendering = Rendering()
    tables: list[Table] = []
    for block in parser.finish():
        if isinstance(block, Grid):
            tables += _render(source.id, block, rendering)
        else:
            rendering.paragraph(block.text, block.rank)
    text = rendering.text
    if not text.strip():
        raise DocumentError("网页里没有正文", hint="如果内容由脚本载入，请在浏览器中另存为完整网页或 PDF")
    named = tuple(name_tables(text, tables))
    return Source(source.id, source.name, text, source.encoding, named, rendering.ranks, parser.heading(), marked=True)


def _render(document: str, grid: Grid, rendering: Rendering) -> list[Table]:
    if grid.caption:
        rendering.paragraph(grid.caption)
    placed: list[list[Cell]] = []
    held: dict[int, tuple[int, Cell]] = {}
    for row in grid.rows:
        cells = iter(rendering.row([(cell.text, "") for cell in row]))
        placed.append(_place(row, list(cells), held))
    rendering.gap()
    return find_grid_tables(document, placed)


def _place(row: Sequence[TableCell], cells: Sequence[Cell], held: dict[int, tuple[int, Cell]]) -> list[Cell]:
    """The row's cells in their columns; ``held`` are cells that reach down from above: column → rows left, cell."""
    places: list[Cell] = []
    rest = list(zip(row, cells, strict=True))
    while (rest or any(column >= len(places) for column in held)) and len(places) < WIDEST:
        column = len(places)
        if column in held:
            left, cell = held.pop(column)
            if left > 1:
                held[column] = (left - 1, cell)
            places.append(cell)
        elif rest:
            shape, cell = rest.pop(0)
            for at in range(column, min(column + shape.columns, WIDEST)):
                if shape.rows > 1:
                    held[at] = (shape.rows - 1, cell)
                places.append(cell)
        else:
            places.append(Cell("", places[-1].end if places else 0, places[-1].end if places else 0))
    return places
