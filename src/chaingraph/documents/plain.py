"""Text to a document: tables, chain maps and what runs between them.

For: every reader of the room; formats with tables of their own hand them in.
In: the text, and the tables that are known already.
Out: a :class:`chaingraph.records.Document`.
How: tables first, because a table looks like prose to the rest; then chain maps; the running text is what is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from chaingraph.documents.chain_maps import find_chain_maps
from chaingraph.documents.dates import find_date
from chaingraph.documents.flat.tables import find_tables
from chaingraph.documents.folding import fold_width
from chaingraph.documents.passages import read_passages
from chaingraph.records import ChainMap, Document, Passage, Table


@dataclass(frozen=True, slots=True)
class Source:
    """A text on its way to a document.

    Attributes:
        id: Identifier of the document.
        name: The file's name.
        text: Its text, or the rendering of a format that has none.
        encoding: How it was decoded.
        tables: Tables the format itself marks; ``None`` when they are to be found in the text.
        ranks: Source offset of a line → rank of the heading it is marked as, see
            :func:`chaingraph.documents.passages.read_passages`.
        title: What the format itself says the title is.
        pages: Source offset of each page.
        running: ``text`` with what is markup made invisible, of the same length; empty when there is none.
        marked: True when the format marks its paragraphs, see the same function.
    """

    id: str
    name: str
    text: str = field(repr=False)
    encoding: str = "utf-8"
    tables: tuple[Table, ...] | None = None
    ranks: Mapping[int, float] = field(default_factory=dict)
    title: str = ""
    pages: tuple[int, ...] = ()
    running: str = field(default="", repr=False)
    marked: bool = False


def read_text(source: Source) -> Document:
    """Understands a text.

    Args:
        source: The text and what is known about it.
    """
    tables = source.tables if source.tables is not None else tuple(find_tables(source.text, source.id))
    spans = [span for table in tables for span in table_spans(table, source.text)]
    maps = tuple(find_chain_maps(source.text, source.id, spans))
    taken = [*spans, *(span for chain_map in maps for span in map_spans(chain_map))]
    reading = read_passages(source.running or source.text, source.id, taken, source.ranks, marked=source.marked)
    return Document(
        id=source.id,
        name=source.name,
        text=source.text,
        encoding=source.encoding,
        title=source.title or opening_caption(tables, reading.passages) or reading.title,
        date=reading.date or find_date(_tops(tables, source.text)),
        passages=reading.passages,
        tables=tuple(replace(table, section=reading.section(table.start)) for table in tables),
        chain_maps=tuple(replace(chain_map, section=reading.section(chain_map.start)) for chain_map in maps),
        figures=reading.figures,
        pages=source.pages,
    )


def opening_caption(tables: Sequence[Table], passages: Sequence[Passage]) -> str:
    """The caption of a table that a document opens with: there is no other title."""
    if not tables:
        return ""
    caption = tables[0].caption_cell
    above = [passage for passage in passages if passage.kind != "note" and caption and passage.start < caption.start]
    return "" if above else tables[0].caption


def _tops(tables: Sequence[Table], text: str) -> Iterator[str]:
    """The cells above the header of each table, where a form says when it was filled in (填报日期：2024年3月)."""
    for table in tables:
        heads = [cell.start for column in table.columns for cell in column.cells]
        start = min(table.start, table.caption_cell.end if table.caption_cell else table.start)
        for line in text[start : min(heads, default=start)].splitlines():
            cells = [cell for part in line.split("\t") if (cell := fold_width(part).strip())]
            yield from cells
            yield from (f"{label.rstrip(':')}:{value}" for label, value in pairwise(cells))


def table_spans(table: Table, text: str) -> Iterator[tuple[int, int]]:
    """What a table owns: its cells, its caption, and the lines between the two that hold nothing but a unit."""
    yield table.start, table.end
    caption = table.caption_cell
    if caption is None:
        return
    yield caption.start, caption.end
    between = text[caption.end : table.start]
    if caption.end <= table.start and "单位" in between and len(between) <= 80:
        yield caption.end, table.start


def map_spans(chain_map: ChainMap) -> Iterator[tuple[int, int]]:
    """What a chain map owns: its boxes and its title."""
    yield chain_map.start, chain_map.end
    if chain_map.title_cell is not None:
        yield chain_map.title_cell.start, chain_map.title_cell.end
