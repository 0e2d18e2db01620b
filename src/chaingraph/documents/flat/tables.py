"""Finds tables in plain text, where a converter flattened them to tabs, bars, blanks or single lines.

For: the readers of text files, of office text and of pages of PDF.
In: decoded text.
Out: :class:`Table` records with exact source offsets, in the order of the text.
How: lines with separators form runs, a reader for each kind of separator turns a run into grids, grids that a page
break parted are put together again, those that read as prose are dropped, and ``build_table`` understands the rest.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.documents.flat.captions import Heading, find_heading
from chaingraph.documents.flat.cells import read_cell_lines
from chaingraph.documents.flat.furniture import without_furniture
from chaingraph.documents.flat.grids import Grid, is_table
from chaingraph.documents.flat.lines import Line, read_lines
from chaingraph.documents.flat.loose import read_blank_lines, read_single_cells
from chaingraph.documents.flat.pages import join_pages, split_at_headers
from chaingraph.documents.flat.rows import read_row_lines
from chaingraph.documents.flat.splitters import is_rule, split_bars, split_tabs
from chaingraph.documents.tables import build_table
from chaingraph.documents.tables_words import squeeze, words
from chaingraph.records import Table

_GAP = re.compile(r"\S(?:[ \xa0]{2,}|[ \xa0]*\u3000[ \xa0\u3000]*)\S")
_MARK = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]{1,4}[条章节款]|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])[ \u3000\xa0]+"
)
"""What numbers an article or a point: the blanks behind it part no cells."""
_BARS = re.compile(r"[|│┃｜]")
_PLAIN_BETWEEN = 12
"""Lines without a tab that may stand inside one run: the paragraphs of a long cell."""


def find_tables(text: str, document: str) -> list[Table]:
    """Finds every table of a text.

    Args:
        text: The decoded text.
        document: Identifier of the document.

    Returns:
        Tables in the order of the text. ``start`` and ``end`` span whole lines, header rows included; the caption
        stands above and has its own cell. Prose with tabs or indentation is no table.
    """
    lines = without_furniture(text, read_lines(text))
    grids = [grid for grid in join_pages(text, lines, find_grids(text, lines)) if is_table(grid)]
    starts = [line.start for line in lines]
    headings: list[tuple[Grid, Heading]] = []
    floor = -1
    for grid in grids:
        for part in split_at_headers(grid, starts):
            headings.append((part, find_heading(text, lines, part.first, floor)))
            floor = part.last
    return [_build(document, lines, grid, heading) for grid, heading in headings]


def find_grids(text: str, lines: Sequence[Line]) -> list[Grid]:
    """Finds everything that is laid out like a table, in the order of the text.

    Args:
        text: The decoded text.
        lines: Its lines.

    Returns:
        Grids of cells, tables or not; two grids never share a line.
    """
    found = _tab_grids(text, lines)
    found += _free(found, _bar_grids(text, lines))
    found += _free(found, _blank_grids(text, lines))
    found += _free(found, _single_grids(text, lines))
    return sorted(found, key=lambda grid: grid.first)


def _build(document: str, lines: Sequence[Line], grid: Grid, heading: Heading) -> Table:
    caption = heading.caption
    table = build_table(
        document,
        grid.rows,
        caption=caption.text if caption else "",
        caption_cell=caption,
        unit=heading.unit,
        complete=grid.complete,
    )
    return replace(table, start=lines[grid.first].start, end=lines[grid.last].end)


def _free(taken: Sequence[Grid], grids: Sequence[Grid]) -> list[Grid]:
    """The grids that share no line with a table found before."""
    tables = sorted((grid.first, grid.last) for grid in taken if is_table(grid))
    firsts = [first for first, _ in tables]
    free: list[Grid] = []
    for grid in grids:
        at = bisect_right(firsts, grid.last) - 1
        if at < 0 or tables[at][1] < grid.first:
            free.append(grid)
    return free


def _tab_grids(text: str, lines: Sequence[Line]) -> list[Grid]:
    tabbed = [at for at, line in enumerate(lines) if "\t" in line.text]
    grids: list[Grid] = []
    for first, last in _runs(tabbed, _PLAIN_BETWEEN):
        for start, end, cellwise in _by_kind(lines, first, last):
            if cellwise:
                grids += read_cell_lines(text, lines, start, end)
            else:
                grids += read_row_lines(text, lines, start, end, split_tabs)
    return grids


def _bar_grids(text: str, lines: Sequence[Line]) -> list[Grid]:
    barred = [at for at, line in enumerate(lines) if is_rule(line.text) or _BARS.search(line.text)]
    grids: list[Grid] = []
    for first, last in _runs(barred, 2):
        if last - first > 1:
            grids += read_row_lines(text, lines, first, last, split_bars)
    for grid in grids:
        while grid.first > 0 and is_rule(lines[grid.first - 1].text):
            grid.first -= 1
        while grid.last + 1 < len(lines) and is_rule(lines[grid.last + 1].text):
            grid.last += 1
    return grids


def _blank_grids(text: str, lines: Sequence[Line]) -> list[Grid]:
    gapped = [
        at for at, line in enumerate(lines) if "\t" not in line.text and _GAP.search(_MARK.sub("", line.text, count=1))
    ]
    return [grid for first, last in _runs(gapped, 0) for grid in read_blank_lines(text, lines, first, last)]


def _single_grids(text: str, lines: Sequence[Line]) -> list[Grid]:
    index = words("index")
    starts = [
        at
        for at, line in enumerate(lines)
        if len(line.text) < 12 and "\t" not in line.text and squeeze(line.text) in index
    ]
    grids: list[Grid] = []
    for at in starts:
        if not grids or at > grids[-1].last:
            grid = read_single_cells(text, lines, at, len(lines))
            grids += [grid] if grid else []
    return grids


def _runs(indices: Sequence[int], between: int) -> Iterator[tuple[int, int]]:
    """Runs of lines, at most ``between`` others standing between two of them: first index, index behind the last."""
    first = last = -1
    for at in indices:
        if last >= 0 and at - last - 1 > between:
            yield first, last + 1
            first = at
        first = at if first < 0 else first
        last = at
    if last >= 0:
        yield first, last + 1


def _by_kind(lines: Sequence[Line], first: int, last: int) -> Iterator[tuple[int, int, bool]]:
    """Parts a run where tables with one cell a line meet tables with one row a line."""
    pieces: list[tuple[int, int, int]] = []
    for at in range(first, last):
        content = lines[at].text
        if "\t" not in content:
            continue
        vote = 1 if content.lstrip(" ").startswith("\t") and "\t" not in content.strip() else -1
        if pieces and pieces[-1][1] == at:
            pieces[-1] = (pieces[-1][0], at + 1, pieces[-1][2] + vote)
        else:
            pieces.append((at, at + 1, vote))
    if not pieces:
        return
    start, _, vote = pieces[0]
    for (_, end, _), (follows, _, other) in itertools.pairwise(pieces):
        if (vote > 0) != (other > 0) and abs(other) > 1 and abs(vote) > 1:
            yield start, end, vote > 0
            start, vote = follows, 0
        vote += other
    yield start, pieces[-1][1], vote > 0
