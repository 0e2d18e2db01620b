"""Flattened tables with one row a line: cells parted by tabs or by bars.

For: ``flat.tables``.
In: a run of lines that hold separators, plain lines perhaps between them.
Out: :class:`Grid` records.
How: the width is the one under which most lines make exact rows; a shorter line is put together with the following
ones when they make a row of exactly that width (cells broken over lines), except when the following one holds the
children of a header. A plain line between rows is the rest of a cell or ends the table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from chaingraph.documents.flat.grids import Grid, mend_rows, stands_alone
from chaingraph.documents.flat.lines import Line, is_divider, is_page_mark, make_cell, names_a_table
from chaingraph.documents.flat.splitters import Splitter, is_rule
from chaingraph.documents.flat.widths import Widths
from chaingraph.documents.tables_header import header_score, may_be_header
from chaingraph.documents.tables_words import (
    cell_kind,
    header_unit,
    header_weight,
    is_child_header,
    is_legal_name,
    is_section_number,
    is_total,
)
from chaingraph.records import Cell

_FRAME = frozenset("|│┃｜")
_REST = 20
"""Characters of a rest of a last cell that is recognised by its looks alone."""

Part = tuple[int, list[Cell]]
"""Index of a line and its cells."""


def read_row_lines(text: str, lines: Sequence[Line], first: int, last: int, split: Splitter) -> list[Grid]:
    """Reads ``lines[first:last]``.

    Args:
        text: The whole text.
        lines: All its lines.
        first: Index of the first line with separators.
        last: Index behind the last one.
        split: Takes a line apart into cells.

    Returns:
        One grid a table, in their order; rows that a page break cut in two are mended.
    """
    parts = [(at, split(text, lines[at])) for at in range(first, last) if not is_rule(lines[at].text)]
    parts = [part for part in parts if len(part[1]) > 1 or not _is_page_number(part[1][0].text)]
    return [grid for group in _groups(lines, parts) for grid in _Reader(text, lines, group).read()]


def _is_page_number(text: str) -> bool:
    return is_page_mark(text) or (text.isdecimal() and len(text) <= 3)


def _groups(lines: Sequence[Line], parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Parts the run at plain lines that are no rest of a cell, so that each table has its own width."""
    group: list[Part] = []
    widths: Counter[int] = Counter()
    usual = before = 0
    for number, (at, cells) in enumerate(parts):
        if len(cells) > 1:
            widths[len(cells)] += 1
            if widths[len(cells)] > widths[usual]:
                usual = len(cells)
            before = len(cells)
        elif group and _parts(lines[at].text):
            ahead = len(parts[number + 1][1]) if number + 1 < len(parts) else 0
            if not (before < usual and before + ahead - 1 == usual):
                yield group
                group, widths, usual = [], Counter(), 0
                continue
        group.append((at, cells))
    yield group


def _parts(words: str) -> bool:
    """Whether a plain line parts two tables, whatever marks of Markdown it has: ``## 2 产业构成``, ``**表2 产值**``."""
    bare = words.strip().strip("#*_ ")
    return words.lstrip().startswith("#") or is_divider(bare) or names_a_table(bare)


def _framed(line: Line) -> bool:
    """Whether a bar opens and closes a line: such a row is whole."""
    bare = line.text.strip()
    return len(bare) > 1 and bare[0] in _FRAME and bare[-1] in _FRAME


class _Reader:
    """Reads the rows of one group of lines."""

    def __init__(self, text: str, lines: Sequence[Line], parts: Sequence[Part]) -> None:
        self.text = text
        self.lines = lines
        self.parts = parts
        broken = len({len(cells) for _, cells in parts}) > 1
        self.joints = [broken and self._is_joint(number) for number in range(len(parts))]
        self.widths = Widths([[cell.text for cell in cells] for _, cells in parts], self.joints)
        self.width = self.widths.find(self._header_size())
        self.grids: list[Grid] = []
        self.open = False

    def read(self) -> list[Grid]:
        """All grids of the group."""
        number = 0
        while number < len(self.parts):
            number += self._take(number)
        return [Grid(mend_rows(grid.rows), grid.first, grid.last) for grid in self.grids]

    def _take(self, number: int) -> int:
        """Takes one row or one plain line; returns how many lines that were."""
        at, cells = self.parts[number]
        if len(cells) == 1:
            return self._take_plain(number)
        count = self._row_length(number)
        row = list(cells)
        for _, more in self.parts[number + 1 : number + count]:
            row[-1] = make_cell(self.text, row[-1].start, more[0].end)
            row += more[1:]
        self._add(row, at, self.parts[number + count - 1][0])
        return count

    def _row_length(self, number: int) -> int:
        """How many lines make the row that begins here; 1 when it is whole or nothing fits."""
        cells = self.parts[number][1]
        if len(cells) >= self.width or stands_alone(cells):
            return 1
        count = self.widths.reach(number, self.width)
        headed = self.open and len(self.grids[-1].rows) > 1
        if count == 2 and not headed and _holds_children(cells, self.parts[number + 1][1]):
            return 1
        return max(count, 1)

    def _header_size(self) -> int:
        """Number of cells of the first line, when it is a whole header row; else 0."""
        first, second = ([*self.parts[:2], (0, []), (0, [])])[:2]
        row = first[1]
        if len(row) < 2 or not may_be_header(row) or header_score(row) < 0.5:
            return 0
        goes_on = bool(second[1]) and header_weight(second[1][0].text) > 0 and second[1][0].text != row[0].text
        whole = not row[-1].text or header_weight(row[-1].text) == 1
        return len(row) if whole and not goes_on else 0

    def _is_joint(self, number: int) -> bool:
        """Whether the last cell of a line can go on as the first of the next: words on both sides, no new row."""
        if number + 1 >= len(self.parts):
            return False
        (_, row), (at, cells) = self.parts[number : number + 2]
        left, right = row[-1].text, cells[0].text
        if self.lines[at].blanks > 1 or (len(cells) == 1 and _parts(right)):
            return False
        if _framed(self.lines[self.parts[number][0]]) and _framed(self.lines[at]):
            return False
        if is_total(right) or is_section_number(right):
            return False
        return cell_kind(left) == cell_kind(right) == "text" and not (row[0].text.isdecimal() and right.isdecimal())

    def _add(self, row: list[Cell], first: int, last: int) -> None:
        if self.open:
            self.grids[-1].rows.append(row)
            self.grids[-1].last = last
        else:
            self.grids.append(Grid([row], first, last))
            self.open = True

    def _take_plain(self, number: int) -> int:
        """A plain line below a row: the rest of its last cell, the start of a name broken in two, or the end."""
        at, cells = self.parts[number]
        ahead = self.parts[number + 1][1] if number + 1 < len(self.parts) else []
        if self.lines[at].blanks or not self.open:
            self.open = False
        elif len(ahead) == self.width and _is_parted_name(cells[0].text, ahead[0].text):
            name = make_cell(self.text, cells[0].start, ahead[0].end)
            self._add([name, *ahead[1:]], at, at + 1)
            return 2
        elif self._is_rest(cells[0].text, ahead):
            row = self.grids[-1].rows[-1]
            row[-1] = make_cell(self.text, row[-1].start, self.lines[at].end)
            self.grids[-1].last = at
        else:
            self.open = False
        return 1

    def _is_rest(self, words: str, ahead: Sequence[Cell]) -> bool:
        row = self.grids[-1].rows[-1]
        fits = len(row) == self.width == len(ahead) and len(row[-1].text) >= 4 and not may_be_header(row)
        return fits and len(words) <= _REST and not _parts(words)


def _holds_children(above: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether the first two lines of a table are a header row and the children of one of its cells.

    Children divide a quantity: they are years, places, plan and result. A header cell broken over lines is followed
    by columns of any kind.
    """
    parent = above[-1].text
    times = [cell.text for cell in below if cell.text.endswith(("时间", "日期"))]
    if times and not any(word in parent for word in ("时间", "期", "年限")):
        return False
    if len({bool(header_unit(cell.text)) for cell in below}) > 1:
        return False
    return header_weight(parent) > 0 and all(is_child_header(cell.text) for cell in below)


def _is_parted_name(start: str, rest: str) -> bool:
    """Whether two pieces are one name of a company, broken over two lines in a first cell."""
    whole = len(start) >= 4 and len(rest) <= 12 and is_legal_name(start + rest)
    return whole and not is_legal_name(start) and not _parts(start)
