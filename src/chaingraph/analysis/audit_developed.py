"""Developments held against levels told anywhere on the page: doubled, but 312 became 508.

For: ``chaingraph audit``.
In: the figures of a page with their years, and what its sentences say of developments.
Out: audit rows of kind ``words``.
A development speaks of the level beside it. The other level bears the same name and another year; when years between
them are told, they have to fit. One pair of levels that agrees is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit_maker import Maker
from chaingraph.analysis.audit_moves import Move, moves
from chaingraph.analysis.audit_observations import RATES, Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit_rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

BEFORE, BEHIND = 34, 22
"""Characters between a level and what is said of it, before and behind."""
ALIKE = 4
"""Characters that the names of two levels of one thing, with what their sentences speak of, have in common."""
_SCOPE = re.compile(
    r"规[上模]|园|区|镇|乡|街|县|市|省|国|企业|新增|累计|当月|月|季度|上半年|利润|税|出口|高新|其中|重点|平均|均|占|第|[A-Za-z]"
)
_REAL = re.compile(r"可比|不变价|增加值|生产总值|GDP|GEP|扣除|剔除|同口径|可支配收入|收入")
"""Growth of these may be told at constant prices or of another base."""
_PART_YEAR = re.compile(r"季度|上半年|下半年|\d月|月份|当月|前[二两三四]|[—–~-]\d")
_ADVERBS = re.compile(
    r"[一二两三四五六七八九十]年[间来内里]?|[去今上前当]年|同期|同比|连续|短短|时间|其间|其中|也|就|还|又|已经?|比|较|却|均|都|规模|总量|总体|数量|原来|反而|因此|仍"
)
_ROW = Maker("words", 0.7)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two levels of one thing, in order of time."""

    earlier: Observation
    later: Observation

    @property
    def times(self) -> float:
        """The later as a multiple of the earlier."""
        return self.later.quantity.size / self.earlier.quantity.size

    @property
    def room(self) -> float:
        """How far rounding of both moves that."""
        ends = (self.earlier.quantity, self.later.quantity)
        return self.times * min(0.1, sum(end.step / end.size for end in ends)) + 0.006 * max(1.0, self.times)


def developed(projection: Projection) -> Iterator[AuditRow]:
    """Developments that no pair of levels of the page gives. O(developments · levels of their unit)."""
    for page in observed(projection):
        levels = [item for item in page.observations if item.year and _level(item)]
        for place, reading in enumerate(page.reader.readings):
            for move in moves(reading.sentence.text):
                anchor = _anchor(page, place, move)
                pairs = [pair for other in levels if anchor and (pair := _pair(anchor, other, move))]
                if pairs and not any(_holds(move, pair) for pair in pairs):
                    yield _row(min(pairs, key=lambda pair: _off(move, pair)), move, page, place)


def _level(item: Observation) -> bool:
    quantity = item.quantity
    return quantity.kind not in RATES and quantity.exact and quantity.size > 0 and not quantity.ranked


def _anchor(page: Observed, place: int, move: Move) -> Observation | None:
    """The level a development speaks of: the last before it, else the first behind, in its part of the sentence."""
    own = [item for item in page.near(place, 0, 0) if _level(item) and item.year]
    text = page.reader.readings[place].sentence.text
    before = [
        item
        for item in own
        if item.quantity.end <= move.start
        and move.start - item.quantity.end <= BEFORE
        and not re.search("[。；]", text[item.quantity.end : move.start])
    ]
    behind = [
        item
        for item in own
        if 0 <= item.quantity.at - move.end <= BEHIND and re.match("[，,]?(?:达|为|至|到|实现)", text[move.end :])
    ]
    found = before[-1] if before else behind[0] if behind else None
    return None if found is None or _of_another(found, text[: move.start]) else found


def _of_another(anchor: Observation, ahead: str) -> bool:
    """Whether what is said of a development names another thing than the level beside it: 地方级税收保持增长."""
    clause = ahead[max(ahead.rfind(stop) for stop in "，。；") + 1 :]
    if anchor.quantity.at >= len(ahead) - len(clause):
        return False
    words = bare(_ADVERBS.sub("", clause))
    return len(words) - len(shared(words, anchor.label)) > 1


def _pair(anchor: Observation, other: Observation, move: Move) -> _Pair | None:
    """Both levels when they are of one thing at two times that the development may join."""
    if other.quantity.kind != anchor.quantity.kind or other.year == anchor.year or not _of_one(anchor, other):
        return None
    earlier, later = sorted((anchor, other), key=lambda item: item.year)
    apart = later.year - earlier.year
    if (move.years and apart != move.years) or (move.since and move.since != earlier.year):
        return None
    if not move.years and not move.since and "%" in move.text and apart != 1:
        return None
    return _Pair(earlier, later)


def _of_one(left: Observation, right: Observation) -> bool:
    """Whether two levels bear one name, and neither is of a part of the other."""
    name = shared(left.name, right.name)
    rest = [item.name.replace(name, "", 1) for item in (left, right)]
    if len(name) < 2 or any(_PART_YEAR.search(_ahead(item)) for item in (left, right)):
        return False
    scopes = [sorted(_SCOPE.findall(words)) for words in rest]
    around = max(
        (shared(bare(_ahead(one)), other) for one, other in ((left, rest[1]), (right, rest[0]))), key=len, default=""
    )
    whole = rest == ["", ""] and len(name) > 2
    return scopes[0] == scopes[1] and (whole or len(name) + len(around) >= ALIKE)


def _ahead(item: Observation) -> str:
    """The words of its sentence before the label of a level."""
    return item.reading.sentence.text[: max(0, item.quantity.at - len(item.label))][-30:]


def _holds(move: Move, pair: _Pair) -> bool:
    if "%" in move.text and _REAL.search(pair.later.label + pair.earlier.label):
        return True
    return move.low - pair.room <= pair.times <= move.high + pair.room


def _off(move: Move, pair: _Pair) -> float:
    return min(abs(pair.times - move.low), abs(pair.times - move.high))


def _row(pair: _Pair, move: Move, page: Observed, place: int) -> AuditRow:
    rise = pair.times - 1
    shown = f"{'增长' if rise > 0 else '下降'} {percent(abs(rise))}，为原来的 {plain(round(pair.times, 2))} 倍"
    ratio = move.times and move.low <= pair.times + 1 + pair.room and pair.times + 1 - pair.room <= move.high
    slip = "把“是原来的几倍”写成了“增长几倍”" if ratio else None
    told = page.reader.readings[place].sentence.evidence(move.start, move.end)
    ends: Sequence[Observation] = (pair.earlier, pair.later)
    return _ROW.but(slip=slip)(
        pair.later.label,
        f"{pair.earlier.label}{pair.earlier.quantity.text}，{pair.later.label}{pair.later.quantity.text}，{shown}，文中为“{move.text}”",
        (move.text, shown),
        *(end.evidence() for end in ends),
        told,
    )
