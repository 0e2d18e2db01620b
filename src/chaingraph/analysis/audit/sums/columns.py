"""Columns of a table against each other: phases and their total, one area in two units, codes that count rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from chaingraph.analysis.audit.reading.observations import ordinal
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import base, read_figures
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PHASE = re.compile(r"^(?:其中[:：]?)?[一二三四首]期(?:投资|工程|规模|面积)?$")
_TOTAL = re.compile(r"^(?:项目)?(?:总投资|投资总额|总规模|总面积|合计|总计)")
_CODE = re.compile(r"([A-Za-z\u4e00-\u9fff]{0,6}[-—–]?)(\d{1,4})")
_CODES = re.compile(r"编号|序号|代码")
ROOM = 0.01
"""Relative room of a converted area."""


_LATER = re.compile(r"含?第?[二三四五]期|另|追加|流动资金")
"""What a remark tells of a total besides the phases that have columns (总投资含三期5亿元)."""


def phased(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose phases do not add up to their total, where the phases of most rows do. O(cells)."""
    for sheet in sheets(projection):
        total = next((at for at, name in enumerate(sheet.columns) if _TOTAL.match(name)), None)
        phases = [at for at, name in enumerate(sheet.columns) if _PHASE.match(name)]
        if total is None or len(phases) < 2:
            continue
        wrong, right = [], 0
        for line in sheet.lines:
            told, parts = line.values[total], [value for at in phases if (value := line.values[at])]
            if told and parts:
                off = abs(sum(part.value for part in parts) - told.value)
                fits = any(
                    abs(off - more) <= told.step + sum(part.step for part in parts) + 1e-6
                    for more in (0.0, *told_besides(line))
                )
                right += fits
                wrong += [] if fits or len(parts) < 2 else [(line, told, parts)]
        if right >= max(2, len(wrong)):
            yield from (_phases(line, told, parts) for line, told, parts in wrong)


def phases_told(projection: Projection) -> Iterator[AuditRow]:
    """Phases that a cell of words tells, from the first on, against the total of its row. O(cells)."""
    for sheet in sheets(projection):
        total = next((at for at, name in enumerate(sheet.columns) if _TOTAL.match(name) and sheet.units[at]), None)
        for line in sheet.lines if total is not None else ():
            told = line.values[total] if total is not None else None
            for at, cell in enumerate(line.passage.cells[: len(sheet.columns)]):
                if told and total is not None and not line.values[at]:
                    yield from _told_in(line, cell, told, sheet.units[total])


def told_besides(line: Line) -> Sequence[float]:
    """What the words of a row tell of its total besides the parts that have columns."""
    figures = (figure for cell in line.passage.cells for figure in read_figures(cell))
    return [figure.value for figure in figures if _LATER.search(figure.label)]


def _told_in(line: Line, cell: str, told: Value, unit: str) -> Iterator[AuditRow]:
    kind, factor = base(unit)
    parts = [figure for figure in read_figures(cell) if figure.kind == kind and figure.exact and ordinal(figure.label)]
    if len(parts) < 2 or [ordinal(part.label) for part in parts] != list(range(1, len(parts) + 1)):
        return
    found = sum(part.size for part in parts) / factor
    if abs(found - told.value) > told.step + min(part.step for part in parts) / factor + 1e-6 and (
        0.5 < found / (told.value or 1.0) < 2
    ):
        shown = "+".join(plain(round(part.size / factor, 4)) for part in parts)
        right = plain(round(found, 4))
        yield _row(
            "sum", line, f"{line.label}：总数为 {told.text}，各期之和为 {shown}={right}", (told.text, right), None
        )


def _phases(line: Line, told: Value, parts: Sequence[Value]) -> AuditRow:
    found = plain(round(sum(part.value for part in parts), 4))
    shown = "+".join(part.text for part in parts)
    message = f"{line.label}：总数为 {told.text}，各期之和为 {shown}={found}"
    return _row("money", line, message, (told.text, found), None)


def areas(projection: Projection) -> Iterator[AuditRow]:
    """Rows with one area (or amount) in two units that are not the same, where most rows are. O(cells · columns²)."""
    for sheet in sheets(projection):
        measured = [at for at in sheet.numeric() if sheet.units[at] and base(sheet.units[at])[0] in ("平方米", "元")]
        for left, right in combinations(measured, 2):
            same_name = re.sub(r"20\d\d年", "", sheet.columns[left]) == re.sub(r"20\d\d年", "", sheet.columns[right])
            if same_name and sheet.columns[left] == sheet.columns[right] and sheet.units[left] != sheet.units[right]:
                yield from _converted(sheet, left, right)


def _converted(sheet: Sheet, left: int, right: int) -> Iterator[AuditRow]:
    kinds = base(sheet.units[left]), base(sheet.units[right])
    if kinds[0][0] != kinds[1][0]:
        return
    both = [(line, a, b) for line in sheet.lines if (a := line.values[left]) and (b := line.values[right])]
    wrong = []
    for line, a, b in both:
        room = a.step * kinds[0][1] + b.step * kinds[1][1] + ROOM * a.value * kinds[0][1]
        if abs(a.value * kinds[0][1] - b.value * kinds[1][1]) > room:
            wrong.append((line, a, b))
    if len(both) - len(wrong) >= max(2, len(wrong)):
        for line, a, b in wrong:
            value = plain(round(a.value * kinds[0][1] / kinds[1][1], 2))
            units = sheet.units[left], sheet.units[right]
            message = f"{line.label}：{a.text}{units[0]}应合 {value}{units[1]}，表中为 {b.text}{units[1]}"
            kind = "land" if kinds[0][0] == "平方米" else "unit"
            yield _row(kind, line, message, (f"{a.text}{units[0]}", f"{b.text}{units[1]}"), "换算有误")


def codes(projection: Projection) -> Iterator[AuditRow]:
    """Codes of rows (A-04, A-06) that leave one out or come twice, where most count on by one. O(cells)."""
    for sheet in sheets(projection):
        for at, name in enumerate(sheet.columns):
            if not _CODES.search(name):
                continue
            found = [(match, line) for line in sheet.lines if (match := _CODE.fullmatch(line.passage.cells[at]))]
            coded = [(int(match[2]), line) for match, line in found if match[1]]
            alike = len({match[1] for match, _ in found}) == 1 and len(coded) == len(sheet.lines) > 3
            steps = [after[0] - before[0] for before, after in pairwise(coded)]
            if alike and sum(step == 1 for step in steps) >= 0.6 * len(steps):
                yield from _holes(coded, at)


def _holes(coded: Sequence[tuple[int, Line]], at: int) -> Iterator[AuditRow]:
    for (before, left), (after, right) in pairwise(coded):
        if after != before + 1:
            sides = left.passage.cells[at], right.passage.cells[at]
            what = "重复" if after == before else "之后是"
            message = f"编号 {sides[0]} {what} {sides[1]}"
            yield _row("number", right, message, sides, "漏列一行，或编号写错", (left, right))


def _row(
    kind: str, line: Line, message: str, sides: tuple[str, str], slip: str | None, lines: Sequence[Line] = ()
) -> AuditRow:
    evidence = tuple(item.passage.evidence for item in lines or (line,))
    return AuditRow(kind, line.label, message, *sides, 0.85, slip, evidence)
