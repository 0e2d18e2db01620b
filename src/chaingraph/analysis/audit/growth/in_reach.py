"""Developments that no amount in reach gives: 去年上半年订单126万双，今年上半年预排238万双，订单增长了1.9倍.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.growth.developed` pairs levels by what they are called.
In: the readings of a page. Out: audit rows of kind ``growth``.
How: names are hardly asked. A development is told right behind two amounts, the earlier of which is dated so (去年, 由2022年的); when no
amount of the document makes it with one of the sentence, those two do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.moves import Move, moves
from chaingraph.analysis.audit.reading.observations import bare, is_amount, shared
from chaingraph.analysis.audit.reading.observed_when import told_part
from chaingraph.analysis.audit.reading.quantities import Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

REACH = 2
"""Sentences before a development in which its earlier amount stands."""
FAR = 200
"""Sentences before it in which an amount of the same name stands."""
ALIKE = 2
"""Characters that two amounts of different sentences have in common in their names."""
MULTIPLE = 0.3
"""Room of a multiple in words."""
NAMED = 3
"""Characters of a name that is found again anywhere, without those that many things are measured by."""
_GENERIC = re.compile(
    "累计|[上下]半年|[一二三四]季度|规上|规模以上|工业|企业|项目|总|产值|营业|主营|业务|收入|税收|利润|投资|增加值|固定资产"
    "|一般公共预算|进?出口|额|值|招商|到位|资金|销售|产量"
)
LONG = 2
"""Years that a growth a year is told for, at least."""
LIKELY = (0.5, 2.2)
"""A pair that is so many times the told one is of something else."""
_BETWEEN = re.compile(r"(?!.*(?:其中|目标|计划|每年))[^。；;\d]{0,20}")
"""Between the later amount and the development: a remark, how long it took."""
_FORMER = re.compile(
    r"(?:去年|上年|前年|同期|基期|原有|原来|原先)[^。；\d]{0,24}$|(?:(?<![来源经])由|从(?!业|事)|年初)[^，。；\d]{0,14}$"
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_FILLING = re.compile(
    r"[“”]|同比|[比较](?:上年|去年)(?:同期)?|[两三四五六]年|年均|累计|实现|分别|大幅|逆势|稳步|净|预计|将|约"
)
"""Before a development in its clause: how it was, and how long it took."""
_AIM = re.compile(r"^[—·•\-]+|力争|争取|确保|预计|突破|超过?")
_COMPARED = re.compile(r"^[比较与]|(?:[比较]|相比)[^，。；]*$")
_ROW = Maker("growth", 0.6, "增幅、倍数或其中一个数值可能写错")
Pair = tuple[Reading, Quantity]


def moves_in_reach(projection: Projection) -> Iterator[AuditRow]:
    """Developments of the two amounts before them that no amounts around give. O(characters + developments · amounts)."""
    for reader in readers(projection):
        for place, reading in enumerate(reader.readings):
            if reading.quantities:
                for move in map(_whole, moves(reading.sentence.text)):
                    if not move.yearly and move.low > 0 and move.high < 1e8:
                        yield from _check(reader, place, move)


def _whole(move: Move) -> Move:
    """A development of so much a year in so many years, as that of all of them (三年年均增长20%)."""
    if not move.yearly or move.years < LONG or move.low <= 0:
        return move
    return replace(move, low=move.low**move.years, high=move.high**move.years, yearly=False)


def _check(reader: Reader, place: int, move: Move) -> Iterator[AuditRow]:
    home, near = reader.readings[place], reader.readings[max(0, place - REACH) : place]
    ahead = [item for item in home.quantities if item.end <= move.start and is_amount(item)]
    if not ahead or not _goes_on(home.text, ahead[-1].end, move.start):
        return
    later = ahead.pop()
    now = _now(reader, home, later)
    if _COMPARED.search(later.label) or _former(home, later, now):
        return
    found = [pair for pair in _earlier(reader, place, [*ahead, later], now) if _same_part(pair, (home, later))]
    around = [*near, home] if move.times else reader.readings
    if len({item.size for _, item in found}) == 1 and not _explained(around, home, later, move):
        yield from _row(found[-1], (home, later), move)


def _now(reader: Reader, home: Reading, later: Quantity) -> int:
    """The year of an amount: what names none is of the year told before it (2024年出栏42万头，其中规模场31万头)."""
    years = _YEAR.findall(home.sentence.text[: later.at])
    return _year(home, later) or (int(years[-1]) if years else reader.page.year)


def _earlier(reader: Reader, place: int, amounts: Sequence[Quantity], now: int) -> list[Pair]:
    """What the last of some amounts may have developed from: told before it in its sentence, near it, else by its very name."""
    home, *ahead, later = reader.readings[place], *amounts
    found = [(home, item) for item in ahead if item.kind == later.kind and _former(home, item, now)]
    if not found:
        near = reader.readings[max(0, place - REACH) : place]
        told = [(one, item) for one in near for item in one.quantities if is_amount(item) and item.kind == later.kind]
        found = [(one, item) for one, item in told if _named(item, later) and _former(one, item, now)]
    return found or list(_of_name(reader.readings[max(0, place - FAR) : place], later, now))


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a development is of the amount before it: nothing new is named between, in its own clause."""
    between = text[end:start]
    named = _FILLING.sub("", re.split("[，,（(]", between)[-1])
    return _BETWEEN.fullmatch(between) is not None and named in text[:end]


def _former(home: Reading, item: Quantity, now: int) -> bool:
    """Whether an amount is told of a time before: in words, or of an earlier year."""
    return _FORMER.search(_clause(home, item)) is not None or 0 < _year(home, item) < now


def _year(home: Reading, item: Quantity) -> int:
    """The year beside an amount, 0 when its clause names none."""
    return max((int(year) for year in _YEAR.findall(_clause(home, item)[-12:])), default=0)


def _clause(home: Reading, item: Quantity) -> str:
    """What stands before an amount in its part of the sentence, behind the amount before it."""
    ends = [other.end for other in home.quantities if other.end <= item.at]
    return home.sentence.text[max([*ends, clause_start(home.sentence.text, item.at, "。；")]) : item.at]


def _same_part(earlier: Pair, later: Pair) -> bool:
    """Whether both are told of the same part of their years: nothing grew from all of last year to 1—9月."""
    before, now = (told_part(_clause(one, item), "") for one, item in (earlier, later))
    return before == now or not now or "同期" in _clause(*earlier)


def _named(item: Quantity, later: Quantity) -> bool:
    return len(shared(bare(item.label), bare(later.label))) >= ALIKE


def _of_name(before: Sequence[Reading], later: Quantity, now: int) -> Iterator[Pair]:
    """Amounts told before of the very name of a later one and of no later time."""
    name = _name(later)
    if len(_GENERIC.sub("", name)) >= NAMED:
        for one in before:
            for item in one.quantities:
                if (
                    is_amount(item)
                    and item.kind == later.kind
                    and _name(item) == name
                    and (not now or (_year(one, item) or 1) < now)
                ):
                    yield one, item


def _name(item: Quantity) -> str:
    return _AIM.sub("", bare(item.label))


def _explained(around: Sequence[Reading], home: Reading, later: Quantity, move: Move) -> bool:
    """Whether two amounts, one of them in the sentence, make the development.

    A rate is looked for in all of the document, a multiple, which many pairs make, only around.
    """
    own = [item for item in home.quantities if is_amount(item) and item.kind == later.kind]
    told = [item for one in around for item in one.quantities if item.kind == later.kind and item.size]
    return any(_fits(item, other, move) or _fits(other, item, move) for item in own for other in told)


def _fits(later: Quantity, earlier: Quantity, move: Move) -> bool:
    times = later.size / earlier.size
    room = times * (later.step / later.size + earlier.step / earlier.size)
    # 增长6倍 told of 0.4 and 2.4 is 为6倍, whatever their last digits may hide.
    room = min(room, MULTIPLE) if move.times else room
    return move.low - room <= times <= move.high + room


def _row(earlier: Pair, later: Pair, move: Move) -> Iterator[AuditRow]:
    (there, before), (home, now) = earlier, later
    times, told = now.size / before.size, (move.low + move.high) / 2
    if told <= 0 or not LIKELY[0] < times / told < LIKELY[1]:
        return
    right = f"{'增长' if times > 1 else '下降'}{percent(abs(times - 1))}，为原来的 {plain(round(times, 2))} 倍"
    message = f"{before.label}{before.text}，后为 {now.text}，是{right}，文中为“{move.text}”"
    places = there.quote(before), home.quote(now), home.sentence.evidence(move.start, move.end)
    yield _ROW(now.label or before.label, message, (move.text, right), *places)
