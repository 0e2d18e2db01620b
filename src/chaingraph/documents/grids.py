"""A sheet of cells to the tables on it.

For: the readers of spreadsheets, tables of text, office documents and web pages.
In: rows of cells of one sheet.
Out: tables; what is on the sheet besides them is left to the passages.
How: blank rows part a sheet into blocks; a block of one column is text; a block that goes on with the columns of the
one above it is the same table. Titles, units and header rows are understood by ``build_table``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from chaingraph.documents.flat.captions import Heading, find_heading
from chaingraph.documents.flat.lines import read_lines
from chaingraph.documents.tables import build_table
from chaingraph.documents.tables_top import is_form_row
from chaingraph.records import Cell, Table

Grid = Sequence[Sequence[Cell]]

_NUMBER = re.compile(r"[-+－]?[\d,.]+\s*[%％]?$")
_NOTE = re.compile(r"(?:注|备注|说明|数据来源|资料来源|填表人|制表|联系人)\s*[:：]")
_LABEL = re.compile(r"(?:编制|填表|数据|补充)?(?:说明|备注|附注|注释?|注[1-9一二三])[:：]?")
MOST_TITLES = 6
"""Rows with one thing to say above a header."""


@dataclass(slots=True)
class _Open:
    """A table that may go on below a gap: its rows, and what decides about more of them."""

    rows: list[Sequence[Cell]] = field(default_factory=list)
    reach: int = 0
    numbers: bool = False
    header: list[str] = field(default_factory=list)

    def take(self, rows: Grid) -> None:
        """Adds rows."""
        if not self.rows:
            header = next((row for row in rows if len(filled(row)) >= 2 and not is_form_row(row)), rows[0])
            self.header = [cell.text for cell in header if cell.text]
        self.rows.extend(rows)
        self.reach = max(self.reach, _reach(rows))
        self.numbers = self.numbers or any(_NUMBER.match(cell.text) for row in rows for cell in row)


def find_grid_tables(document: str, rows: Grid, name: str = "") -> list[Table]:
    """Tables of one sheet.

    Args:
        document: Identifier of the document.
        rows: Its rows; a merged cell may stand in each place it covers.
        name: What a table without a title of its own is called: the sheet's name.
    """
    tables: list[_Open] = []
    after_text = True
    for block in _blocks(rows):
        body = _without_notes(block)
        if not is_tabular(body):
            after_text = True
            continue
        if tables and not after_text and _goes_on(tables[-1], body):
            tables[-1].take(body)
        else:
            tables.append(_Open())
            tables[-1].take(body)
        after_text = len(body) < len(block)
    built = [build_table(document, table.rows) for table in tables]
    return [table if table.caption or not name else replace(table, caption=name) for table in built]


def name_tables(text: str, tables: Sequence[Table]) -> list[Table]:
    """Gives tables that have no title inside them the one that stands on the lines above.

    Args:
        text: The document's text.
        tables: Its tables in order.
    """
    lines = read_lines(text)
    starts = [line.start for line in lines]
    named, floor = [], -1
    for table in tables:
        first = bisect_right(starts, table.start) - 1
        heading = find_heading(text, lines, first, floor)
        named.append(_named(table, heading))
        floor = bisect_right(starts, table.end) - 1
    return named


def _named(table: Table, heading: Heading) -> Table:
    unit = table.unit or heading.unit
    if heading.caption is None or table.caption:
        return replace(table, unit=unit)
    return replace(table, unit=unit, caption=heading.caption.text, caption_cell=heading.caption)


def _blocks(rows: Grid) -> list[list[Sequence[Cell]]]:
    """Rows between blank rows; a title alone above a gap stays with what follows."""
    blocks: list[list[Sequence[Cell]]] = [[]]
    for row in rows:
        if filled(row):
            blocks[-1].append(row)
        elif blocks[-1]:
            blocks.append([])
    merged: list[list[Sequence[Cell]]] = []
    for block in filter(None, blocks):
        titled = (
            merged
            and len(merged[-1]) <= MOST_TITLES
            and all(is_form_row(row) or (len(filled(row)) == 1 and _is_title(row)) for row in merged[-1])
        )
        if titled and is_tabular(block):
            merged[-1] = merged[-1] + block
        else:
            merged.append(block)
    return merged


def _is_title(row: Sequence[Cell]) -> bool:
    words = filled(row)[0].text
    return len(words) <= 50 and not words.endswith(("。", "；", "，")) and not _NOTE.match(words)


def _without_notes(block: list[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """``block`` without the remarks below its table."""
    end = len(block)
    while end and (_is_remark([cell.text for cell in filled(block[end - 1])]) or is_form_row(block[end - 1])):
        end -= 1
    return block[:end]


def _is_remark(texts: Sequence[str]) -> bool:
    """Whether a row is a remark: one cell of prose, alone or behind the word for it (说明 | 本表数据为快报数)."""
    if len(texts) == 2 and _LABEL.fullmatch(texts[0]):
        return len(texts[1]) > 10
    return len(texts) == 1 and (_NOTE.match(texts[0]) is not None or len(texts[0]) > 40 or texts[0].endswith("。"))


def filled(row: Sequence[Cell]) -> list[Cell]:
    """The different cells of a row that say something; a merged cell counts once."""
    unique = {(cell.start, cell.end): cell for cell in row if cell.text}
    return list(unique.values())


def is_tabular(rows: Grid) -> bool:
    """True when at least two rows have two cells and more."""
    wide = sum(len(filled(row)) >= 2 for row in rows)
    return wide >= 2 and wide * 3 >= len(rows)


def _goes_on(above: _Open, below: Grid) -> bool:
    """True when ``below`` is more of the table ``above``: the same columns, and data from its first row on."""
    if above.reach != _reach(below):
        return False
    first = [cell.text for cell in below[0] if cell.text]
    if first == above.header:
        return True
    return any(_NUMBER.match(text) for text in first) or not above.numbers


def _reach(rows: Grid) -> int:
    return max((at + 1 for row in rows for at, cell in enumerate(row) if cell.text), default=0)
