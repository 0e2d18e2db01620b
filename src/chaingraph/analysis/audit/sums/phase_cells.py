"""Phases told in a cell that do not make the total of the row: 总投资 25.0; 分三期，一期10亿元，二期8亿元，三期9亿元.

For: ``chaingraph audit``.
In: tables with a column of total investment or land and cells of words. Out: audit rows.
How: phases without a unit (一期42000；二期36000) are in that of their column, else in that of the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import base, read_figures
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_TOTAL = re.compile(r"^(?:项目)?(?:计划|估算|概算|签约|协议)?(?:总投资|投资总额|总用地|总占地|用地面积|占地面积)")
_PHASE = re.compile(r"(?P<n>[一二三四五])期(?:工程|项目)?(?:总?投资|用地|占地)?(?:约|为|[:：])?$")
_BARE = re.compile(
    r"[一二三四五]期(?:工程|项目)?(?:总?投资|用地|占地)?(?:约|为|[:：])?\d+(?:\.\d+)?(?=[;；,，、+＋和]|$)"
)
LIKELY = (0.6, 1.6)
"""Sums that are so many times the total were meant to be it."""
_ROW = Maker("sum", 0.8, "其中一期的数值或总数可能写错")


def phase_cells(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose phases, told in words, miss their total. O(cells)."""
    for sheet in sheets(projection):
        totals = [at for at in sheet.numeric() if _TOTAL.search(sheet.columns[at])]
        for line in sheet.lines if totals else ():
            for cell, text in enumerate(line.passage.cells):
                if cell < len(line.values) and line.values[cell] is None and "一期" in text and "二期" in text:
                    yield from _check(
                        sheet, line, _with_units(text, sheet.units[cell] or sheet.units[totals[0]]), totals
                    )


def _with_units(text: str, unit: str) -> str:
    """A cell of phases with the unit that the table gives them."""
    return _BARE.sub(rf"\g<0>{unit}", text) if unit else text


def _check(sheet: Sheet, line: Line, text: str, totals: list[int]) -> Iterator[AuditRow]:
    phased = [(match["n"], figure) for figure in read_figures(text) if (match := _PHASE.search(figure.label))]
    for at in totals:
        told = line.values[at]
        # A table with its unit in the text above has that of the phases.
        units = {sheet.units[at]} if sheet.units[at] else {figure.unit for _, figure in phased}
        kind, factor = base(min(units)) if len(units) == 1 else ("", 1.0)
        own = [(n, figure) for n, figure in phased if figure.kind == kind and figure.exact]
        whole = [whole_number(n) for n, _ in own] == list(range(1, len(own) + 1)) and len(own) > 1
        if told is None or not told.value or not whole:
            continue
        size = sum(figure.size for _, figure in own) / factor
        room = told.step + sum(figure.step for _, figure in own) / factor
        if abs(size - told.value) > room and LIKELY[0] < size / told.value < LIKELY[1]:
            shown = "+".join(plain(round(figure.size / factor, 4)) for _, figure in own)
            right = plain(round(size, 4))
            message = f"{line.label}“{sheet.columns[at]}”为 {told.text}，各期之和为 {shown}={right}"
            yield _ROW(line.label, message, (told.text, right), line.passage.evidence)
