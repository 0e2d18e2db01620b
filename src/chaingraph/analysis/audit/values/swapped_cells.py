"""A sentence and the cell of a table with two digits changed over: 从业人员3.42万人, and 3.24万人 in the table.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.values.swapped` holds sentences against each other.
In: the amounts of documents of one place, the cells of their tables. Out: audit rows of kind ``conflict``.
How: two values with the same digits and another size are hardly ever of two things that are called alike. So the words of one have to
stand before the other or over it; neither document may tell the value of the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.levels import cell_levels
from chaingraph.analysis.audit.reading.observations import bare, shared
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.quantities import Reader, Reading, readers
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import digit_key, digits_of, slip_of
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

FEWEST = 3
"""Digits of a value; two are enough beside a point."""
MOST = 12
"""Values of the same digits that are held against each other."""
NAMED = 3
"""Characters of a name that both bear."""
WIDE = 60
"""Characters before a value that may name it."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)|(?<!\d)20\d\d(?!\d)|今年|去年|上年|同期")
_PART = re.compile(r"[上下]半年|[一二三四]季度|\d{1,2}月|全年|当月|累计")
_AIM = re.compile(r"目标|力争|计划|规划|预计|到20\d\d|将|预期")
_SIDE = re.compile(r"同比|增[长加速幅量]|下降|减少|占|均|每|其中|新增|比重|第[一二三四五六]期|[一二三四五六]期")
_OWN = re.compile(r"[市县区镇乡旗州]|园区|产业园|开发区|公司|集团|有限|项目|[一-龥]+链|合计|小计")
_ROW = Maker("conflict", 0.6)


@dataclass(frozen=True, slots=True)
class _Told:
    """A value, the words of its clause, and all that stands before and over it."""

    document: str
    text: str
    size: float
    kind: str
    name: str
    ahead: str
    over: str
    evidence: Evidence
    cell: bool


def swapped_cells(projection: Projection) -> Iterator[AuditRow]:
    """Cells of the name of a told value, with its digits in another order. O(values + pairs of the same digits, at most 66 each)."""
    homes = told_homes(projection)
    groups: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in _all(projection):
        groups[one.kind, digit_key(one.text)].append(one)
    for group in groups.values():
        for left, right in combinations(group[:MOST], 2):
            here = may_be_one_place(homes, left.document, right.document)
            if left.cell != right.cell and here and not _both_told(left, right, group) and _is_one(left, right):
                yield _row(left, right)


def _both_told(left: _Told, right: _Told, group: Sequence[_Told]) -> bool:
    """Whether the document of one of two values tells the other as well, so that they are of two things."""
    return any(
        one is not left and one is not right and one.document == side.document and one.size == other.size
        for side, other in ((left, right), (right, left))
        for one in group
    )


def _all(projection: Projection) -> Iterator[_Told]:
    cells = cell_levels(projection)
    for reader in readers(projection):
        for reading in reader.readings:
            yield from _of_sentence(reader, reading)
        for cell in cells.get(reader.page.document, ()):
            if _long(cell.text):
                name = re.sub(r"[|\s]", "", cell.name)
                yield _Told(
                    reader.page.document,
                    cell.text,
                    cell.size,
                    cell.kind,
                    name,
                    name,
                    reader.page.title,
                    cell.evidence,
                    True,
                )


def _of_sentence(reader: Reader, reading: Reading) -> Iterator[_Told]:
    text, title = reading.sentence.text, reader.page.title
    for at, item in enumerate(reading.quantities):
        if item.exact and item.size > 0 and item.kind and not item.ranked and _long(item.text):
            before = reading.quantities[at - 1].end if at else 0
            start = max(before, clause_start(text, item.at, "，。；、"), item.at - WIDE)
            ahead = text[max(0, before, item.at - WIDE) : item.at]
            name = text[start : item.at]
            yield _Told(
                reader.page.document, item.text, item.size, item.kind, name, ahead, title, reading.quote(item), False
            )


def _long(text: str) -> bool:
    digits = digits_of(text)
    return len(set(digits)) > 1 and len(digits) >= (2 if "." in text else FEWEST)


def _is_one(left: _Told, right: _Told) -> bool:
    points, slip = slip_of(left, right)
    if points < 1 or "颠倒" not in slip:
        return False
    marks = (_YEAR, _PART, _AIM, _SIDE)
    if any(_differ(pattern, left.ahead, right.ahead) for pattern in marks):
        return False
    short, long = sorted((left, right), key=lambda one: len(bare(one.name)))
    name = bare(short.name)
    common = shared(name, bare(long.ahead))
    if len(name) < NAMED or len(common) < max(NAMED, len(name) - 1):
        return False
    rest = bare(long.name).replace(common, "")
    return all(word in short.ahead + short.over for word in _OWN.findall(rest)) and _fits(rest, short)


def _fits(rest: str, short: _Told) -> bool:
    """Whether what the longer name says besides stands over the shorter one."""
    return len(rest) < 2 or len(shared(rest, short.ahead + short.over)) >= min(len(rest), 4) - 1


def _differ(pattern: re.Pattern[str], left: str, right: str) -> bool:
    """Whether two texts name other times or states; of a year, only where both name one."""
    one, other = set(pattern.findall(left)), set(pattern.findall(right))
    return bool(one and other and one != other) if pattern is _YEAR else one != other


def _row(left: _Told, right: _Told) -> AuditRow:
    name = bare(max((left, right), key=lambda one: len(bare(one.name))).name) or left.name
    message = f"{name}一处为 {left.text}，一处为 {right.text}"
    maker = _ROW.but(slip=slip_of(left, right)[1])
    return maker(name, message, (left.text, right.text), left.evidence, right.evidence)
