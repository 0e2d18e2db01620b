"""A development of one name told in a sentence without amounts: 用电量由18.4亿增加到24.6亿千瓦时 … 园区用电量增长43.7%.

For: ``chaingraph audit``; :mod:`.developed` and :mod:`.named_moves` ask for the time of both levels and the very name, this rule for neither.
In: the readings of a page. Out: audit rows of kind ``growth``.
How: two amounts of one unit told behind one another of an earlier and a later time are a development. What another sentence tells of
such a name, at no time of its own, is that development, unless any two amounts of the page make it or other values of the name are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.moves import Move, moves
from chaingraph.analysis.audit.reading.observations import bare, is_amount, shared
from chaingraph.analysis.audit.reading.quantities import Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.reading.text import COUNTS, clause_start
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_FORMER = re.compile(r"(?:上年|去年|前年|同期|基期|原来|原有|[由从])[^，。；\d]{0,14}$")
_BEHIND = re.compile(r"^[，,（(]?(?:而|比|较)?(?:上年|去年|前年)(?:同期)?(?:的|为|是|只有|仅为?|完成|实现)*$")
_TURN = re.compile(r"[^。；\d]{0,24}")
_PART = re.compile(r"[上下]半年|[一二三四前]\w?季度|月|当季|日均|其中|同期|近[两三五]|十[二三四五]五|今年以来")
_NOT = re.compile(
    r"每|均|占|新增|净增|力争|预计|目标|计划|将|拟|确保|争取|增加值|生产总值|GDP|可比|不变价|同口径|扣除|可支配|环比|全[国省]|利润率|价格|指数|如果|若|[^年]末?比[^上去2]"
)
_GENERIC = re.compile(
    "累计|总|规上|规模以上|企业|项目|产业|园区|开发区|高新区|全[县市区镇链园]|数量|数|实现|完成|达到?|同比|的|去年|今年|上年|20\\d\\d年?|年|末|底|增加|发展|由|从|[，。；、：“”]"
)
_COMMON = frozenset(
    {"产值", "收入", "投资", "税收", "销售", "营收", "出口", "工业", "利润", "资金", "面积", "产量", "主体", "总额"}
)
"""Words that many things are measured by."""
LEAST = 2
LIKELY = (0.4, 2.5)
"""A development that is so many times the told one is of something else."""
ROOM = 0.006
_ROW = Maker("growth", 0.65, "增幅、倍数或其中一个数值可能写错")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two amounts of one name, one of an earlier time."""

    home: Reading
    first: Quantity
    last: Quantity
    name: str
    years: tuple[int, int]


def told_later(projection: Projection) -> Iterator[AuditRow]:
    """Developments in words that the two amounts of their name do not make. O(sentences · pairs of a page)."""
    for reader in readers(projection):
        found = [pair for reading in reader.readings for pair in _pairs(reading, reader.page.year)]
        for reading in reader.readings if found else ():
            for move in moves(reading.sentence.text):
                if move.low > 0 and move.high < 1e8 and not move.yearly:
                    yield from _check(reader, reading, move, found)


def _pairs(reading: Reading, written: int) -> Iterator[_Pair]:
    amounts = [item for item in reading.quantities if is_amount(item)]
    for one, two in pairwise(amounts):
        between = reading.sentence.text[one.end : two.at]
        if one.kind != two.kind or not _TURN.fullmatch(reading.text[one.end : two.at].replace("〇", "")):
            continue
        if not (one.exact and two.exact) or _NOT.search(reading.sentence.text[max(0, one.at - 30) : two.at]):
            continue
        years = [_year(reading, item) for item in (one, two)]
        name = re.sub("[由从][上去前]?$", "", bare(_clause(reading, one))).strip("，、")
        if _BEHIND.match(between):
            yield _Pair(reading, two, one, name, (years[1], years[0]))
        elif _FORMER.search(_clause(reading, one)) or 0 < years[0] < (years[1] or written):
            yield _Pair(reading, one, two, name, (years[0], years[1]))


def _year(reading: Reading, item: Quantity) -> int:
    found = _YEAR.findall(_clause(reading, item))
    return int(found[-1]) if found else 0


def _clause(reading: Reading, item: Quantity) -> str:
    """What stands before an amount in its sentence, behind the amount before it."""
    ends = [other.end for other in reading.quantities if other.end <= item.at]
    text = reading.sentence.text
    return text[max([*ends, clause_start(text, item.at, "。；")]) : item.at]


def _check(reader: Reader, home: Reading, move: Move, found: Sequence[_Pair]) -> Iterator[AuditRow]:
    text = home.sentence.text
    start = clause_start(text, move.start, "，。；")
    clause = text[start : move.start]
    # 三年间，主体数量翻了一番: the time may have a clause of its own, and the name another before it.
    ahead = text[clause_start(text, max(0, start - 1), "，。；") : start] if start else ""
    if _NOT.search(clause) or _PART.search(ahead + clause) or re.search(r"\d", home.text[start : move.start]):
        return
    if any(item.end <= move.start and move.start - item.end < len(clause) + 2 for item in home.quantities):
        return
    told = [pair for pair in found if pair.home is not home and _one_name(pair.name, clause)]
    sizes = {(pair.first.size, pair.last.size) for pair in told}
    if len(sizes) != 1 or not _same_time(told[0], move, ahead + clause, reader.page.year):
        return
    pair = told[0]
    real = pair.last.size / pair.first.size if pair.first.size else 0.0
    near = real > 0 and LIKELY[0] < _much(move, real) < LIKELY[1]
    if near and not _fits(real, pair.first, pair.last, move) and not _explained(reader, pair, clause, move):
        way = f"{'增长' if real > 1 else '下降'}{percent(abs(real - 1))}，为原来的 {plain(round(real, 2))} 倍"
        said = text[start : move.end]
        message = f"{pair.name}由 {pair.first.text} 到 {pair.last.text}，是{way}，文中为“{said}”"
        quote = home.sentence.evidence(start, move.end)
        yield _ROW(pair.name, message, (said, way), quote, pair.home.quote(pair.first, pair.last))


def _much(move: Move, real: float) -> float:
    """How many times what is told what came about is, growth against growth."""
    told = min(max(real, move.low), move.high)
    return (real - 1) / (told - 1) if abs(told - 1) > 0.02 and abs(real - 1) > 0.02 and not move.times else real / told


def _one_name(name: str, clause: str) -> bool:
    """Whether a clause names what two amounts are of: a word of its own, not only one that anything is measured by."""
    said, own = (_GENERIC.sub("|", text) for text in (clause, name))
    common = max(shared(said, own).split("|"), key=len)
    rest = max((len(part) for part in said.replace(common, "|").split("|")), default=0) if common else 9
    return len(common) >= LEAST and (common not in _COMMON or not rest) and rest <= 2


def _same_time(pair: _Pair, move: Move, clause: str, written: int) -> bool:
    """Whether nothing says that the development is of another time than the pair."""
    years = {int(year) for year in _YEAR.findall(clause)} | ({move.since} if move.since else set())
    last = pair.years[1] or written
    span = last - pair.years[0] if pair.years[0] and last else 0
    yearly = re.search("同比|[比较](?:上年|去年)", clause + move.text) is not None
    if yearly and span > 1:
        return False
    return not years - set(pair.years) - {last} and not (move.years > 1 and span and abs(move.years - span) > 1)


def _fits(real: float, first: Quantity, last: Quantity, move: Move) -> bool:
    # Things that are counted are told as they are.
    room = ROOM + (0 if last.kind in COUNTS else real * (first.step / first.size + last.step / last.size))
    also = move.times and move.low - room <= real + 1 and real + 1 <= move.high + room and move.low > 2.3
    return move.low - room <= real <= move.high + room or also


def _explained(reader: Reader, pair: _Pair, clause: str, move: Move) -> bool:
    """Whether other amounts of the page make the development: any two of a rate, two of the name of a multiple."""
    rate = "%" in move.text
    told = [
        item
        for one in reader.readings
        for item in one.quantities
        if item.kind == pair.last.kind and item.size and (rate or _one_name(bare(_clause(one, item)), clause))
    ]
    return any(_fits(two.size / one.size, one, two, move) for one in told for two in told if one is not two)
