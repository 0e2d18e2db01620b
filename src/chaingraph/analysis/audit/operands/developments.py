"""The later and earlier amounts a development may have been reckoned from: growth rates, multiples, yearly means of several years.

For: ``growth.weighed`` and ``benchmarks/operands.py``.
In: developments with a number (增长12.5%, 翻了一番, 年均增长8%). Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.operands.amounts import Amounts, amounts, joined
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.signs import (
    apart,
    before,
    bucket,
    common,
    contrasted,
    core,
    covered,
    of_another,
    plain,
    standing,
)
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.moves import Move, moves
from chaingraph.analysis.audit.reading.observations import bare, year_at
from chaingraph.analysis.audit.reading.quantities import Reading
from chaingraph.analysis.projection import Projection

AHEAD, BEHIND = 6, 2
RANGE = (0.02, 60.0)
"""A later amount of fewer or more times an earlier one is of something else."""
ROUND = 0.05
"""What rounding may hide of a multiple."""
_REAL = re.compile("可比价|不变价|同口径|可比口径|扣除|剔除|分别|需[^，。；]{0,4}$|免[^，。；]{0,8}$|租金")
"""Before a development: it is of something else than the amounts told, or told of several one after the other."""
_AT_PRICES = re.compile("生产总值|GDP|增加值")
"""What grows at the prices of a year, so that its amounts do not give its growth."""
_NUMBERED = re.compile(r"[%倍番]|成|半|分之")
_FORMER = re.compile("上年|去年|同期|上期|原来|基期|初|由|从|此前|曾|当时|前年")
_AIM = re.compile("目标|力争|计划|预计|达到|突破|将|争取|确保")
_SAID = (
    *(
        "同比",
        "比上年",
        "较上年",
        "上年",
        "去年",
        "同期",
        "增速",
        "预计",
        "力争",
        "目标",
        "年均",
        "环比",
        "累计",
        "其中",
    ),
    *("分别", "两年", "三年", "五年", "以上", "左右", "约", "近"),
)
_BETWEEN = ("增", "到", "至", "降", "其中", "、", "；", "升", "减")
NEXT = 14
"""Characters behind a development within which its amount may follow at once."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A development with what its sentence says.

    Attributes:
        clause: The words of its clause before it.
        segment: The words of its part of the sentence before it.
        year: The year told before it, else that of the page.
    """

    move: Move
    place: int
    reading: Reading
    clause: str
    segment: str
    year: int
    signs: tuple[str, ...]


def developments_with_pairs(projection: Projection) -> Iterator[Derived]:
    """Every development with the pairs it may be of. O(characters + developments · amounts near and alike, squared)."""
    for found in amounts(projection):
        written = found.page.reader.page.year
        for place, reading in enumerate(found.page.reader.readings):
            text = reading.sentence.text
            for move in moves(text):
                if _NUMBERED.search(move.text) and move.high < 1e6 and not _REAL.search(text[: move.start][-14:]):
                    clause = re.split("[，,；;。]", text[: move.start])[-1]
                    segment = re.split("[；;。]", text[: move.start])[-1][-40:]
                    year = year_at(text, move.start, written) or written
                    seen = _Seen(move, place, reading, clause, segment, year, tuple(_of_move(move, reading)))
                    exact = re.search("约|近|左右|以上|多|超", text[max(0, move.start - 3) : move.end + 2]) is None
                    yield Derived(reading.sentence, move.start, move.end, exact, list(_pairs(found, seen)))


def _of_move(move: Move, reading: Reading) -> Iterator[str]:
    """What can be seen of a development alone."""
    text = reading.sentence.text
    sort = "times" if move.times else "doubled" if "番" in move.text else "rate" if "%" in move.text else "word"
    yield f"move {sort} {move.yearly}"
    yield f"move {'up' if move.low >= 1 else 'down'}"
    around = text[max(0, move.start - 14) : move.end + 2]
    yield from (f"move said {word}" for word in _SAID if word in around)
    if move.since:
        yield "move since"
    amounts_ahead = sum(item.end <= move.start and item.kind not in ("%", "") for item in reading.quantities)
    yield f"move amounts {bucket(amounts_ahead, 0, 1, 2, 3)}"


def _pairs(found: Amounts, seen: _Seen) -> Iterator[Pair]:
    near = joined(found.near(seen.place, AHEAD, BEHIND), found.alike(plain(seen.segment)))
    clause = plain(seen.clause)
    for later in near:
        close = later.item is not None and abs(seen.place - later.item.place) <= 1
        if not close and common(plain(later.name), clause) < 3:
            continue
        if of_another(seen.clause, later.name + before(later, 40)) or _AT_PRICES.search(later.name):
            continue
        own = tuple(_of_later(seen, later))
        elsewhere = found.elsewhere.named(found.page.reader.page.document, plain(later.name)) if close else []
        for earlier in (*near, *elsewhere):
            if earlier.kind == later.kind and _two(later, earlier):
                yield _pair(seen, later, earlier, own)


def _two(later: Level, earlier: Level) -> bool:
    """Whether amounts are two that one may have come of the other."""
    apart_ = later.item is not earlier.item or later.item is None
    return apart_ and earlier.size != later.size and RANGE[0] < later.size / earlier.size < RANGE[1]


def _pair(seen: _Seen, later: Level, earlier: Level, own: tuple[str, ...]) -> Pair:
    times = later.size / earlier.size
    span = _span(seen, later, earlier)
    low, high = (seen.move.low**span, seen.move.high**span) if span else (seen.move.low, seen.move.high)
    room = times * (later.step / later.size + earlier.step / earlier.size)
    room = min(room, ROUND) if seen.move.times else room
    holds = low - room <= times <= high + room and (span > 0 or not seen.move.yearly)
    told = (low + min(high, 1.5 * low + 0.1)) / 2 - 1
    off = (times - 1) / told if abs(told) > 1e-6 else float("inf")
    return Pair(later, earlier, holds, off, (*seen.signs, *own, *_of_both(seen, later, earlier, span)))


def _span(seen: _Seen, later: Level, earlier: Level) -> int:
    """The years a yearly development lasts: those between both amounts, else those it tells; 0 when nobody knows."""
    if not seen.move.yearly:
        return 0
    year = _year(seen, later)
    between = year - earlier.year if year and earlier.year else 0
    span = between if between > 0 else seen.move.years
    return span if span > 1 else 0


def _year(seen: _Seen, level: Level) -> int:
    """The year of an amount; in the sentence of the development that of the sentence."""
    here = _stands(seen, level).startswith("here")
    return level.year or (seen.year if here else 0)


def _stands(seen: _Seen, level: Level) -> str:
    at = seen.move.start
    stands = standing(level, seen.place, at, at, seen.reading)
    next_to = stands == "here behind" and level.item is not None and level.item.quantity.at - at < NEXT
    return "here next" if next_to else stands


def _of_later(seen: _Seen, later: Level) -> Iterator[str]:
    """What can be seen of a later amount: where it stands, how its name fits the words before the development."""
    stands, said = _stands(seen, later), _said(later)
    fits = bucket(common(plain(later.name), plain(seen.clause)), 0, 1, 2, 3, 4)
    yield f"later {stands}"
    yield f"later clause {fits} {stands}"
    yield f"later clause {bool(plain(seen.clause))}"
    yield f"later whose {covered(core(seen.clause), core(later.name))} {stands}"
    yield f"later own {covered(core(later.name), core(seen.segment))}"
    yield f"later aim {_AIM.search(said) is not None} {later.planned}"
    yield f"later former {_FORMER.search(said) is not None}"


def _said(level: Level) -> str:
    """The end of the part of its sentence before an amount."""
    return re.split("[；;。]", before(level, 400))[-1][-16:]


def _of_both(seen: _Seen, later: Level, earlier: Level, span: int) -> Iterator[str]:
    """What can be seen of an earlier amount, and of both."""
    stands, said = _stands(seen, earlier), _said(earlier)
    former = _FORMER.search(said) is not None
    yield f"earlier {stands}"
    yield f"both {_stands(seen, later)} {stands}"
    yield f"earlier former {former}"
    yield f"earlier aim {_AIM.search(said) is not None}"
    names = bare(later.name), bare(earlier.name)
    yield f"names {bucket(common(*names), 0, 1, 2, 3, 5)}"
    yield f"names same {names[0] == names[1]} {bool(all(names))}"
    yield f"earlier whose {covered(core(earlier.name), core(later.name) + core(seen.segment))}"
    yield f"unit {later.kind}"
    yield from _of_years(seen, later, earlier, former)
    if seen.move.yearly:
        yield f"span {bucket(span, 0, 3, 5)}"
    yield from contrasted("names", later.name, earlier.name)
    if later.planned != earlier.planned:
        yield "planned"
    yield from apart(later, earlier)
    yield from _between(later, earlier)


def _of_years(seen: _Seen, later: Level, earlier: Level, former: bool) -> Iterator[str]:
    """How the years of both lie to each other, and to the one the development tells."""
    year, base = _year(seen, later), earlier.year
    if year and base:
        lie = "same" if year == base else "next" if year - base == 1 else "later" if year > base else "before"
    else:
        lie = "earlier only" if base else "later only" if year else "none"
    yield f"years {lie}"
    yield f"years {lie} {seen.move.yearly} {bool(seen.move.since)}"
    yield f"years {lie} {former}"
    if seen.move.since:
        yield f"since {'none' if not base else base == seen.move.since}"


def _between(later: Level, earlier: Level) -> Iterator[str]:
    """What stands between two amounts of one sentence."""
    if later.item is None or earlier.item is None or later.item.reading is not earlier.item.reading:
        return
    one, other = sorted((later.item.quantity, earlier.item.quantity), key=lambda item: item.at)
    between = later.item.reading.sentence.text[one.end : other.at]
    yield f"between {bucket(len(between), 2, 5, 10, 20)}"
    yield from (f"between {word}" for word in _BETWEEN if word in between)
