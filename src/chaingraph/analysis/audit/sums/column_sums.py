"""Columns of a table of which one is the sum of two or three others, by what its rows do: 上年完成 + 本年完成 = 累计完成.

For: ``chaingraph audit``.
In: tables. Out: audit rows of kind ``sum``.
How: where nearly all rows in which each part counts keep to a sum exactly, it is the rule of the table; the few that break it are
told. Rows are never counted as proof in which a part is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.sums.columns import told_besides
from chaingraph.analysis.projection import Projection

LEAST = 4
"""Rows that have to keep to a sum before others are held against it."""
KEPT = 0.75
"""Part of the rows that do."""
WIDE = 10
"""Numeric columns at most of a table that is tried."""
_ROW = Maker("sum", 0.85, "其中一格可能误写")


_FORMULA = re.compile(r"等于|减去|之差|之和|扣除|相加|扣减|[=＝]")
"""Words that tell how a column is made of others."""
TOLD = 2
"""Rows that have to keep to a sum where the document tells one."""


def column_sums(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose parts do not add up to what they do in the other rows. O(rows · columns³)."""
    formulas = _FORMULA.search("".join(sentence.text for sentence in sentences(projection))) is not None
    for sheet in sheets(projection):
        least = TOLD if formulas else LEAST
        columns = [at for at in sheet.numeric() if not RATE.search(sheet.columns[at]) and sheet.units[at] != "%"]
        if len(sheet.lines) <= least or not 2 < len(columns) <= WIDE:
            continue
        for whole in columns:
            others = [at for at in columns if at != whole and sheet.units[at] == sheet.units[whole]]
            sums = (parts for size in (2, 3) for parts in combinations(others, size))
            wrong = next((found for parts in sums if (found := _broken(sheet, whole, parts, least)) is not None), [])
            yield from wrong


def _broken(sheet: Sheet, whole: int, parts: Sequence[int], least: int) -> list[AuditRow] | None:
    """The rows that break a sum; ``None`` where it is no rule of the table."""
    kept, broken = 0, []
    for line in sheet.lines:
        values = [line.values[at] for at in parts]
        told = line.values[whole]
        if told is None or any(value is None for value in values):
            continue
        total = sum(value.value for value in values if value)
        room = 1e-6 + 1.01 * max(told.step, *(value.step for value in values if value)) * (told.step < 0.5)
        if any(abs(abs(total - told.value) - more) <= room for more in told_besides(line)):
            continue
        if abs(total - told.value) > room:
            broken.append((line, total))
        elif all(value and value.value for value in values):
            kept += 1
    if kept < least or kept < KEPT * (kept + len(broken)):
        return None
    return [_row(sheet, line, whole, parts, total) for line, total in broken]


def _row(sheet: Sheet, line: Line, whole: int, parts: Sequence[int], total: float) -> AuditRow:
    told = line.values[whole]
    shown = "+".join(value.text for at in parts if (value := line.values[at]))
    unit, right = sheet.units[whole], plain(round(total, 4))
    text = told.text if told else ""
    message = f"{line.label}“{sheet.columns[whole]}”为 {text}{unit}，各分项之和为 {shown}={right}"
    return _ROW(line.label, message, (text, right), line.passage.evidence)
