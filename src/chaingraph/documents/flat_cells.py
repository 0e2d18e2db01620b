"""Flattened tables with one cell a line: every cell begins with a tab, rows are parted by blank lines.

For: ``flat_tables``.
In: a run of lines in which most lines begin with a tab.
Out: :class:`Grid` records: rows of cells, which lines they took, whether the last row is whole.
How: unbroken runs of tab lines ("chunks") are put together to rows. What stands between two chunks decides: blank lines
part rows; words without a tab are the rest of a cell broken over lines, the first cell of the next row where a
converter dropped its tab, or text between two tables. Whether a row is then as wide as the others tells which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from chaingraph.documents.flat_grids import Grid, mend_rows
from chaingraph.documents.flat_lines import (
    Line,
    is_divider,
    is_page_mark,
    is_section_line,
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
class _Chunk:
    """Tab lines without anything between them.

    Attributes:
        first: Index of the first line.
        cells: One cell a line.
        before: Indices of the lines without a tab between the chunk before and this one.
    """

    first: int
    cells: list[Cell] = field(default_factory=list)
    before: list[int] = field(default_factory=list)

    @property
    def last(self) -> int:
        """Index of the last line."""
        return self.first + len(self.cells) - 1


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
    chunks = _chunks(text, lines, first, last)
    if not chunks:
        return []
    tables: list[_Rows] = []
    for group in _groups(lines, chunks):
        read = _read_tabless if _first_cells_lack_tabs(lines, group) else _read_regular
        tables += read(text, lines, group)
    return [Grid(mend_rows(table.rows), table.first, table.last) for table in tables]


def _chunks(text: str, lines: Sequence[Line], first: int, last: int) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    between: list[int] = []
    for at in range(first, last):
        line = lines[at]
        if not line.text.lstrip(" ").startswith("\t"):
            between.append(at)
            continue
        if not chunks or between or line.blanks:
            chunks.append(_Chunk(at, before=[index for index in between if not is_page_mark(lines[index].text)]))
            between = []
        chunks[-1].cells.append(make_cell(text, line.start, line.end))
    return chunks


def _groups(lines: Sequence[Line], chunks: Sequence[_Chunk]) -> list[list[_Chunk]]:
    """Parts the chunks where a caption, a heading or prose stands free, so that each table has its own width."""
    groups = [[chunks[0]]]
    for chunk in chunks[1:]:
        words = [lines[at].text for at in chunk.before]
        parted = any(is_divider(word) or names_a_table(word) for word in words)
        within = _counts_on(groups[-1][-3:], chunk) and not all(map(is_section_line, words))
        if parted and lines[chunk.first].blanks and not within:
            groups.append([])
        groups[-1].append(chunk)
    return groups


def _counts_on(before: Sequence[_Chunk], chunk: _Chunk) -> bool:
    """Whether a chunk begins with the number after the one that the row before it began with."""
    number = chunk.cells[0].text
    firsts = [other.cells[0].text for other in before]
    return number.isdigit() and len(number) <= 5 and str(int(number) - 1) in firsts


def _first_cells_lack_tabs(lines: Sequence[Line], chunks: Sequence[_Chunk]) -> bool:
    """Whether every row begins with a line without a tab: then nearly all chunks follow one directly.

    An empty first cell is then one blank line more.
    """
    first = chunks[0].first
    if first == 0 or lines[first].blanks or _is_tabbed(lines[first - 1]):
        return False
    led = [
        chunk
        for chunk in chunks[1:]
        if chunk.before and not lines[chunk.first].blanks and lines[chunk.before[-1]].blanks
    ]
    usual, count = Counter(len(chunk.cells) for chunk in led).most_common(1)[0] if led else (0, 0)
    hollow = sum(
        not chunk.before and lines[chunk.first].blanks > 1 and len(chunk.cells) == usual for chunk in chunks[1:]
    )
    return bool(led) and (len(led) + hollow) * 3 >= len(chunks[1:]) * 2 and count * 2 > len(led)


def _is_tabbed(line: Line) -> bool:
    return "\t" in line.text


def _read_tabless(text: str, lines: Sequence[Line], chunks: Sequence[_Chunk]) -> list[_Rows]:
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
            row = row[:] if len(row) <= usual else chunk.cells
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


def _read_regular(text: str, lines: Sequence[Line], chunks: Sequence[_Chunk]) -> list[_Rows]:
    """Reads rows all of whose cells have their tab."""
    width = _usual_width(lines, chunks)
    tables = [_first_row(text, lines, chunks[0], width)]
    for at, chunk in enumerate(chunks[1:], 1):
        table = tables[-1]
        row = table.rows[-1]
        role = _role(lines, chunk, row, width, counts_on=_counts_on(chunks[max(0, at - 3) : at], chunk))
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


def _usual_width(lines: Sequence[Line], chunks: Sequence[_Chunk]) -> int:
    """What most rows have when words directly before a tab line are taken as the rest of a cell."""
    sizes: list[int] = []
    for chunk in chunks:
        if chunk.before and not lines[chunk.first].blanks and sizes:
            sizes[-1] += len(chunk.cells)
        else:
            sizes.append(len(chunk.cells))
    counts = Counter(sizes)
    return max(counts, key=lambda size: (counts[size] * (size > 1), size))


def _first_row(text: str, lines: Sequence[Line], chunk: _Chunk, width: int) -> _Rows:
    """The first row; when it is one cell short and a short word stands directly above, that word is its first cell."""
    above = chunk.first - 1
    if len(chunk.cells) == width - 1 and above >= 0 and not lines[chunk.first].blanks:
        words = lines[above].text.strip()
        if not _is_tabbed(lines[above]) and len(words) <= 8 and not is_divider(words) and not names_a_table(words):
            lead = make_cell(text, lines[above].start, lines[above].end)
            return _Rows(above, chunk.last, [[lead, *chunk.cells]])
    return _Rows(chunk.first, chunk.last, [list(chunk.cells)])


def _role(lines: Sequence[Line], chunk: _Chunk, row: Sequence[Cell], width: int, *, counts_on: bool) -> str:
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
    if not direct and len(row) == width and (counts_on or _is_rest(lines, chunk, words, width)):
        return "row after rest"
    return "table"


def _is_rest(lines: Sequence[Line], chunk: _Chunk, words: Sequence[str], width: int) -> bool:
    """Whether words between two rows look like the rest of the last cell of the first."""
    blanks = lines[chunk.before[0]].blanks
    size = sum(len(word) for word in words)
    if blanks > 1 or size > (_SHORTEST_REST if blanks else _LONGEST_REST):
        return False
    if any(is_divider(word) for word in words) or names_a_table(words[-1]):
        return False
    return len(chunk.cells) == width and chunk.cells[0].text.strip() not in ("1", "一", "序号")


def _completes(row: Sequence[Cell], chunk: _Chunk, width: int) -> bool:
    """Whether row and chunk together are exactly a row, and the chunk alone is not."""
    return len(row) + len(chunk.cells) == width and len(chunk.cells) < width


def _take_rest(text: str, lines: Sequence[Line], table: _Rows, width: int) -> None:
    """Words directly below the last cell of a table belong to it when they are short and no sentence."""
    at = table.last + 1
    row = table.rows[-1]
    while at < len(lines) and not lines[at].blanks and not _is_tabbed(lines[at]):
        words = lines[at].text.strip()
        if is_divider(words) or names_a_table(words) or len(words) > _LONGEST_REST or is_page_mark(words):
            return
        if len(row) == width and len(row[-1].text) < 4:
            return
        row[-1] = make_cell(text, row[-1].start, lines[at].end)
        table.last = at
        at += 1
