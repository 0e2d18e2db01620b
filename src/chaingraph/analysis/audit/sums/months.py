"""Parts of a year and what they come to, wherever a passage tells them: four quarters and the year, 1至3月累计 and 4月当月.

For: ``chaingraph audit``.
In: the readings of a passage. Out: audit rows of kind ``sum``.
How: each part of a year is a run of months. Amounts of one name whose runs lie side by side are held against the amount of the run they
make up; one way of laying them that fits settles it. Far off the whole they are of something that does not add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, year_at
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import COUNTS, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_TIME = re.compile(
    rf"(?P<until>(?:前|头)(?P<firsts>[一二两三])(?:个)?季度)|第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年"
    r"|(?P<year>全年|年度(?!目标|任务|计划|考核)|一年(?=共|累计|合计))"
    r"|(?<!\d)(?P<from>\d{1,2})月?(?:份)?[-—–~～至到](?P<to>\d{1,2})月(?:份)?"
    rf"|前(?P<months>{COUNT})个月|(?:截[至止])(?:今年|20\d\d年)?(?P<till>\d{{1,2}})月(?:末|底)(?=[^，。；]{{0,6}}累计)"
    r"|(?<![\d年至到—–~-])(?P<month>\d{1,2})月(?:份|当月|单月)?(?!\d{1,2}日|[日末底初中上下至到—–~-])"
)
_QUARTERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
_FILL = re.compile(
    r"当月|单月|累计|合计|总计|共计|总共|完成|实现|达到?|分别|仅|共|为|是|有|(?<![签履续])约|了|的|新增?|[全我本][市县区省州镇园]|20\d\d年|[今本]年|[：:，,、“”]"
)
_FORMER = re.compile(r"上年|去年|同期|前年")
_MEASURES = re.compile(r"项目|资金|总|数|量|值|额|规模|收入$")
_OTHER = re.compile(
    r"率|均|同比|环比|增[长加幅速]|下降|减少|余额|存量|目标|任务|计划|预计|力争|预期|[末底](?!累计)|每|其中|以上|规上|现有|拥有|在建|在册|库存|[比较由从]|第$"
)
REACH = 3
"""Sentences within which parts of one year are told."""
NEAR = 0.3
"""Farther off, relative to the whole, the parts are of something that does not add up."""
_ROW = Maker("sum", 0.8, "合计或其中一期的数值可能写错")


@dataclass(frozen=True, slots=True)
class _Told:
    """An amount of a run of months."""

    first: int
    last: int
    name: str
    year: int
    place: int
    home: Reading
    item: Quantity


def months(projection: Projection) -> Iterator[AuditRow]:
    """Parts of a year that miss the run of months they make up. O(amounts² of a passage)."""
    for reader in readers(projection):
        for passage in reader.passages():
            told = list(_told(passage, reader.page.year))
            for whole in told:
                yield from _held(whole, told)


def _told(passage: Sequence[Reading], written: int) -> Iterator[_Told]:
    name: dict[str, str] = {}
    year = 0
    for place, reading in enumerate(passage):
        end = 0
        for item in reading.quantities:
            text = reading.sentence.text
            words, end = text[max(end, item.at - 30) : item.at], item.end
            words = re.split(r"[。；（(]", words)[-1]
            match = next(iter([*_TIME.finditer(words)][-1:]), None)
            year = year_at(text, item.at, written) or year
            if (
                _FORMER.search(words)
                or match is None
                or not item.exact
                or item.kind in RATES
                or _OTHER.search(words[match.end() :])
            ):
                continue
            ahead = _TIME.sub("", words[: match.start()])
            own = _FILL.sub("", words[match.end() :]) or name.get(item.kind, "") or _FILL.sub("", ahead)[-8:]
            name.setdefault(item.kind, own)
            first, last = _run(match)
            if 0 < first <= last <= 12:
                yield _Told(first, last, own, year, place, reading, item)


def _run(match: re.Match[str]) -> tuple[int, int]:
    """The first and last month a word of time names."""
    if match["quarter"]:
        last = 3 * _QUARTERS[match["quarter"]]
        return last - 2, last
    if match["until"]:
        return 1, 3 * _QUARTERS[match["firsts"]]
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    if match["year"]:
        return 1, 12
    if match["from"]:
        return int(match["from"]), int(match["to"])
    if match["month"]:
        return int(match["month"]), int(match["month"])
    return 1, int(match["till"] or 0) or whole_number(match["months"])


def _held(whole: _Told, told: Sequence[_Told]) -> Iterator[AuditRow]:
    inside = [
        one
        for one in told
        if one.item.kind == whole.item.kind
        and one.item.unit == whole.item.unit
        and (one.first, one.last) != (whole.first, whole.last)
        and abs(one.place - whole.place) <= REACH
        and _one_name(one, whole)
        and (not one.year or not whole.year or one.year == whole.year)
    ]
    ways = list(_ways(whole.first, whole.last, inside))
    if not ways or any(_fits(whole, way) for way in ways):
        return
    way = min(ways, key=lambda parts: abs(sum(one.item.size for one in parts) - whole.item.size))
    total = sum(one.item.size for one in way)
    if abs(total - whole.item.size) <= NEAR * whole.item.size:
        yield _row(whole, way, total)


def _one_name(one: _Told, other: _Told) -> bool:
    """Whether two names are one up to what is measured of it: 签约 and 签约项目, not 出口额 and 进出口总额."""
    short, long = sorted((_MEASURES.sub("", one.name), _MEASURES.sub("", other.name)), key=len)
    return short in long and not long.startswith("进" + short)


def _ways(first: int, last: int, inside: Sequence[_Told]) -> Iterator[tuple[_Told, ...]]:
    """The ways to lay runs of months side by side from a month to a month."""
    for one in inside:
        if one.first == first and one.last == last:
            yield (one,)
        elif one.first == first and one.last < last:
            for rest in _ways(one.last + 1, last, inside):
                yield (one, *rest)


def _fits(whole: _Told, parts: Sequence[_Told]) -> bool:
    items = [whole.item, *(one.item for one in parts)]
    room = sum(item.step for item in items)
    if whole.item.kind in COUNTS or not any("." in item.text for item in items):
        room = min(room, 1.01 * whole.item.step)
    return abs(sum(one.item.size for one in parts) - whole.item.size) <= room + 1e-6


def _row(whole: _Told, parts: Sequence[_Told], total: float) -> AuditRow:
    factor = base(whole.item.unit)[1]
    shown = "+".join(plain(round(one.item.size / factor, 4)) for one in parts)
    right = f"{plain(round(total / factor, 4))}{whole.item.unit}"
    label = whole.item.label or whole.name
    message = f"{label}{whole.item.text}，各期之和为 {shown}={right}"
    readings = dict.fromkeys(one.home for one in parts)
    places = [home.quote(*(one.item for one in parts if one.home is home)) for home in readings]
    return _ROW(label, message, (whole.item.text, right), whole.home.quote(whole.item), *places)
