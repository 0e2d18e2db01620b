"""Tables and pages: one table that runs over several, several tables that stand without a word between them.

For: ``flat.tables``.
In: grids in the order of the text.
Out: grids, one a table.
How: two grids are one table when nothing but page numbers, 续表, the caption once more or a section line stands
between them and the second repeats the header of the first or has none; another header begins another table.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from chaingraph.documents.flat.grids import Grid, is_table, mend_rows
from chaingraph.documents.flat.lines import (
    Line,
    is_continuation_mark,
    is_page_mark,
    is_section_line,
    make_cell,
)
from chaingraph.documents.tables_header import count_header_rows, header_score, may_be_header
from chaingraph.documents.tables_words import header_weight, line_unit, section_level, squeeze
from chaingraph.records import Cell

_SAMPLE = 40
"""Rows looked at to find the header of a table."""
_FARTHEST = 4
"""Lines that may stand between two parts of a table, and above a table as its caption and unit."""


def join_pages(text: str, lines: Sequence[Line], grids: Sequence[Grid]) -> list[Grid]:
    """Puts the parts of a table together that page breaks or section lines parted.

    Args:
        text: The whole text.
        lines: All its lines.
        grids: Grids in the order of the text.

    Returns:
        The grids, parts joined. The header of a later part stays inside, ``build_table`` drops it; a section line
        between two parts becomes a row of one cell.
    """
    groups: list[list[Grid]] = []
    for grid in grids:
        between = _between(lines, groups[-1], grid) if groups else None
        if between is None:
            groups.append([grid])
            continue
        if between and all(len(row) > 1 for part in groups[-1] for row in part.rows[:1]):
            _take_first_section(text, lines, groups[-1][0])
        grid.rows[:0] = [[make_cell(text, lines[at].start, lines[at].end)] for at in between]
        groups[-1].append(grid)
    return [_join(group) for group in groups]


def _join(parts: Sequence[Grid]) -> Grid:
    """One grid of several parts, rows that a page break cut in two put together."""
    if len(parts) == 1:
        return parts[0]
    rows = mend_rows([row for part in parts for row in part.rows])
    return Grid(rows, parts[0].first, parts[-1].last, parts[0].loose)


def _between(lines: Sequence[Line], parts: Sequence[Grid], after: Grid) -> list[int] | None:
    """The section lines between a table, as far as it is known, and its next part; ``None`` for another table."""
    grid = parts[0]
    between = range(parts[-1].last + 1, after.first)
    if len(between) > _FARTHEST or after.loose != grid.loose:
        return None
    above = {squeeze(lines[at].text) for at in range(max(0, grid.first - _FARTHEST), grid.first)}
    said = [at for at in between if not _is_silent(lines[at].text, above)]
    headed = bool(count_header_rows(after.rows, after.width))
    if headed and _content(after.rows[0]) not in [_content(row) for row in grid.rows[:4]]:
        return None
    if not said and is_table(grid):
        marked = any(is_continuation_mark(lines[at].text) for at in between)
        return [] if headed or after.width == grid.width or marked else None
    sections = 0 < len(said) <= 2 and all(is_section_line(lines[at].text) for at in said)
    joinable = (_is_bare_header(grid) or _is_part(grid) or is_table(grid)) and _is_part(after)
    return said if sections and joinable and after.width == grid.width else None


def _is_bare_header(grid: Grid) -> bool:
    """Whether a grid is nothing but header rows, its data parted from it by a section line."""
    return len(grid.rows) <= 2 and all(may_be_header(row) and header_score(row) >= 0.5 for row in grid.rows)


def _is_part(grid: Grid) -> bool:
    """Whether a grid can be a group of rows: all of one width, no sentences; even a single row can."""
    return grid.width > 1 and all(len(row) in (1, grid.width) for row in grid.rows)


def _take_first_section(text: str, lines: Sequence[Line], grid: Grid) -> None:
    """Takes the section line above a table in, once a second one was seen inside."""
    at = grid.first - 1
    if at >= 0 and lines[grid.first].blanks <= 1 and is_section_line(lines[at].text) and section_level(lines[at].text):
        grid.rows.insert(0, [make_cell(text, lines[at].start, lines[at].end)])
        grid.first = at


def _is_silent(text: str, above: set[str]) -> bool:
    """Whether a line says nothing that parts two tables."""
    bare = text.strip()
    return (
        is_page_mark(bare)
        or is_continuation_mark(bare)
        or (squeeze(bare) in above and not section_level(bare))
        or (bare.isdigit() and len(bare) <= 3)
        or (line_unit(bare) or ("?", ""))[0] == ""
    )


def split_at_headers(grid: Grid, starts: Sequence[int]) -> list[Grid]:
    """Parts a grid where another header begins, since then two tables stand without a word between them.

    Args:
        grid: Rows that stand together.
        starts: Where each line of the text begins.

    Returns:
        One grid a table.
    """
    seen = _headers(grid.rows[:_SAMPLE])
    edges = [0]
    for at in range(2, len(grid.rows) - 1):
        row = grid.rows[at]
        if not _is_other_header(row, seen) or may_be_header(grid.rows[at - 1]):
            continue
        edges.append(at)
        seen = _headers(grid.rows[at : at + _SAMPLE])
    if len(edges) == 1:
        return [grid]
    parts: list[Grid] = []
    for start, end in zip(edges, [*edges[1:], len(grid.rows)], strict=True):
        rows = grid.rows[start:end]
        first = bisect_right(starts, rows[0][0].start) - 1
        last = bisect_right(starts, rows[-1][-1].end) - 1
        parts.append(Grid(rows, first, last, grid.loose))
    return parts


def _headers(rows: Sequence[Sequence[Cell]]) -> list[tuple[str, ...]]:
    """The contents of the header rows at the top of some rows."""
    count = count_header_rows(rows, max(len(row) for row in rows))
    return [_content(row) for row in rows[: max(count, 1)]]


def _content(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(squeeze(cell.text) for cell in row if cell.text)


def _is_other_header(row: Sequence[Cell], seen: Sequence[tuple[str, ...]]) -> bool:
    """Whether a row names columns, three at least, and is none of the header rows seen so far."""
    filled = [cell for cell in row if cell.text]
    if (
        len(filled) < 3
        or filled[0].text.isdecimal()
        or header_weight(filled[0].text) < 1
        or not may_be_header(row)
        or header_score(row) < 0.75
    ):
        return False
    return _content(row) not in seen
