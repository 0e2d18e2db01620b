"""Rows that sum up the others by their name, without 合计: 规划总用地 860 below 工业用地 420, 居住用地 130, ….

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.sums.totals` reads rows of sums that are called so.
In: tables. Out: audit rows of kind ``sum``.
How: the first or last row, called a total of what the rows are, is more than any of them and nearly what they make together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_TOTAL = re.compile(
    r"^(?:规划|项目|园区|全部|总体|现状)?总|^全[市县区镇园省国]|^(?:总|合计|全部)|总(?:用地|面积|投资|额|量|产值|人口|收入|规模)"
)
_INNER = re.compile(r"^其中|^#|率$|均|^[（(]?\d[)）.]")
_ROW = Maker("sum", 0.75, "可能漏列一行，或误写一格")
FEWEST = 3
NEAR = 0.15


def named_totals(projection: Projection) -> Iterator[AuditRow]:
    """Rows called a total that the others do not come to. O(cells)."""
    for sheet in sheets(projection):
        lines = [line for line in sheet.lines if line.label]
        if len(lines) <= FEWEST or sheet.totals or any(_INNER.search(line.label) for line in lines):
            continue
        for total, parts in ((lines[-1], lines[:-1]), (lines[0], lines[1:])):
            if _TOTAL.search(total.label) and not any(_TOTAL.search(line.label) for line in parts):
                yield from _check(sheet, total, parts)
                break


def _check(sheet: Sheet, total: Line, parts: list[Line]) -> Iterator[AuditRow]:
    units = {line.unit for line in (total, *parts)}
    for at in sheet.numeric() if len(units) == 1 else ():
        values = [value for line in parts if (value := line.values[at])]
        told = total.values[at]
        if told is None or len(values) < len(parts) or RATE.search(sheet.columns[at]) or sheet.units[at] == "%":
            continue
        found = sum(value.value for value in values)
        room = told.step + sum(value.step for value in values)
        room = 0.5 if not any("." in value.text for value in (told, *values)) else room + 1e-6
        apart = abs(found - told.value)
        if room < apart <= NEAR * told.value and all(value.value < told.value for value in values):
            shown = plain(round(found, 4))
            message = f"表中“{total.label}”的“{sheet.columns[at]}”为 {told.text}，各行之和为 {shown}"
            places = (total.passage.evidence, parts[0].passage.evidence, parts[-1].passage.evidence)
            yield _ROW(total.label, message, (told.text, shown), *places)
