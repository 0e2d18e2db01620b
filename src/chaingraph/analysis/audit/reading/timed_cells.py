"""Cells of tables whose columns or rows are times, as observations: 2024年 and 2023年, 1—9月 and 上年同期, one row a month.

For: rules over developments.
In: tables with their captions. Out: observations (:mod:`chaingraph.analysis.audit.reading.observed`) with year and part of the year.
How: where columns are times the row is the indicator; where rows are times the column is. 上年同期 is the column to its left, a year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.reading.indicator import marks_of, read_label
from chaingraph.analysis.audit.reading.observed import Observation, Place, Setting
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_when import LAST_YEAR, told_part
from chaingraph.analysis.audit.reading.observed_where import part_of
from chaingraph.analysis.audit.reading.percents import LEVEL, PACE
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, base
from chaingraph.analysis.projection import Projection

_FORMER = re.compile(r"^(?:上年|去年|上一年)(?:同期|末|底|全年)?(?:累计|数|完成|实际|值|水平)*$")
_NOW = re.compile(r"^(?:本年|今年|本期|当年|现值|本月|当月)?(?:累计|实际|完成|数|值|末|总量|绝对量|绝对额)*$")
_PERIOD = re.compile(
    r"^(?:(?P<year>20\d\d)年?(?:度|末|底)?)?(?:\d{1,2}[—–~至-]\d{1,2}月|\d{1,2}月(?:份|末|底|当月)?|第?[一二三四]季度|前[二两三]季度|[上下]半年|全年)?(?:累计|实际|完成|数|值)*$"
)
_RATE = re.compile(r"^(?:同比|比上年|较上年)?(?:增长|增速|增幅|增减|[±]?%?)*(?:率)?$")
_GOAL = re.compile(r"目标|计划|规划|预期|预计|任务")
_NAME = re.compile(r"^(?:其中|#|[一二三四五六七八九十\d]+[、.．])?[:：]?")
Time = tuple[str, str]


def timed_cells(projection: Projection) -> tuple[Observation, ...]:
    """The cells of all tables of times, read once. O(cells)."""
    return projection.once(_read)


def _read(projection: Projection) -> tuple[Observation, ...]:
    return tuple(_cells(projection))


def _cells(projection: Projection) -> Iterator[Observation]:
    known = settings(projection)
    for sheet in sheets(projection):
        setting = known.get(sheet.document)
        if setting is None or _GOAL.search(sheet.caption):
            continue
        columns = _columns(sheet, setting)
        lines = (*sheet.lines, *sheet.totals)
        if len(columns) > 1:
            for line in lines:
                yield from _by_column(sheet, line, columns, setting)
            continue
        for line in lines:
            time = _time(line.passage.cells[0] if line.passage.cells else "", _year(sheet, setting))
            if time and len(sheet.columns) > 1:
                yield from _by_row(sheet, line, time, setting)


def _year(sheet: Sheet, setting: Setting) -> str:
    told = set(re.findall(r"(20\d\d)年", sheet.caption))
    return told.pop() if len(told) == 1 else setting.year or setting.written


def _time(name: str, year: str) -> Time | None:
    """The time a header names; ``None`` where it names none."""
    words = "".join(name.split())
    match = _PERIOD.match(words)
    if not words or match is None or not re.search(r"20\d\d|月|季度|半年|全年", words):
        return None
    return match["year"] or year, told_part(words, "")


def _columns(sheet: Sheet, setting: Setting) -> dict[int, Time | None]:
    """Columns that are times; ``None`` for growth. A time before is that of the column at its left, a year earlier."""
    found: dict[int, Time | None] = {}
    year = _year(sheet, setting)
    last: Time | None = None
    for at, name in enumerate(sheet.columns):
        words = "".join(name.split())
        time = _time(words, year)
        if time is None and _NOW.match(words) and at and words:
            time = (year, told_part(sheet.caption, ""))
        if time is None and _FORMER.match(words) and last:
            time = (str(int(last[0]) - 1) if last[0].isdecimal() else LAST_YEAR, last[1])
            found[at] = time
            continue
        if time:
            found[at] = last = time
        elif last and _RATE.match(words) and words:
            found[at] = None
    return found if sum(time is not None for time in found.values()) > 1 or None in found.values() else {}


def _by_column(sheet: Sheet, line: Line, columns: dict[int, Time | None], setting: Setting) -> Iterator[Observation]:
    last: Time | None = None
    for at, time in columns.items():
        value = line.values[at]
        if time is None:
            if value is not None and last:
                yield from _made(sheet, line, (line.label, PACE, value), last, setting)
            continue
        # Growth is that of the first time at its left, not of the one before.
        last = last or time
        last = time if time[0] >= last[0] else last
        unit = sheet.units[at] or line.unit
        if value is not None:
            yield from _made(sheet, line, (line.label, unit, value), time, setting)


def _by_row(sheet: Sheet, line: Line, time: Time, setting: Setting) -> Iterator[Observation]:
    for at, name in enumerate(sheet.columns):
        value = line.values[at]
        if at and value is not None and not re.search(r"同比|增[长速幅]|占比|比重", name):
            yield from _made(sheet, line, (name, sheet.units[at], value), time, setting)


def _made(
    sheet: Sheet, line: Line, told: tuple[str, str, Value], time: Time, setting: Setting
) -> Iterator[Observation]:
    name, unit, value = told
    unit = "%" if "%" in value.text else unit
    kind, factor = (PACE, 1.0) if unit == PACE else (LEVEL, 1.0) if unit == "%" else base(unit) if unit else ("", 1.0)
    kind = "家" if kind in COUNTS and kind in "家户个" else kind
    name = _NAME.sub("", name)
    label = read_label(re.sub(r"20\d\d年?", "", name), setting.names, "" if kind in (PACE, LEVEL) else kind)
    if label is None or not kind:
        return
    part = part_of(name, setting.names)
    place = Place(setting.home, part[0] if part and part[0][0] != "全" else setting.part)
    yield Observation(
        document=sheet.document, text=f"{value.text}{'%' if kind in (PACE, LEVEL) and '%' not in value.text else '' if kind in (PACE, LEVEL) else unit}",
        kind=kind, size=value.value * factor, step=value.step * factor, label=label, around=sheet.caption,
        near=marks_of(sheet.caption), place=place, year=time[0], dated=True, part=time[1], goal=False,
        evidence=line.passage.evidence, row=line.passage.row, said=False,
    )  # fmt: skip
