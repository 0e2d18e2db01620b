"""The later and earlier amounts a development may have been reckoned from: growth rates, multiples, yearly means of several years.

For: ``growth.weighed`` and ``benchmarks/operands.py``.
In: developments with a number (增长12.5%, 翻了一番, 年均增长8%). Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.operands.amounts import Amounts, amounts, joined
from chaingraph.analysis.audit.operands.development_signs import Seen, of_both, of_later, of_move, year_of
from chaingraph.analysis.audit.operands.namesakes import of_other_measure
from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.analysis.audit.operands.signs import (
    before,
    common,
    of_another,
    plain,
)
from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.moves import moves
from chaingraph.analysis.audit.reading.observations import year_at
from chaingraph.analysis.projection import Projection

AHEAD, BEHIND = 12, 3
NAMED = 2
"""Signs in a row by which an amount farther off is named in the clause of a development."""
RANGE = (0.02, 60.0)
"""A later amount of fewer or more times an earlier one is of something else."""
ROUND = 0.05
"""What rounding may hide of a multiple."""
_REAL = re.compile("可比价|不变价|同口径|可比口径|扣除|剔除|分别|需[^，。；]{0,4}$|免[^，。；]{0,8}$|租金")
"""Before a development: it is of something else than the amounts told, or told of several one after the other."""
_AT_PRICES = re.compile("生产总值|GDP|增加值")
"""What grows at the prices of a year, so that its amounts do not give its growth."""
_OTHER_PART = re.compile("[；;]|其中")
_NUMBERED = re.compile(r"[%倍番]|成|半|分之")


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
                    seen = Seen(move, place, reading, clause, segment, year, tuple(of_move(move, reading)))
                    exact = re.search("约|近|左右|以上|多|超", text[max(0, move.start - 3) : move.end + 2]) is None
                    yield Derived(reading.sentence, move.start, move.end, exact, list(_pairs(found, seen)))


def _pairs(found: Amounts, seen: Seen) -> Iterator[Pair]:
    near = joined(found.near(seen.place, AHEAD, BEHIND), found.alike(plain(seen.segment)))
    clause = plain(seen.clause)
    for later in near:
        close = later.item is not None and abs(seen.place - later.item.place) <= 1
        if not close and common(plain(later.name), clause) < NAMED:
            continue
        if not _in_clause(seen, later) and of_other_measure(seen.clause, plain(later.name) + later.name):
            continue  # 工业总产值1248亿元；工业投资增长9.6%
        if _opened_behind(seen, later):
            continue  # 工业总产值突破300亿元，年均增长15%；其中甲产业达到100亿元
        if of_another(seen.clause, later.name + before(later, 40)) or _AT_PRICES.search(later.name):
            continue
        own = tuple(of_later(seen, later))
        elsewhere = found.elsewhere.named(found.page.reader.page.document, plain(later.name)) if close else []
        for earlier in (*near, *elsewhere):
            if earlier.kind == later.kind and _two(later, earlier):
                yield _pair(seen, later, earlier, own)


def _in_clause(seen: Seen, later: Level) -> bool:
    """Whether an amount stands in the clause of a development: then the clause says what grew by it."""
    item = later.item
    return item is not None and item.place == seen.place and item.quantity.end > seen.move.start - len(seen.clause) - 1


def _opened_behind(seen: Seen, later: Level) -> bool:
    """Whether an amount stands behind a development, in a part of the sentence that tells of something else."""
    item = later.item
    if item is None or item.place != seen.place or item.quantity.at < seen.move.end:
        return False
    return _OTHER_PART.search(item.reading.sentence.text[seen.move.end : item.quantity.at]) is not None


def _two(later: Level, earlier: Level) -> bool:
    """Whether amounts are two that one may have come of the other."""
    apart_ = later.item is not earlier.item or later.item is None
    return apart_ and earlier.size != later.size and RANGE[0] < later.size / earlier.size < RANGE[1]


def _pair(seen: Seen, later: Level, earlier: Level, own: tuple[str, ...]) -> Pair:
    times = later.size / earlier.size
    span = _span(seen, later, earlier)
    low, high = (seen.move.low**span, seen.move.high**span) if span else (seen.move.low, seen.move.high)
    room = times * (later.step / later.size + earlier.step / earlier.size)
    room = min(room, ROUND) if seen.move.times else room
    holds = low - room <= times <= high + room and (span > 0 or not seen.move.yearly)
    told = (low + min(high, 1.5 * low + 0.1)) / 2 - 1
    off = (times - 1) / told if abs(told) > 1e-6 else float("inf")
    return Pair(later, earlier, holds, off, (*seen.signs, *own, *of_both(seen, later, earlier, span)))


def _span(seen: Seen, later: Level, earlier: Level) -> int:
    """The years a yearly development lasts: those between both amounts, else those it tells; 0 when nobody knows."""
    if not seen.move.yearly:
        return 0
    year = year_of(seen, later)
    between = year - earlier.year if year and earlier.year else 0
    span = between if between > 0 else seen.move.years
    return span if span > 1 else 0
