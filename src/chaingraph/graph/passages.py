"""Writes what stands in a document as it is read: its passages, and its tables row by row.

For: findings that need whole sentences and whole tables (the audit), on any endpoint the graph is on.
In: a document.
Out: a ``cg:Passage`` each for title, heading, paragraph, caption, table header, table row and row of totals, in the evidence graph.
The words are those of its span. ``cg:pieces`` says which of them are read when line breaks or other text lie between;
``cg:cells`` gives the cells of a row, parted by tabs; ``cg:row`` binds the rows of a table (``002#3/17``, the header is 0).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from chaingraph.graph.terms import PROV, TYPE, cg, iri, text
from chaingraph.graph.writing import Writing
from chaingraph.records import Cell, Document, Passage, Table
from chaingraph.reference.identifiers import document_iri

_FROM = f"<{PROV}wasDerivedFrom>"


def write_passages(document: Document, writing: Writing) -> None:
    """Passages and table rows of a document. O(characters)."""
    for passage in document.passages:
        _write_passage(passage, writing)
    for number, table in enumerate(document.tables, start=1):
        _write_table(table, f"{document.id}#{number}", writing)


def _write_passage(passage: Passage, writing: Writing) -> None:
    if not passage.text:
        return
    found = [(cg("passageKind"), text(passage.kind))]
    if len(passage.pieces) > 1:
        found.append((cg("pieces"), text(" ".join(f"{at}:{source}" for at, source in passage.pieces))))
    _write(passage.document, (passage.start, passage.end), f"passage/{passage.start}", found, writing)


def _write_table(table: Table, name: str, writing: Writing) -> None:
    columns = [_header(column.name, column.unit or _whole_unit(table, at)) for at, column in enumerate(table.columns)]
    cells = [cell for column in table.columns for cell in column.cells]
    if table.caption_cell is not None:
        cells.append(table.caption_cell)
    where = _reach(cells) or (table.start, table.end)
    _write_row(table, "header", (name, 0), where, (table.caption, *columns), writing)
    last = 0
    for number, row in enumerate(table.rows, start=1):
        # A cell merged over several rows stands in the first of them.
        own = [cell for cell in row.cells if cell.start >= last]
        reach = _reach(own) or _reach(row.cells)
        if reach is not None:
            last = reach[1]
            _write_row(table, "row", (name, number), reach, [cell.text for cell in row.cells], writing)

    for number, row in enumerate(table.totals, start=len(table.rows) + 1):
        reach = _reach(row.cells)
        if reach is not None:
            _write_row(table, "total", (name, number), reach, [cell.text for cell in row.cells], writing)


def _write_row(
    table: Table, kind: str, place: tuple[str, int], where: tuple[int, int], cells: Iterable[str], writing: Writing
) -> None:
    words = "\t".join(" ".join(cell.split()) for cell in cells)
    name, number = place
    found = [
        (cg("passageKind"), text(kind)),
        (cg("cells"), text(words)),
        (cg("row"), text(f"{name}/{number}")),
    ]
    _write(table.document, where, f"table/{name.rpartition('#')[2]}/{number}", found, writing)


def _write(
    document: str, where: tuple[int, int], name: str, found: Iterable[tuple[str, str]], writing: Writing
) -> None:
    if where[0] < where[1]:
        span = writing.span(document, *where)
        node = iri(f"{document_iri(document)}/{name}")
        writing.evidence.add(node, (TYPE, cg("Passage")), (_FROM, span), *found)


def _reach(cells: Sequence[Cell]) -> tuple[int, int] | None:
    """From the first to the last filled cell."""
    filled = [cell for cell in cells if cell.text and cell.start < cell.end]
    return (min(cell.start for cell in filled), max(cell.end for cell in filled)) if filled else None


def _header(name: str, unit: str) -> str:
    """A header with its unit: ``总投资（万元）``."""
    return name if not unit or unit in name else f"{name}（{unit}）"


def _whole_unit(table: Table, at: int) -> str:
    """The unit of the whole table for a column of figures; words, numberings and shares have no part in it."""
    column = table.columns[at]
    if not table.unit or "、" in table.unit or _NO_AMOUNT.search(column.name):
        return ""
    cells = [row.cells[at].text for row in table.rows if at < len(row.cells) and row.cells[at].text]
    return table.unit if any(map(_AMOUNT.fullmatch, cells)) else ""


_NO_AMOUNT = re.compile(
    r"(?:^|/)(?:序号|编号|序|排名|名次|位次|代码|年份|电话|联系方式)$|(?:率|比例|比重|占比|份额|增速|增幅)$"
)
_AMOUNT = re.compile(r"[约近超≥≤><]?[-+－]?[\d,，.]+[余多]?")
