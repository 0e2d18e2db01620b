"""What is to be gained and what is to be reached, told behind one another, against what there is: 现有238家 … 净增30家、总数达到260家.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.growth.from_base` reads the three in one breath.
In: the readings of a page. Out: audit rows of kind ``words``.
How: a gain (净增30家, 增长10%) and the amount it leads to stand next to each other; what there is stands anywhere before under the name
of the gain. The goal has to be one of the amounts of that name with the gain added; where none fits, the one nearest to it is told.
What is added without 净 may be lessened by others that go, at least it leads to no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, bare, is_amount, shared
from chaingraph.analysis.audit.reading.quantities import Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_GAIN = re.compile(
    r"(?P<net>净增加?|增长|提高|提升|增幅)?(?P<more>再?新增|增加|再增|新[建设培入]育?(?:入库)?|再建|扩建|培育|发展)?(?P<name>[^，。；、\d]{0,14})$"
)
_REACHES = re.compile(
    r"^(?:以上|左右)?[，,、；]?(?:[^，。；、\d]{0,10}[，,])?(?P<name>[^，。；、\d]{0,12}?)(?:力争|确保|争取|预计|将|要|可|累计)*(?:达到?|突破|超过|增至|增加到|提高到|[到至]|目标为?)(?:了|约)?$"
)
_NET = re.compile("[，,（(](?:预计|计划|全年|要|需|再)*净增加?")
_NO_BASE = re.compile(
    r"新增|净增|增加|减少|退|其中|新建|目标|计划|力争|预计|到20\d\d|比上年|较上年|上年(?!末)|同期|去年(?!末|底)|签约|在建|培育|新入|入库|每|均|分别|占|达产"
)
_YEARLY = re.compile(r"年均|每年|可比|不变价|增加值|生产总值|GDP|可支配|累计新增|五年|三年|到20\d\d|“十|以内")
_FROM = re.compile(r"[由从][^，。；]{0,20}\d[^，。；]*[增升提][^，。；]{0,4}$")
"""Before a goal: its own base is told in one breath, which other rules read."""
_GENERIC = re.compile(
    r"企业|总数|总量|数量|总|全[县市区镇]|[共为有的达到其已现末底年，、；。：数]|截至|目前|行动|今年|实施|“[^”]*”"
)
ROOM = 0.012
"""What amounts before rounding may hide, of the base."""
FAR = (0.25, 2.0)
"""A goal whose way is so many times the gain starts from something else."""
_ROW = Maker("words", 0.7, "基数、增量或目标可能写错")


def added_up(projection: Projection) -> Iterator[AuditRow]:
    """Goals that what there is and what is to be gained do not come to. O(quantities of a page, squared)."""
    for reader in readers(projection):
        for place, reading in enumerate(reader.readings):
            for one, two in zip(reading.quantities, reading.quantities[1:], strict=False):
                # 目标260家，净增30家: the gain may be told behind.
                behind = _NET.fullmatch(reading.text[one.end : two.at]) and one.kind == two.kind
                gain, goal = (two, one) if behind else (one, two)
                alike = gain.unit == "%" or gain.kind == goal.kind
                if goal.kind not in RATES and goal.size > 0 and alike and gain.size > 0:
                    yield from _check(reader, place, gain, goal)


def _check(reader: Reader, place: int, gain: Quantity, goal: Quantity) -> Iterator[AuditRow]:
    """A goal that no base called like it comes to with its gain."""
    reading = reader.readings[place]
    text, rate = reading.sentence.text, gain.unit == "%"
    if _FROM.search(text[: goal.at]):
        return
    if goal.at < gain.at:
        yield from _judged(reader, place, (gain, goal), "净增", text[clause_start(text, gain.at, "。；") : gain.at])
        return
    start = clause_start(text, gain.at, "，。；：、")
    # 规上工业企业净增30家: the name stands before the gain, 净增规上工业企业30家: behind it.
    said = _GAIN.search(re.sub(r"^.*(?=净增|增长|新增|增加|再建|新建)", "", text[start : gain.at]))
    reached = _REACHES.match(reading.text[gain.end : goal.at].replace("〇", ""))
    if said is None or reached is None or not (said["net"] or said["more"]):
        return
    if _YEARLY.search(text[start : goal.at]) or (not rate and goal.size <= gain.size):
        return
    net = bool(said["net"]) and (rate or "净" in said["net"])
    name = text[start : gain.at] + reached["name"]
    yield from _judged(reader, place, (gain, goal), said[0], name, net=net)


def _judged(
    reader: Reader, place: int, told: tuple[Quantity, Quantity], said: str, name: str, *, net: bool = True
) -> Iterator[AuditRow]:
    """The row of a goal; what is passed (突破65家) may be passed by more."""
    gain, goal = told
    reading = reader.readings[place]
    bases = [
        pair for pair in _bases(reader.readings[: place + 1], min(gain, goal, key=_at), goal) if _called(pair, name)
    ]
    ends = [(pair, _end(pair[1], gain)) for pair in bases]
    if not ends or any(_fits(pair[1], gain, goal, end) for pair, end in ends):
        return
    pair, end = min(ends, key=lambda one: abs(one[1] - goal.size))
    way = (goal.size - pair[1].size) / (end - pair[1].size)
    at_least = (not gain.exact and goal.size > end) or (not goal.exact and goal.size < end)
    if FAR[0] < way < FAR[1] and not at_least and (net or goal.size > end) and len({one.size for _, one in bases}) < 3:
        right = f"{plain(round(end / goal.factor, 2))}{goal.unit}"
        message = f"{pair[1].text}加上“{said.lstrip('，,（(')}{gain.text}”应为 {right}，文中为 {goal.text}"
        yield _ROW(bare(name), message, (goal.text, right), pair[0].quote(pair[1]), reading.quote(gain, goal))


def _at(item: Quantity) -> int:
    return item.at


def _bases(before: Sequence[Reading], gain: Quantity, goal: Quantity) -> Iterator[tuple[Reading, Quantity]]:
    """The amounts told before of what there is."""
    for at, reading in enumerate(before):
        for item in reading.quantities:
            last = at == len(before) - 1
            ahead = re.split("[，。；]", reading.sentence.text[: item.at])[-1]
            if last and item.at >= gain.at:
                break
            if is_amount(item) and item.kind == goal.kind and item.size < goal.size and not _NO_BASE.search(ahead):
                yield reading, item


def _called(pair: tuple[Reading, Quantity], name: str) -> bool:
    """Whether an amount is told under the name of the gain: its own words are in it, none are missing."""
    reading, item = pair
    text = reading.sentence.text
    behind = re.split(r"[，。；、：（\d]", text[item.end :])[0][:8]
    own, said = (_GENERIC.sub("", words) for words in (bare(item.label) + behind, bare(name)))
    common = shared(own, said)
    return len(common) >= 2 and len(own) - len(common) <= 2


def _end(base: Quantity, gain: Quantity) -> float:
    return base.size * (1 + gain.size / 100) if gain.unit == "%" else base.size + gain.size


def _fits(base: Quantity, gain: Quantity, goal: Quantity, end: float) -> bool:
    if gain.unit == "%":
        room = goal.step + base.size * (gain.step / 100 + ROOM)
    else:
        room = 0.5 if float(goal.size).is_integer() and float(gain.size).is_integer() else goal.step + gain.step
    return abs(goal.size - end) <= room
