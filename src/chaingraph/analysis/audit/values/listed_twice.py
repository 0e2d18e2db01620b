"""One enterprise in two rows of one table, all their words alike and one number not.

For: ``chaingraph audit``.
In: tables whose rows are enterprises. Out: audit rows of kind ``conflict``.
How: two rows may be of two projects, parcels or years of one enterprise; then a word or a date of theirs differs. Where all words
are the same and other numbers too, the enterprise was entered twice, and one of the numbers that differ is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import INDEX, Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

ALIKE = 2
"""Cells besides the name that both rows have in common, at least."""
PAIR = 2
"""Rows of an enterprise that was entered twice; more are a series."""
MOST = 2
"""Numbers in which they differ, at most."""
_NUMBERED = re.compile(r"序号|编号|^号$")
_THINGS = re.compile(r"项目|地块|宗地|合同|产品|设备|车间|岗位|专利|批次|月份|年度|订单")
"""Columns of what an enterprise has several of."""
_ROW = Maker("conflict", 0.75, "同一企业可能重复登记")


def listed_twice(projection: Projection) -> Iterator[AuditRow]:
    """Numbers in which two rows of one enterprise differ that are alike in all else. O(cells)."""
    for sheet in sheets(projection):
        if any(_THINGS.search(name) for name in sheet.columns):
            continue
        rows: dict[str, list[Line]] = defaultdict(list)
        for line in sheet.lines:
            if parse_company(line.label).form:
                rows[line.label].append(line)
        for lines in rows.values():
            if len(lines) == PAIR:
                yield from _otherwise(sheet, lines[0], lines[1])


def _otherwise(sheet: Sheet, left: Line, right: Line) -> Iterator[AuditRow]:
    same, other = _compared(sheet, left, right)
    numbers = [at for at in other if left.values[at] and right.values[at] and not INDEX.search(sheet.columns[at])]
    if len(same) <= ALIKE or not 0 < len(other) <= MOST or len(numbers) != len(other):
        return
    for at in numbers:
        texts = [f"{value.text}{sheet.units[at]}" for line in (left, right) if (value := line.values[at])]
        message = f"{left.label}列了两行，“{sheet.columns[at]}”一处为 {texts[0]}，一处为 {texts[1]}"
        yield _ROW(left.label, message, (texts[0], texts[1]), left.passage.evidence, right.passage.evidence)


def _compared(sheet: Sheet, left: Line, right: Line) -> tuple[Sequence[int], Sequence[int]]:
    """Columns in which two rows are the same, the name among them, and those in which they differ."""
    cells = [[cell.strip() for cell in line.passage.cells] for line in (left, right)]
    width = min(len(cells[0]), len(cells[1]), len(sheet.columns))
    told = [at for at in range(width) if not _NUMBERED.search(sheet.columns[at]) and (cells[0][at] or cells[1][at])]
    same = [at for at in told if cells[0][at] == cells[1][at]]
    return same, [at for at in told if cells[0][at] != cells[1][at]]
