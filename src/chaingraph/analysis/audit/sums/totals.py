"""Rows that sum up others (合计, 小计, section rows with figures) against the rows themselves: sums, and how many rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, Value, sheets
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

Cells = Sequence[tuple[Line, Value | None]]
"""Rows a total may mean, each with its number in one column."""
_INNER = re.compile(r"^其中|^#")
_OF_GROUP = re.compile(r"(?:合计|小计|总计|共计)$")
_COUNT = re.compile(r"(\d{1,5})([个家户项条宗])")
_DIGITS = re.compile(r"[^\d.]")
_DASH = re.compile(r"[-—–－─/]+|无")
_POWERS = (1e-4, 1e4, 1e-3, 1e3, 1e-8, 1e8)
_NONE = Value(0.0, 0.0, "0")
_ONE = Value(1.0, 0.0, "1")


def totals(projection: Projection) -> Iterator[AuditRow]:
    """Totals of a table that its rows do not come to, and counts of rows that are not there.

    A total may speak of the whole table, of the rows between it and the total before or behind it, or of the rows above
    it; it is wrong when it agrees with none of them. When rows lack a number, only a total below theirs is wrong.

    Complexity: O(cells · totals) a table.
    """
    for sheet in sheets(projection):
        for total in sheet.totals:
            yield from _counted(sheet, total)
            for at in sheet.numeric():
                told = total.values[at]
                if told is not None and not RATE.search(sheet.columns[at]) and "%" not in told.text:
                    yield from _summed(sheet, total, at, told)


def _summed(sheet: Sheet, total: Line, at: int, told: Value) -> Iterator[AuditRow]:
    none = _NONE if _kept(sheet, total, at) else None
    blocks = [block for block in _blocks(sheet, total, lambda line: _cell(line, at, none)) if _numbers(block) > 1]
    if not blocks or any(_agrees(told, block) for block in blocks):
        return
    block = _nearest(told, blocks)
    slipped = _slipped(told, block)
    if slipped:
        yield _misplaced(sheet, total, at, slipped)
        return
    found = plain(round(_sum(block), 4))
    # What is not even nearly the sum is the total of something else: of other years, of all the country.
    if 0.5 < _sum(block) / (told.value or 1e-9) < 2:
        words = f"的“{sheet.columns[at]}”为 {told.text}，各行之和为 {found}"
        yield _row(sheet, total, words, (told.text, found), block)


def _cell(line: Line, at: int, none: Value | None) -> Value | None:
    """The number of a cell; that of a dash, where it means none."""
    dash = at < len(line.passage.cells) and _DASH.fullmatch(line.passage.cells[at].strip())
    return line.values[at] or (none if dash else None)


def _kept(sheet: Sheet, total: Line, at: int) -> bool:
    """Whether a total keeps another column to the rows, so that nothing but the rows is in it."""
    others = [n for n in sheet.numeric() if n != at and not RATE.search(sheet.columns[n])]
    told = [(n, value) for n in others if (value := total.values[n])]
    return any(
        len(block) > 1 and all(value for _, value in block) and _agrees(value, block)
        for n, value in told
        for block in _blocks(sheet, total, lambda line, n=n: line.values[n])  # type: ignore[misc]
    )


def _slipped(told: Value, block: Cells) -> tuple[Line, Value, float] | None:
    """The one number in another unit than its column (56000 among 亿元), which the total proves, and what it should be."""
    found = []
    for line, value in block:
        for power in _POWERS if value else ():
            fixed = value.value * power if value else 0.0
            room = told.step + sum(one.step for _, one in block if one) + 1e-6
            rest = _sum(block) - (value.value if value else 0.0)
            if value and len(block) > 2 and fixed and abs(rest + fixed - told.value) <= room < fixed:
                found.append((line, value, fixed))
    return found[0] if len(found) == 1 else None


def _misplaced(sheet: Sheet, total: Line, at: int, slip: tuple[Line, Value, float]) -> AuditRow:
    line, value, fixed = slip
    unit, told = sheet.units[at], total.values[at]
    shown = plain(round(fixed, 4))
    return AuditRow(
        kind="unit",
        subject=line.label,
        message=f"{line.label}“{sheet.columns[at]}”为 {value.text}{unit}，按“{total.label}” {told.text if told else ''} 应为 {shown}{unit}",
        left=f"{value.text}{unit}",
        right=f"{shown}{unit}",
        sure=0.85,
        slip="可能用了另一单位",
        evidence=(line.passage.evidence, total.passage.evidence),
    )


def _counted(sheet: Sheet, total: Line) -> Iterator[AuditRow]:
    """How many rows a total says it counts (合计（12个）)."""
    found = next((match for cell in total.passage.cells[:3] if (match := _COUNT.search(cell))), None)
    blocks = [block for block in _blocks(sheet, total, lambda _: _ONE) if block]
    if found is None or not blocks:
        return
    told = Value(float(found[1]), 0.0, found[0])
    if not any(_agrees(told, block) for block in blocks):
        block = _nearest(told, blocks)
        words = f"写明 {told.text}，所列为 {len(block)} 行"
        yield _row(sheet, total, words, (told.text, f"{len(block)}行"), block)


def _blocks(sheet: Sheet, total: Line, value: Callable[[Line], Value | None]) -> Iterator[Cells]:
    """What a total can mean: the rows of its group (甲类小计), else all rows, those since the one above, those down to the next, all those above."""
    at = _place(total)
    cuts = [_place(other) for other in sheet.totals]
    before = max((cut for cut in cuts if cut < at), default=-1)
    behind = min((cut for cut in cuts if cut > at), default=float("inf"))
    lines = [line for line in sheet.lines if not (_INNER.match(line.label) or _beside(sheet, line))]
    group = _OF_GROUP.sub("", total.label)
    own = [line for line in lines if group and group in line.passage.cells]
    if own and group != total.label:
        yield [(line, value(line)) for line in own]
        return
    for low, high in ((before, at), (at, behind), (-1, at), (-1, float("inf"))):
        yield [(line, value(line)) for line in lines if low < _place(line) < high]


def _beside(sheet: Sheet, line: Line) -> bool:
    """Whether a row is no part of a total: one "of which" by its first cell, or a note that leaves most columns empty."""
    cells = [cell.strip() for cell in line.passage.cells]
    noted = not any(line.values[at] for at in sheet.numeric()) and 2 * sum(map(bool, cells)) <= len(cells)
    return noted or any(_INNER.match(cell) for cell in cells[:1])


def _agrees(told: Value, block: Cells) -> bool:
    """Whether a total can be that of a block: up to rounding, and above it where numbers are missing."""
    values = [value for _, value in block if value is not None]
    # Whole numbers are counted, not rounded.
    whole = len(values) < 40 and all("." not in value.text for value in (told, *values))
    room = 0.5 if whole else told.step + sum(value.step for value in values) + 1e-6
    over = told.value - _sum(block)
    return abs(over) <= room or (over > 0 and len(values) < len(block))


def _nearest(told: Value, blocks: Sequence[Cells]) -> Cells:
    """The block whose sum is nearest; of equally near ones the shortest."""
    return min(blocks, key=lambda block: (abs(_sum(block) - told.value), len(block)))


def _sum(block: Cells) -> float:
    return sum(value.value for _, value in block if value is not None)


def _numbers(block: Cells) -> int:
    return sum(value is not None for _, value in block)


def _place(line: Line) -> int:
    return line.passage.evidence.start


def _row(sheet: Sheet, total: Line, words: str, sides: tuple[str, str], block: Cells) -> AuditRow:
    left, right = sides
    spans = (total, block[0][0], block[-1][0])
    off = abs(float(_DIGITS.sub("", left)) - float(_DIGITS.sub("", right)))
    return AuditRow(
        kind="count" if right.endswith("行") else "sum",
        subject=sheet.caption or total.label,
        message=f"表中“{total.label}”{words}",
        left=left,
        right=right,
        sure=0.9,
        slip=f"相差 {plain(round(off, 4))}，可能漏列一行或误写一格",
        evidence=tuple(line.passage.evidence for line in spans),
    )
