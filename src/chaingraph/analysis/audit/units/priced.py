"""Tables of prices: number × price = amount, by what most rows do.

For: ``chaingraph audit``.
In: tables with a column of a price or standard, one of amounts, and one of numbers. Out: audit rows of kind ``sum``.
How: the product of number and price, in the units that most rows keep to, is the rule of the table; the few that break it are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PRICE = re.compile(r"单价|均价|价格|单位|标准|每[^，。]{1,3}|租金|亩产|单产|/")
_AMOUNT = re.compile(r"金额|总价|价款|总额|合计|小计|费用|产值|收入|总投资|总产|产量|补[贴助]资金|年租金")
_SCALES = (1.0, 1e-4, 1e4, 1e-3, 1e-2, 10.0, 12.0, 12e-4)
"""What units of number and price make of a product in the unit of the amount; twelve months of a year."""
_ROW = Maker("sum", 0.8, "单价、数量或金额中有一格可能误写")
LEAST, KEPT = 2, 0.6
"""Rows, and part of the rows, that have to keep to the product before others are held against it."""
LIKE = 0.01
"""Relative room for rounded cells."""


def priced(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose number and price do not give the amount as they do in the others. O(cells · columns)."""
    for sheet in sheets(projection):
        numeric = sheet.numeric() if len(sheet.lines) > LEAST else ()
        prices = [at for at in numeric if _PRICE.search(sheet.columns[at]) and not _AMOUNT.search(sheet.columns[at])]
        amounts = [at for at in numeric if _AMOUNT.search(sheet.columns[at]) and not RATE.search(sheet.columns[at])]
        tried = ((n, p, a) for p in prices for a in amounts for n in numeric if len({n, p, a}) > 2)
        yield from next((found for columns in tried if (found := list(_broken(sheet, columns)))), [])


def _broken(sheet: Sheet, columns: Sequence[int]) -> Iterator[AuditRow]:
    lines = [line for line in sheet.lines if all((value := line.values[at]) and value.value > 0 for at in columns)]
    for scale in _SCALES if len(lines) > LEAST else ():
        wrong = [line for line in lines if not _keeps(line, columns, scale)]
        kept = len(lines) - len(wrong)
        if wrong and kept >= max(LEAST, KEPT * len(lines)):
            yield from (_row(sheet, line, columns, scale) for line in wrong)
            return


def _values(line: Line, columns: Sequence[int]) -> list[tuple[float, float]]:
    return [(value.value, value.step) for at in columns if (value := line.values[at])]


def _keeps(line: Line, columns: Sequence[int], scale: float) -> bool:
    """Whether a row has the product, rounding aside."""
    (number, _), (price, finest), (amount, step) = _values(line, columns)
    room = step + LIKE * amount + number * finest * scale
    return abs(number * price * scale - amount) <= room


def _row(sheet: Sheet, line: Line, columns: Sequence[int], scale: float) -> AuditRow:
    (number, _), (price, _), (amount, _) = _values(line, columns)
    names = [sheet.columns[at] for at in columns]
    right = plain(round(number * price * scale, 4))
    shown = f"{names[0]} {plain(number)}、{names[1]} {plain(price)}"
    message = f"{line.label}：{shown}，“{names[2]}”应为 {right}，表中为 {plain(amount)}"
    return _ROW(line.label, message, (plain(amount), right), line.passage.evidence)
