"""One amount told in two units that are a power of ten apart: 建成5.4平方公里 … 810亩建成区; 20公顷 … 占地200亩的园; 3850 in 万元 beside 3.85亿元.

For: ``chaingraph audit``; a conversion told right behind an amount is read by :mod:`chaingraph.analysis.audit.units.converted`.
In: the figures of a page, the cells of a row. Out: audit rows of kind ``unit``.
How: two amounts of one kind in different units whose sizes are exactly ten, a hundred or ten thousand times each other are one amount
with a slip of the unit, where they bear a name in common: a cell that of its column, a figure a word of its clause. What is told again
before its thing has the digits of before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log10

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observations import Observation, observed, shared
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, base, read_figures
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.slips import digits_of
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_HOLLOW = re.compile(
    r"面积|土地|用地|工业|园区|项目|规划|其中|目前|[已现有共约为达的区]|完成|实现|总|全[市县区省]|20\d\d年?|新增|累计|占地|亩|闲置|产能"
)
_NOT = re.compile(r"每|均|比|增|减|降|新增|上年|去年|目标|力争|计划|其中|剩余|尚|可供")
_FILLER = re.compile(r"20\d\d年?|[或和、（）()]|本年|当年|年末|全年|合计|总额|金额")
_FLOOR = re.compile(r"厂房|建筑|楼|仓|车间")
_YEAR = re.compile(r"20\d\d")
_ROW = Maker("unit", 0.7, "单位可能写错")
_DAILY = re.compile(r"每[天日年月]|日(?=[处加产用消])|[日年月]均")
KINDS = ("平方米", "吨", "千克", "公斤")
APART = 1.1
"""Sizes nearer than this are one, rounded."""
FEWEST = 2
"""Digits of an amount at least, of which a chance likeness is rare."""
EXACT = 0.004


def tenfold(projection: Projection) -> Iterator[AuditRow]:
    """Amounts told twice, in two units that are a power of ten apart. O(figures² of a kind of a page + cells)."""
    for page in observed(projection):
        exact = [item for item in page.observations if item.quantity.kind in KINDS and _exact(item)]
        for left, right in combinations(exact, 2):
            if left.quantity.kind == right.quantity.kind and _system(left) != _system(right) and _slipped(left, right):
                yield from _areas(left, right)
    for sheet in sheets(projection):
        for line in sheet.lines:
            yield from _remarks(sheet, line)


def _exact(item: Observation) -> bool:
    return item.quantity.exact and not _NOT.search(_DAILY.sub("", item.label))


def _slipped(left: Observation, right: Observation) -> bool:
    """Whether two sizes are a power of ten apart, or have the same digits in two units (20公顷, 200亩).

    Of one digit alone that is chance, but where one is told again before its thing: 占地200亩的物流园.
    """
    digits = [digits_of(item.quantity.text) for item in (left, right)]
    again = any(item.reading.text[item.quantity.end :].startswith("的") for item in (left, right))
    # What is stored in tonnes and sold in kilograms is of two things, unless it is told again.
    if not again and (left.quantity.kind != "平方米" or min(map(len, digits)) < FEWEST):
        return False
    sizes = left.quantity.size, right.quantity.size
    apart = max(sizes) > APART * min(sizes) > 0
    return _off(*sizes) or (
        again
        and digits[0] == digits[1]
        and apart
        and bool(_DAILY.search(left.label)) == bool(_DAILY.search(right.label))
    )


def _off(one: float, other: float) -> bool:
    """Whether two sizes are ten, a hundred, a thousand or ten thousand times each other."""
    power = log10(one / other) if one > 0 and other > 0 else 0.0
    return 1 <= abs(round(power)) <= 4 and abs(10 ** (power - round(power)) - 1) < EXACT


def _areas(left: Observation, right: Observation) -> Iterator[AuditRow]:
    name = shared(_words(left), _words(right))
    years = {item.year for item in (left, right) if item.year}
    floors = {_FLOOR.search(item.label) is None for item in (left, right)}
    if len(name.strip("|")) > 1 and "|" not in name and len(years) < 2 and len(floors) == 1:
        one, other = left.quantity, right.quantity
        yield _row(name, (one.text, one.size), (other.text, other.unit), left.evidence(), right.evidence())


def _system(item: Observation) -> str:
    """The unit without its words of scale: 万平方米 is 平方米."""
    return re.sub("^[十百千万亿]+", "", item.quantity.unit)


def _words(item: Observation) -> str:
    """The words before and right behind an amount that say something, parted by bars."""
    behind = re.split(r"[，。；、\d（]", item.reading.text[item.quantity.end :], maxsplit=1)[0][:4]
    return _HOLLOW.sub("|", f"{item.label}|{behind}").strip("|")


def _remarks(sheet: Sheet, line: Line) -> Iterator[AuditRow]:
    cells = line.passage.cells
    told = [figure for cell in cells for figure in read_figures(cell) if len(cell) > len(figure.text)]
    for at, value in enumerate(line.values if told else ()):
        unit = (sheet.units[at] if at < len(sheet.units) else "") or line.unit
        if value is None or not unit or RATE.search(sheet.columns[at]) or len(digits_of(value.text)) < FEWEST:
            continue
        kind, factor = base(unit)
        size = value.value * factor
        for figure in told:
            again = figure.kind == kind and figure.exact and _off(size, figure.size)
            if again and _of_column(sheet.columns[at], figure) and not _told_rightly(figure, told, size):
                quote = line.passage.evidence
                yield _row(sheet.columns[at], (f"{value.text}{unit}", size), (figure.text, figure.unit), quote)


def _told_rightly(figure: Figure, told: Sequence[Figure], size: float) -> bool:
    return any(one is not figure and one.kind == figure.kind and abs(one.size - size) <= one.step for one in told)


def _of_column(column: str, figure: Figure) -> bool:
    """Whether a figure of a remark is what a column tells, of no other year."""
    years = [set(_YEAR.findall(text)) for text in (column, figure.label)]
    name = pairs(_FILLER.sub("", figure.label)) & pairs(_FILLER.sub("", column))
    return bool(name) and not _NOT.search(figure.label) and (not all(years) or years[0] == years[1])


def _row(name: str, first: tuple[str, float], other: tuple[str, str], *quotes: Evidence) -> AuditRow:
    text, size = first
    right = f"{plain(round(size / base(other[1])[1], 4))}{other[1]}"
    return _ROW(name, f"{name}一处为 {text}（合 {right}），一处为 {other[0]}", (text, other[0]), *quotes)
