"""The cell of a table that a figure of the prose may recite: of a row its sentence, the one before or its heading names.

For: ``values.recited_cells`` and ``benchmarks/operands.py``.
In: the figures of the pages, rates among them, and the tables of their documents and of others of the place.
Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` figures, of which pairs with an equal cell hold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.operands.namesakes import of_namesake
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.recited_signs import YEAR, Cell, Told, of_cell, of_told
from chaingraph.analysis.audit.operands.shares_told import AIM
from chaingraph.analysis.audit.operands.signs import bucket
from chaingraph.analysis.audit.reading.ahead_of import next_thing
from chaingraph.analysis.audit.reading.asked import rows_named
from chaingraph.analysis.audit.reading.levels import Level, told_level
from chaingraph.analysis.audit.reading.observations import Observation, Observed, observed
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading
from chaingraph.analysis.audit.reading.settled_homes import settled_homes
from chaingraph.analysis.audit.reading.sheets import COUNTED, INDEX, RATE, Sheet, Value, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, base
from chaingraph.analysis.audit.rows import ROUGH
from chaingraph.analysis.projection import Projection

FEW = 12
"""Tables of a place that are looked at beside those of the document; where there are more, none of them is."""
RANGE = (1 / 12, 12.0)
"""A cell farther from a figure is of something else, unless both have the same digits."""
NEAR = 2
"""Sentences around a figure whose recitals tell what it recites."""
KINDS = ("", "倍", "个百分点", "‰")
"""What figures no cell is recited by are of."""
_TOTAL = re.compile("合计|总计|小计")
_PERIOD = re.compile(r"[上下]半年|前?[一二三四]季度|\d{1,2}[—~-]\d{1,2}月|全年|当月|(?<![\d—~-])\d{1,2}月(?![\d初])")
_BEFORE = re.compile(
    r"(?:^|[^\u4e00-\u9fffA-Za-z]|(?<!占)(?<!较)(?<!比)[的在对与和及是为由将把向给从至到了等县市区镇园乡省中即如以含])$"
)
"""Before the name of a row that is no end of a longer one (华岭 | 不锈钢管件项目)."""
_PHASE = re.compile(r"[^，。；、\d]{0,14}?[一二三四五首]期")
_MOVED = re.compile(r"[由从](?:[^，。；\d]{0,8})(?P<base>\d[\d,.]*\d|\d)[^，。；\d]{0,14}[到至为]$")
_NOW = re.compile("现有|目前|现已|现在")
_GOAL = re.compile("目标|计划|任务|规划|预计|拟|总投资")


@dataclass(frozen=True, slots=True)
class _Recital:
    """A figure and a cell it may recite."""

    cell: Cell
    at: int
    first: Level
    second: Level
    holds: bool
    off: float


@dataclass(frozen=True, slots=True)
class _Page:
    """A page with the tables it may recite."""

    page: Observed
    own: Sequence[Sheet]
    others: Sequence[Sheet]


def figures_with_cells(projection: Projection) -> Iterator[Derived]:
    """Figures of the prose with the cells they may recite. O(characters · tables of a place + figures · cells of a row)."""
    for found in _pages(projection):
        every = [(item, those) for item, those in _recited(found) if those]
        held = [(item, one) for item, those in every for one in those if one.holds]
        for item, those in every:
            quantity, told = item.quantity, Told(item)
            start, alone = max(0, quantity.at - len(quantity.label)), tuple(of_told(told))
            near = [(other, one) for other, one in held if abs(other.place - item.place) <= NEAR and other is not item]
            pairs = [_pair(told, one, near, alone) for one in those]
            yield Derived(item.reading.sentence, start, quantity.end, quantity.exact, pairs)


def _recited(found: _Page) -> Iterator[tuple[Observation, list[_Recital]]]:
    """The figures of a page, each with the cells of the rows named around it."""
    for place, reading in enumerate(found.page.reader.readings):
        figures = [item for item in found.page.near(place, 0, 0) if _may_be(item)]
        rows = list(_rows(found, place, reading)) if figures else []
        opened, year = _opened(found, place), found.page.reader.page.year
        yield from ((item, [one for cell in rows for one in _recitals(item, cell, opened, year)]) for item in figures)


def _opened(found: _Page, place: int) -> str:
    """The sentence before one in its passage: what is said there of goals goes on."""
    one, two = found.page.reader.readings[place - 1 : place + 1] if place else (None, None)
    return one.sentence.text if one and two and one.sentence.passage is two.sentence.passage else ""


def _pair(told: Told, one: _Recital, near: Sequence[tuple[Observation, _Recital]], alone: tuple[str, ...]) -> Pair:
    """A figure and a cell, with how often figures around recite the same row and the same column."""
    sheet, line = one.cell.sheet, one.cell.line
    row = [(other, two) for other, two in near if two.cell.line is line and other.place == told.item.place]
    of_row, taken = {id(other) for other, _ in row}, {two.at for _, two in row}
    of_column = {
        id(other) for other, two in near if two.cell.sheet is sheet and two.at == one.at and two.cell.line is not line
    }
    signs = (
        *alone,
        *of_cell(told, one.cell, one.at),
        f"row recited {bucket(len(of_row), 0, 1, 2)}",
        f"column recited {bucket(len(of_column), 0, 1, 2)}",
        f"recited {bucket(len(of_row), 0, 1)} {bucket(len(of_column), 0, 1)} {one.cell.own}",
        f"cell taken {one.at in taken}",
    )
    return Pair(one.first, one.second, one.holds, one.off, signs)


def _may_be(item: Observation) -> bool:
    quantity = item.quantity
    return quantity.kind not in KINDS and quantity.size > 0 and not quantity.ranked


def _pages(projection: Projection) -> Iterator[_Page]:
    homes = settled_homes(projection)
    own: dict[str, list[Sheet]] = defaultdict(list)
    of_place: dict[str, list[Sheet]] = defaultdict(list)
    for sheet in sheets(projection):
        own[sheet.document].append(sheet)
        of_place[homes.get(sheet.document, "")].append(sheet)
    for page in observed(projection):
        document = page.reader.page.document
        beside = [sheet for sheet in _beside(of_place, homes.get(document, "")) if sheet.document != document]
        yield _Page(page, own[document], beside if len(beside) <= FEW else ())


def _beside(of_place: Mapping[str, Sequence[Sheet]], home: str) -> list[Sheet]:
    """The tables of a place, and those of which nobody knows the place."""
    return [*of_place.get(home, ()), *(of_place.get("", ()) if home else ())]


def _rows(found: _Page, place: int, reading: Reading) -> Iterator[Cell]:
    """The rows that a sentence, the one before it or the opening of its passage names."""
    readings, text = found.page.reader.readings, reading.sentence.text
    before = readings[place - 1].sentence.text if place else ""
    opening = reading.sentence.passage.evidence.quote[:24]
    for sheet in (*found.own, *found.others):
        told: dict[int, Cell] = {}
        for where, words in (("here", text), ("before", before), ("opening", opening)):
            for at, line in rows_named(sheet, words):
                if not _is_itself(words, at):
                    continue
                told.setdefault(id(line), Cell(sheet, line, where, at, sheet.document == reading.sentence.document))
        yield from told.values()


def _is_itself(words: str, at: int) -> bool:
    """Whether the name of a row stands for itself: no end of a longer name, nothing that a share is of, no phase of it."""
    return _BEFORE.search(words[:at]) is not None and _PHASE.match(words[at:]) is None


def _recitals(item: Observation, row: Cell, opened: str, year: int) -> Iterator[_Recital]:
    """A figure with each cell of a row that is of its unit and not far from it."""
    sheet, quantity = row.sheet, item.quantity
    said = opened + item.reading.sentence.text[: quantity.at]
    if of_namesake(re.split("[，,；;。、：:]", said)[-1], row.line.label):
        return  # 乙产业链本地配套率提高到45% is no cell of 甲产业链本地配套率
    thing = next_thing(item.reading.sentence.text, max(0, quantity.at - len(quantity.label)), quantity.end)
    if thing and row.line.label not in thing and thing not in row.line.label:
        return  # of 甲项目、总投资8.5亿元的乙项目 the figure is of the second
    goal, periods = AIM.search(said) is not None, set(_PERIOD.findall(said))
    for at, value in enumerate(row.line.values[: len(sheet.columns)]) if not _TOTAL.search(row.line.label) else ():
        header = sheet.columns[at]
        if value is None or value.value <= 0 or INDEX.search(header) or (goal and not _is_goal(header, item.year)):
            continue
        if not (_one_period(periods, header, sheet.caption) and _one_year(item, header, year)):
            continue
        if _is_base(said, value.text):
            continue
        kind, factor = _unit(sheet.units[at] or row.line.unit, header, quantity.kind)
        times = quantity.size / (value.value * factor)
        if kind == quantity.kind and (RANGE[0] < times < RANGE[1] or quantity.text.startswith(value.text)):
            cell = _level(row, at, value, kind, factor)
            yield _Recital(row, at, told_level(item), cell, _holds(quantity, cell), times)


def _is_base(said: str, cell: str) -> bool:
    """Whether words before a figure tell a cell as what it grew from: 由730人增加到760人."""
    moved = _MOVED.search(said)
    return moved is not None and moved["base"] == cell


def _is_goal(header: str, year: int) -> bool:
    """Whether a column may hold what a goal of a year recites."""
    return _GOAL.search(header) is not None or (year > 0 and str(year) in header)


def _one_period(told: set[str], header: str, caption: str) -> bool:
    """Whether a figure of a part of a year may be that of a column: that of the same part."""
    own = set(_PERIOD.findall(header)) or set(_PERIOD.findall(caption))
    return bool(told & own) if told else True


def _one_year(item: Observation, header: str, written: int) -> bool:
    """Whether a figure and a column do not tell two years; what is said of now is of the year of its document."""
    year = item.year or (written if _NOW.search(item.label) else 0)
    years = YEAR.findall(header)
    return not (year and years) or str(year) in years


def _level(row: Cell, at: int, value: Value, kind: str, factor: float) -> Level:
    """A cell as an amount."""
    header, unit = row.sheet.columns[at], row.sheet.units[at] or row.line.unit
    year = YEAR.search(header)
    size, step, name = value.value * factor, value.step * factor, f"{row.line.label}{header}"
    evidence = row.line.passage.evidence
    text = value.text if value.text.endswith(unit) else f"{value.text}{unit}"
    return Level(name, size, step, text, kind, int(year[0]) if year else 0, False, evidence, None)


def _holds(quantity: Quantity, cell: Level) -> bool:
    """Whether a figure tells the cell: up to rounding, counts exactly, as loosely as it is meant."""
    room = 0.0 if cell.kind in COUNTS else max(quantity.step, cell.step)
    room += 0.0 if quantity.exact else ROUGH * quantity.size
    return abs(quantity.size - cell.size) <= room + 1e-9 * cell.size


def _unit(unit: str, header: str, kind: str) -> tuple[str, float]:
    """The base unit of a column and how many of it its unit is; a column without one counts what a figure counts, or tells a rate."""
    if unit:
        found, factor = base(unit)
        return (kind, 1.0) if found in COUNTS and kind in COUNTS else (found, factor)
    counted, rate = kind in COUNTS and COUNTED.search(header), kind == "%" and RATE.search(header)
    return (kind, 1.0) if counted or rate else ("", 1.0)
