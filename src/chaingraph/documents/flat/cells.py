"""Flattened tables with one cell a line: every cell begins with a tab, rows are parted by blank lines.

For: ``flat.tables``.
In: a run of lines in which most lines begin with a tab.
Out: :class:`Grid` records: rows of cells, which lines they took, whether the last row is whole.
How: unbroken runs of tab lines ("chunks") are put together to rows. What stands between two chunks decides: blank lines
part rows; words without a tab are the rest of a cell broken over lines, the first cell of the next row where a
converter dropped its tab, or text between two tables. Whether a row is then as wide as the others tells which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.documents.flat.chunks import (
    Chunk,
    counts_on,
    first_cells_lack_tabs,
    group_chunks,
    is_tabbed,
    read_chunks,
)
from chaingraph.documents.flat.grids import Grid, mend_rows
from chaingraph.documents.flat.lines import (
    Line,
    is_divider,
    is_page_mark,
    is_section_line,
    is_sentence,
    make_cell,
    names_a_table,
    table_number,
)
from chaingraph.records import Cell

_LONGEST_REST = 20
"""Characters of a rest of a cell that is recognised by its looks alone, directly below the cell."""
_SHORTEST_REST = 6
"""The same, a blank line between."""


@dataclass(slots=True)
class _Rows:
    """A table that grows row by row."""

    first: int
    last: int
    rows: list[list[Cell]]


def read_cell_lines(text: str, lines: Sequence[Line], first: int, last: int) -> list[Grid]:
    """Reads ``lines[first:last]``.

    Args:
        text: The whole text.
        lines: All its lines.
        first: Index of the first line that begins with a tab.
        last: Index behind the last one.

    Returns:
        One grid a table, in their order; rows that a page break cut in two are mended.
    """
    chunks = read_chunks(text, lines, first, last)
    if not chunks:
        return []
    tables: list[_Rows] = []
    for group in group_chunks(lines, chunks):
        read = _read_tabless if first_cells_lack_tabs(lines, group) else _read_regular
        tables += read(text, lines, group)
    return [Grid(mend_rows(table.rows), table.first, table.last) for table in tables]


def _read_tabless(text: str, lines: Sequence[Line], chunks: Sequence[Chunk]) -> list[_Rows]:
    """Reads rows whose first cell has no tab; of several lines before a chunk those after the last blank belong."""
    usual = Counter(len(chunk.cells) for chunk in chunks).most_common(1)[0][0] + 1
    tables: list[_Rows] = []
    for number, chunk in enumerate(chunks):
        before = chunk.before or ([chunk.first - 1] if number == 0 else [])
        lead: list[int] = []
        for at in reversed(before):
            if lines[at + 1].blanks and lead:
                break
            lead.insert(0, at)
        if not lead or lines[chunk.first].blanks:
            row = [make_cell(text, lines[chunk.first].start, lines[chunk.first].start), *chunk.cells]
            row = row if len(row) <= usual else list(chunk.cells)
            start = chunk.first
        else:
            row = [make_cell(text, lines[lead[0]].start, lines[lead[-1]].end), *chunk.cells]
            start = lead[0]
        rest = [at for at in before if at < start]
        if tables and not any(is_divider(lines[at].text) or names_a_table(lines[at].text) for at in rest):
            tables[-1].rows.append(row)
            tables[-1].last = chunk.last
        else:
            tables.append(_Rows(start, chunk.last, [row]))
    return tables


def _read_regular(text: str, lines: Sequence[Line], chunks: Sequence[Chunk]) -> list[_Rows]:
    """Reads rows all of whose cells have their tab."""
    width = _usual_width(lines, chunks)
    tables = [_first_row(text, lines, chunks[0], width)]
    for at, chunk in enumerate(chunks[1:], 1):
        table = tables[-1]
        row = table.rows[-1]
        role = _role(lines, chunk, row, width, goes_on=counts_on(chunks[max(0, at - 3) : at], chunk))
        if role == "table":
            tables.append(_Rows(chunk.first, chunk.last, [list(chunk.cells)]))
            continue
        if role != "row":
            row[-1] = make_cell(text, row[-1].start, lines[chunk.before[-1]].end)
        if role == "same row":
            row.extend(chunk.cells)
        else:
            table.rows.append(list(chunk.cells))
        table.last = chunk.last
    _take_rest(text, lines, tables[-1], width)
    return tables


def _usual_width(lines: Sequence[Line], chunks: Sequence[Chunk]) -> int:
    """What most rows have when words directly before a tab line are taken as the rest of a cell."""
    sizes: list[int] = []
    for chunk in chunks:
        if chunk.before and not lines[chunk.first].blanks and sizes:
            sizes[-1] += len(chunk.cells)
        else:
            sizes.append(len(chunk.cells))
    counts = Counter(sizes)
    return max(counts, key=lambda size: (counts[size] * (size > 1), size))


def _first_row(text: str, lines: Sequence[Line], chunk: Chunk, width: int) -> _Rows:
    """The first row; when it is one cell short and a short word stands directly above, that word is its first cell."""
    above = chunk.first - 1
    if len(chunk.cells) == width - 1 and above >= 0 and not lines[chunk.first].blanks:
        words = lines[above].text.strip()
        if not is_tabbed(lines[above]) and len(words) <= 8 and not is_divider(words) and not names_a_table(words):
            lead = make_cell(text, lines[above].start, lines[above].end)
            return _Rows(above, chunk.last, [[lead, *chunk.cells]])
    return _Rows(chunk.first, chunk.last, [list(chunk.cells)])


def _role(lines: Sequence[Line], chunk: Chunk, row: Sequence[Cell], width: int, *, goes_on: bool) -> str:
    """What a chunk is to the row before it: ``row``, ``table``, ``same row`` or ``row after rest``.

    In the last two the words between belong to the last cell of the row.
    """
    if not chunk.before:
        return "row"
    words = [lines[at].text.strip() for at in chunk.before]
    direct = not lines[chunk.first].blanks
    if any(table_number(word) for word in words) or (not direct and all(map(is_section_line, words))):
        return "table"
    if direct and len(row) < width and (len(row) + len(chunk.cells) <= width or not any(map(is_divider, words))):
        return "same row"
    if _completes(row, chunk, width) and len(words) <= 4:
        return "same row"
    if not direct and len(row) == width:
        if _is_rest(lines, chunk, words, width) or (goes_on and any(map(is_sentence, words))):
            return "row after rest"
        return "row" if goes_on else "table"
    return "table"


def _is_rest(lines: Sequence[Line], chunk: Chunk, words: Sequence[str], width: int) -> bool:
    """Whether words between two rows look like the rest of the last cell of the first."""
    blanks = lines[chunk.before[0]].blanks
    size = sum(len(word) for word in words)
    if blanks > 1 or size > (_SHORTEST_REST if blanks else _LONGEST_REST):
        return False
    if any(is_divider(word) for word in words) or names_a_table(words[-1]):
        return False
    return len(chunk.cells) == width and chunk.cells[0].text.strip() not in ("1", "一", "序号")


def _completes(row: Sequence[Cell], chunk: Chunk, width: int) -> bool:
    """Whether row and chunk together are exactly a row, and the chunk alone is not."""
    return len(row) + len(chunk.cells) == width and len(chunk.cells) < width


def _take_rest(text: str, lines: Sequence[Line], table: _Rows, width: int) -> None:
    """Words below the last cell of a table belong to it when that cell is plainly not at its end."""
    at = table.last + 1
    row = table.rows[-1]
    while at < len(lines) and not is_tabbed(lines[at]) and _is_last_rest(lines, at, table, width):
        row[-1] = make_cell(text, row[-1].start, lines[at].end)
        table.last = at
        at += 1


def _is_last_rest(lines: Sequence[Line], at: int, table: _Rows, width: int) -> bool:
    """Whether a line is the rest of the last cell: of a row that breaks off, of an open bracket, of a word seen above."""
    row, words = table.rows[-1], lines[at].text.strip()
    if is_divider(words) or names_a_table(words) or len(words) > _LONGEST_REST or is_page_mark(words):
        return False
    if len(row) < width:
        return not lines[at].blanks or (lines[at].blanks == 1 and at + 1 == len(lines))
    last = row[-1].text
    known = any(len(other) == width and other[-1].text == last + words for other in table.rows)
    open_bracket = last.count("（") + last.count("(") > last.count("）") + last.count(")")
    return lines[at].blanks <= 1 and bool(last) and (known or open_bracket or last[-1] in "、及和与，")
