"""Captions and cells of tables as passages: a district or park is often named in a caption only, a brand in a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chaingraph.mentions.prose import is_prose
from chaingraph.records import Cell, Document, Passage, Table


def caption_passages(document: Document) -> Iterator[Passage]:
    """The captions of a document's tables, in their order, where none of its passages covers them."""
    covered = {(passage.start, passage.end) for passage in document.passages}
    seen: set[int] = set()
    for table in document.tables:
        cell = table.caption_cell
        if cell is None or cell.start in seen or (cell.start, cell.end) in covered:
            continue
        seen.add(cell.start)
        pieces = cell_pieces(document.text, cell)
        if pieces:
            yield Passage(document.id, "caption", cell.text, pieces, table.section)


def cell_passages(document: Document) -> Iterator[Passage]:
    """The data cells of a document's tables in their order, each once; running prose is read elsewhere."""
    return _passages(document, lambda text: not is_prose(text))


def prose_passages(document: Document) -> Iterator[Passage]:
    """The cells of running prose in a document's tables, in their order, each once where rows share it."""
    return _passages(document, is_prose)


def _passages(document: Document, wanted: Callable[[str], bool]) -> Iterator[Passage]:
    """The data cells whose text is wanted, in their order, each once where rows share it."""
    seen: set[int] = set()
    for table in document.tables:
        for cell in (cell for row in table.rows for cell in row.cells):
            if cell.start not in seen and wanted(cell.text) and (passage := cell_passage(document, table, cell)):
                seen.add(cell.start)
                yield passage


def cell_passage(document: Document, table: Table, cell: Cell) -> Passage | None:
    """A cell as a passage; ``None`` when its characters are not the source's."""
    pieces = cell_pieces(document.text, cell)
    return Passage(document.id, "note", cell.text, pieces, table.section) if pieces else None


def cell_pieces(source: str, cell: Cell) -> tuple[tuple[int, int], ...]:
    """Where each unbroken piece of the cell's text stands; empty when its characters are not the source's."""
    if source.startswith(cell.text, cell.start):
        return ((0, cell.start),) if cell.text else ()
    pieces: list[tuple[int, int]] = []
    offset = cell.start
    for position, character in enumerate(cell.text):
        while offset < cell.end and source[offset] != character and source[offset].isspace():
            offset += 1
        if offset >= cell.end or source[offset] != character:
            return ()
        if not pieces or offset != pieces[-1][1] + position - pieces[-1][0]:
            pieces.append((position, offset))
        offset += 1
    return tuple(pieces)
