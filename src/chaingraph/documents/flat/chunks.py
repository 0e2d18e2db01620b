"""Unbroken runs of lines that begin with a tab, and what stands between them.

For: ``flat.cells``.
In: lines of a text, one cell a line.
Out: :class:`Chunk` records, grouped by table.
How: page numbers between runs are passed over; a caption, a heading or prose that stands free begins another group,
unless the numbering of the rows goes on behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from chaingraph.documents.flat.lines import Line, is_divider, is_page_mark, is_section_line, make_cell, names_a_table
from chaingraph.records import Cell


@dataclass(slots=True)
class Chunk:
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


def read_chunks(text: str, lines: Sequence[Line], first: int, last: int) -> list[Chunk]:
    """Reads ``lines[first:last]`` into unbroken runs of tab lines; page numbers between them are passed over."""
    chunks: list[Chunk] = []
    between: list[int] = []
    for at in range(first, last):
        line = lines[at]
        if not line.text.lstrip(" ").startswith("\t"):
            between.append(at)
            continue
        if not chunks or between or line.blanks:
            chunks.append(Chunk(at, before=[index for index in between if not _is_page_number(lines, index)]))
            between = []
        chunks[-1].cells.append(make_cell(text, line.start, line.end))
    return chunks


def _is_page_number(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a page number; a bare number is one when it stands free."""
    free = bool(lines[at].blanks) and at + 1 < len(lines) and bool(lines[at + 1].blanks)
    return is_page_mark(lines[at].text) or (free and lines[at].text.strip().isdecimal())


def group_chunks(lines: Sequence[Line], chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """Parts the chunks where a caption, a heading or prose stands free, so that each table has its own width."""
    groups = [[chunks[0]]]
    for chunk in chunks[1:]:
        words = [lines[at].text for at in chunk.before]
        parted = any(is_divider(word) or names_a_table(word) for word in words)
        within = counts_on(groups[-1][-3:], chunk) and not all(map(is_section_line, words))
        if parted and lines[chunk.first].blanks and not within:
            groups.append([])
        groups[-1].append(chunk)
    return groups


def counts_on(before: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether a chunk begins with the number after the one that the row before it began with."""
    number = chunk.cells[0].text
    firsts = [other.cells[0].text for other in before]
    return number.isdigit() and len(number) <= 5 and str(int(number) - 1) in firsts


def first_cells_lack_tabs(lines: Sequence[Line], chunks: Sequence[Chunk]) -> bool:
    """Whether every row begins with a line without a tab: then nearly all chunks follow one directly.

    An empty first cell is then one blank line more.
    """
    first = chunks[0].first
    if first == 0 or lines[first].blanks or is_tabbed(lines[first - 1]):
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


def is_tabbed(line: Line) -> bool:
    """Whether a line holds a tab anywhere."""
    return "\t" in line.text
