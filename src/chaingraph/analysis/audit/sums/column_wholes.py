"""Columns of one table that cannot stand in this order: a part above its whole, something earned before it was founded.

For: ``chaingraph audit``.
In: tables; ``column_wholes.csv`` says which columns are part of which.
Out: audit rows.
How: what most rows of the table keep to is a rule of it; the rows that break it are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.reading.turned_tables import turned
from chaingraph.analysis.audit.reading.wholes import AGO, PART, is_part
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_OVERRUN = re.compile(r"超(?:出)?(?:原)?(?:计划|概算|预算|投资|支)|追加|调增|增资")
"""Remarks of a row that say why a part is more than its whole."""
KEPT = 0.6
"""Part of the rows that keep an order before the others are held against it."""


def column_wholes(projection: Projection) -> Iterator[AuditRow]:
    """Rows, and indicators of turned tables, whose part is more than its whole. O(cells · columns)."""
    for sheet in sheets(projection):
        for table in (sheet, *turned(sheet)):
            for part, whole in _pairs(table):
                yield from _above(table, part, whole)


def _pairs(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Columns that are part of another: named so (其中), or known to be (研发人员 of 职工人数)."""
    columns = [at for at in sheet.numeric() if not RATE.search(sheet.columns[at]) and sheet.units[at] != "%"]
    for part in columns:
        name = sheet.columns[part]
        bare = AGO.sub("", PART.sub("", name))
        known = [at for at in columns if at != part and _alike(sheet, part, at) and is_part(bare, sheet.columns[at])]
        before = [at for at in columns if at < part and not PART.match(sheet.columns[at])]
        if known:
            yield part, max(known, key=lambda at: (at < part, at if at < part else -at))
        elif PART.match(name) and before and _alike(sheet, part, before[-1]):
            yield part, before[-1]


def _alike(sheet: Sheet, left: int, right: int) -> bool:
    """Whether two columns are of one kind of unit, and of one year where both name one."""
    units = [sheet.units[at] for at in (left, right)]
    years = [re.findall(r"20\d\d", sheet.columns[at]) for at in (left, right)]
    same_year = years[0] == years[1] or not years[1] or not years[0]
    return same_year and (not all(units) or base(units[0])[0] == base(units[1])[0])


def _above(sheet: Sheet, part: int, whole: int) -> Iterator[AuditRow]:
    both = [(line, a, b) for line in sheet.lines if (a := line.values[part]) and (b := line.values[whole])]
    wrong = [(line, a, b) for line, a, b in both if _size(sheet, part, a) > _size(sheet, whole, b) * (1 + 1e-9)]
    if wrong and len(both) - len(wrong) >= max(1, KEPT * len(both)):
        told = [one for one in wrong if not _OVERRUN.search("".join(one[0].passage.cells))]
        yield from (_row(sheet, line, (part, whole), (a, b)) for line, a, b in told)


def _size(sheet: Sheet, at: int, value: Value) -> float:
    return value.value * (base(sheet.units[at])[1] if sheet.units[at] else 1.0)


def _row(sheet: Sheet, line: Line, columns: tuple[int, int], values: tuple[Value, Value]) -> AuditRow:
    names = [PART.sub("", sheet.columns[at]) for at in columns]
    units = [sheet.units[at] for at in columns]
    over = plain(round(values[0].value - values[1].value, 4))
    return AuditRow(
        kind="sum",
        subject=line.label,
        message=f"{line.label}：{names[0]} {values[0].text}{units[0]}，多于{names[1]} {values[1].text}{units[1]}",
        left=values[0].text,
        right=values[1].text,
        sure=0.8,
        slip=f"多出 {over}，其中一格可能误写" if units[0] == units[1] else None,
        evidence=(line.passage.evidence,),
    )
