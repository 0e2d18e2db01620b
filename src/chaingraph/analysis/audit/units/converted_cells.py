"""A cell that tells in another unit what another cell of its row tells: 用地150亩 | … | 该宗用地折合约1万平方米.

For: ``chaingraph audit``; :mod:`.converted` reads sentences.
In: the cells of tables. Out: audit rows of kind ``unit``.
How: an amount of land that a cell of words says to be converted is the one amount of land that the rest of the row tells in another
unit. Where the row tells several, or one that agrees, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import blanked
from chaingraph.analysis.audit.reading.quantities import Quantity, quantities
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_CONVERTED = re.compile(r"(?:折合|约合|折算[为成]?|换算[为成]?|合计?约|合)(?:约|为)?$")
_PART = re.compile(r"其中|剩余|一期|二期|三期|首期|厂房|建筑|每|均|已供|已用")
KINDS = frozenset({"平方米"})
ROOM = 0.06
"""Part by which rough conversions are off."""
_ROW = Maker("unit", 0.75, "单位换算有误")


def converted_cells(projection: Projection) -> Iterator[AuditRow]:
    """Conversions in cells of words that the amount of the row denies. O(cells)."""
    for sheet in sheets(projection):
        for line in sheet.lines:
            told = [(at, item) for at, cell in enumerate(line.cells) for item in _worded(cell)]
            for at, item in told:
                cell = line.cells[at]
                if _CONVERTED.search(cell[: item.at].rstrip("约近")) and not _PART.search(cell[: item.at]):
                    yield from _check(sheet, line, item, [one for _, one in told if one is not item])


def _worded(cell: str) -> Iterator[Quantity]:
    yield from (item for item in quantities(blanked(cell), cell) if item.kind in KINDS and item.size > 0)


def _check(sheet: Sheet, line: Line, item: Quantity, others: list[Quantity]) -> Iterator[AuditRow]:
    known = {(one.text, one.size) for one in others} | set(_numbers(sheet, line))
    if len(known) == 1:
        text, size = known.pop()
        if abs(size - item.size) > ROOM * size:
            right = f"{plain(round(size / base(item.unit)[1], 2))}{item.unit}"
            message = f"{line.label}：{text}应合 {right}，表中为 {item.text}"
            yield _ROW(line.label, message, (text, item.text), line.passage.evidence)


def _numbers(sheet: Sheet, line: Line) -> Iterator[tuple[str, float]]:
    """The amounts of land in the columns of numbers."""
    for at, value in enumerate(line.values):
        unit = sheet.units[at]
        if value and value.value > 0 and unit and base(unit)[0] in KINDS and not RATE.search(sheet.columns[at]):
            yield f"{value.text}{unit}", value.value * base(unit)[1]
