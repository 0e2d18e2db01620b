"""Tables of text (csv, tsv): every cell with its place in the file.

For: the reader.
In: the decoded text of the file.
Out: a :class:`chaingraph.documents.plain.Source` whose tables are known.
How: one pass with a pattern of RFC 4180 fields; a quote that does not close its cell is an ordinary character.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.documents.cell_lines import one_line
from chaingraph.documents.grids import find_grid_tables
from chaingraph.documents.plain import Source
from chaingraph.records import Cell

DELIMITERS = ",\t;|"
PROBE = 100_000
"""Characters looked at to tell the delimiter."""
COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read_delimited(source: Source, *, tabs: bool) -> Source:
    """Finds the tables of a csv or tsv file.

    Args:
        source: The decoded file.
        tabs: True when the suffix says that tabs part the cells.
    """
    delimiter = "\t" if tabs else find_delimiter(source.text)
    rows = list(read_rows(source.text, delimiter))
    tables = find_grid_tables(source.id, rows)
    if tables and _breaks_off(source.text, rows):
        tables[-1] = replace(tables[-1], complete=False)
    running = source.text.replace(delimiter, " ")
    return replace(source, tables=tuple(tables), running=running)


def _breaks_off(text: str, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the file ends in the midst of a row: no line end, and fewer cells than any row before but titles."""
    widths = [len(row) for row in rows[:-1] if len(row) > 1]
    return bool(widths) and not text.endswith(("\n", "\r")) and len(rows[-1]) < min(widths)


def find_delimiter(text: str) -> str:
    """The sign that parts the cells: the one with which most lines have the same number of cells, two or more."""
    lines = [line for line in text[:PROBE].splitlines()[:200] if line.strip()]
    best, best_score = ",", 0
    for delimiter in DELIMITERS:
        counts = Counter(len(cells) for cells in _parsed(lines, delimiter))
        score = max(((count * min(width - 1, 8)) for width, count in counts.items() if width > 1), default=0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _parsed(lines: list[str], delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=delimiter)
    except csv.Error:
        return


def read_rows(text: str, delimiter: str) -> Iterator[list[Cell]]:
    """Rows of cells; a cell's span is what stands between its quotes or delimiters.

    Args:
        text: The file.
        delimiter: One character.
    """
    sign = re.escape(delimiter)
    field = re.compile(rf'(?:[ ]*"((?:[^"]|"")*+)"[ ]*(?={sign}|[\r\n]|\Z)|([^{sign}\r\n]*+))({sign}|\r\n|\r|\n|\Z)')
    cells: list[Cell] = []
    number, at = 1, 0
    while at < len(text):
        found = field.match(text, at)
        if found is None:  # pragma: no cover - the second alternative matches anything
            return
        cells.append(_cell(text, found, f"{_letters(len(cells))}{number}"))
        at = found.end()
        if found[3] != delimiter:
            yield cells
            cells, number = [], number + 1
    if cells:
        yield cells


def _cell(text: str, found: re.Match[str], locator: str) -> Cell:
    group = 1 if found[1] is not None else 2
    start, end = found.span(group)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    value = text[start:end].replace('""', '"') if group == 1 else text[start:end]
    return Cell(one_line(value), start, end, locator)


def _letters(column: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, len(COLUMNS))
        letters = COLUMNS[rest] + letters
    return letters
