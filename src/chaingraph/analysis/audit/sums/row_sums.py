"""Cells that their own row settles: the total of a few columns, what is left of a whole, how many names a cell lists.

For: ``chaingraph audit``.
In: tables.
Out: audit rows of kind ``sum`` and ``count``.
How: what the columns are called says how they hang together; most rows have to bear it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, Value, sheets
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_TOTAL = re.compile(r"^(?:合计|总计|小计|共计|总数|全年(?:合计)?|总投资|投资总额|总额)$")
_YEAR = re.compile(r"^20\d\d年?$")
_SEASON = re.compile(r"^[一二三四]季度$|^[上下]半年$|^20\d\d年?$|^\d{1,2}月$")
_REST = re.compile(r"^(?:空置|剩余|未|余|结余|尚|待|缺口|闲置|可用)")
_COUNTED = re.compile(r"数$|数量$|^数目")
_LISTS = re.compile(r"名单|名称|企业|项目|单位|成员|产品|社区|村|乡镇|园区|载体|内容|环节")
_SUM = Maker("sum", 0.8, "其中一格可能误写")
_COUNT = Maker("count", 0.75, "漏写或多写了一个")
FEWEST = 2


def row_sums(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose total, or rest, is not what its other cells give, where the other rows are. O(cells · columns²)."""
    for sheet in sheets(projection):
        plainly = [at for at in sheet.numeric() if not RATE.search(sheet.columns[at]) and sheet.units[at] != "%"]
        for at in plainly:
            name = sheet.columns[at]
            if _TOTAL.match(name):
                parts = _parts(sheet, at, plainly)
                if len(parts) > 1:
                    yield from _held(sheet, at, [(one, 1.0) for one in parts])
            elif _REST.match(name):
                for whole, part in permutations([one for one in plainly if one < at], 2):
                    if whole < part and sheet.units[whole] == sheet.units[part] == sheet.units[at]:
                        yield from _held(sheet, at, [(whole, 1.0), (part, -1.0)], fewest=FEWEST)


def _parts(sheet: Sheet, total: int, columns: Sequence[int]) -> list[int]:
    """The columns a total sums up: those before it, else those behind; of a whole investment those that are years."""
    for side in ([at for at in columns if at < total], [at for at in columns if at > total]):
        parts = [at for at in side if sheet.units[at] == sheet.units[total] and not _TOTAL.match(sheet.columns[at])]
        if len(sheet.columns[total]) > 2 and not all(_SEASON.match(sheet.columns[at]) for at in parts):
            parts = []
        if len(parts) > 1 and len(parts) == len(side):
            return parts
    return []


def _held(sheet: Sheet, at: int, parts: Sequence[tuple[int, float]], fewest: int = 1) -> Iterator[AuditRow]:
    lines = [line for line in sheet.lines if line.values[at] and all(line.values[one] for one, _ in parts)]
    wrong = [line for line in lines if not _fits(line, at, parts)]
    seasons = all(_SEASON.match(sheet.columns[one]) for one, _ in parts)
    if seasons and len(lines) == 1:
        fewest = 0
    if not wrong or len(lines) - len(wrong) < max(fewest, len(wrong)) * (fewest > 0):
        return
    for line in wrong:
        told, found = line.values[at], plain(round(_sum(line, parts), 4))
        shown = "".join(
            f"{'+' if sign > 0 else '-'}{value.text}" for one, sign in parts if (value := line.values[one])
        ).lstrip("+")
        if told and 0.5 < _sum(line, parts) / (told.value or 1e-9) < 2:
            yield _SUM(
                line.label,
                f"{line.label}“{sheet.columns[at]}”为 {told.text}，同一行 {shown}={found}",
                (told.text, found),
                line.passage.evidence,
            )


def _sum(line: Line, parts: Sequence[tuple[int, float]]) -> float:
    return sum(sign * value.value for one, sign in parts if (value := line.values[one]))


def _fits(line: Line, at: int, parts: Sequence[tuple[int, float]]) -> bool:
    values: list[Value] = [value for one in (at, *(one for one, _ in parts)) if (value := line.values[one])]
    whole = all("." not in value.text for value in values)
    room = 0.5 if whole else sum(value.step for value in values) + 1e-6
    return abs(values[0].value - _sum(line, parts)) <= room


def listed_cells(projection: Projection) -> Iterator[AuditRow]:
    """Rows that count another number of names than a cell beside lists, where the other rows do not. O(cells)."""
    for sheet in sheets(projection):
        counts = [at for at in sheet.numeric() if _COUNTED.search(sheet.columns[at]) and "总" not in sheet.columns[at]]
        lists = [at for at, name in enumerate(sheet.columns) if _LISTS.search(name) and at not in sheet.numeric()]
        for names in lists if len(counts) == 1 else ():
            yield from _counted(sheet, names, counts[0])


def _counted(sheet: Sheet, names: int, at: int) -> Iterator[AuditRow]:
    told = [
        (line, value, len(items))
        for line in sheet.lines
        if (value := line.values[at]) and (items := _items(line, names)) and "." not in value.text
    ]
    wrong = [item for item in told if item[1].value != item[2]]
    if len(wrong) == 1 and len(told) - 1 >= FEWEST and sum(count > 1 for _, _, count in told) > 1:
        for line, value, count in wrong:
            yield _COUNT(
                line.label,
                f"{line.label}“{sheet.columns[at]}”为 {value.text}，“{sheet.columns[names]}”列出 {count} 个",
                (value.text, f"{count}个"),
                line.passage.evidence,
            )


def _items(line: Line, at: int) -> list[str]:
    """The names a cell lists; none where it may name but some."""
    cell = line.passage.cells[at] if at < len(line.passage.cells) else ""
    return [] if re.search(r"等|……|[（(]", cell) else [item for item in re.split(r"[、，,；;]", cell) if item.strip()]
