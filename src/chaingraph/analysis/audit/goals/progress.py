"""How far a goal is reached, wherever goal and result stand on the page: 到位内资28.6亿元 … 对照60亿元目标，已完成年度任务的58%.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.shares.named_shares` reads goals told right before the rate.
In: the quantities of a page, portions in words and figures. Out: audit rows of kind ``share``.
How: the goal is the last told before the rate in its sentence or the two before, else the only one of the page that the words beside the
rate name; results are of its unit and name, none told as former, new or part. One that fits settles it; those of the passage are
asked before those of the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.portions import TOLD, Portion, portion_of
from chaingraph.analysis.audit.reading.quantities import Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

_NOUN = r"(?:目标|任务|计划)"
_DONE = re.compile(
    rf"(?:(?:完成|占|达到?|相当于|实现|为)(?:了)?(?:全年|年度|年初|当年|本年度?|既定|预期|确定的?|下达的?|总)*(?:投资)?{_NOUN}(?:任务|数|值|量|总量|投资)?的?"
    rf"|(?:完成率|{_NOUN}完成率|完成(?:进度|比例)|完成(?:全年|年度)?{_NOUN}(?:的?比例|进度))(?:为|达到?|是)*"
    rf"|(?<=[，,])(?:目前)?(?:已|仅|累计)+完成(?=[一二三四五六七八九]成)){TOLD}"
)
_MET = re.compile(
    rf"(?:超额|提前|圆满|如期|按期|全面|顺利|足额)+(?:超额)?(?:完成|实现)了?(?:全年|年度|年初|当年|本年度?|既定|预期|确定的?|下达的?|总|各项)*{_NOUN}(?!书|[^，。；]{{0,8}}%)"
)
_LESS = re.compile(r"降|减|压|控制|以内|不超过|能耗|排放|失业")
_PORTION = re.compile(r"(?:[\d.]+[%％]|[一二两三四五六七八九十]成|[一二三四五六七八九十百]+分之|[近超过]?半|一半).*$")
_GOAL = re.compile(r"目标|任务|计划|预算数")
_BEHIND = re.compile(r"的?(?:年度|全年)?(?:目标|任务)")
_OTHER = re.compile(
    r"上年|去年|同期|前年|20\d\d年的?$|其中|[比较][^，。；]*$|增加|增长|新增(?!就业)|平均|剩余|差|缺口|还需|总投资|协议|合同|每|以上|同比|拨付|均"
)
_FILL = re.compile(
    r"年度|全年|年初|目标|任务|计划|实际|完成|实现|累计|达到?|为|是|全[市县区省]|招商引资|确定|下达|对照|[我本][市县区省]|的|上半年|\d月"
)
_TIMES = re.compile(
    r"前[一二三四\d]+(?:个月|季度)|[一二三四]季度|下半年|截至|目前|[月季年]?[末底]|(?<![签履续])约|[已仅只均分别占〇月日—–~-]|\d"
)
_PARTLY = re.compile(r"(?<!重点)(?<!全部)(?<!建设)项目|[镇乡]|街道|园区")
_ROW = Maker("share", 0.7, "完成比例可能算错，或目标、完成数写错")
_CLAIMED = Maker("words", 0.75, "完成情况、目标或完成数写错")
_PART = re.compile(
    r"上半年|季度|前[一二三四五六七八九十\d]+个?月|(?<!1)(?<!12)[—–~至-]\d{1,2}月|截[至止][^，。；]{0,6}(?<!2)[1-9]月"
)
_RESULT = re.compile(r"实际|完成|实现|到位|累计|[末底日]?已|达")
AHEAD = 2
"""Sentences before the rate in which its goal and result may stand."""
ROOM = 0.015
LIKELY = (0.55, 1.8)
"""A rate farther off is of something else."""
ALIKE = 2
"""Pairs of characters that names far from each other have in common at least, or all that the shorter has."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A quantity, its reading, and the number of its sentence on the page."""

    home: Reading
    item: Quantity
    place: int

    @property
    def goal(self) -> bool:
        """Whether it is told as a goal, before it or behind it."""
        behind = _BEHIND.match(self.home.text, self.item.end)
        return _GOAL.search(self.item.label) is not None or behind is not None

    @property
    def result(self) -> bool:
        """Whether it may be what is done."""
        return not self.goal and not _OTHER.search(self.item.label)

    @property
    def name(self) -> str:
        """What it is of."""
        return _TIMES.sub("", _FILL.sub("", self.item.label))


def goal_progress(projection: Projection) -> Iterator[AuditRow]:
    """Progress that goal and result of the page deny. O(rates · figures of a page)."""
    for reader in readers(projection):
        told = _amounts(reader)
        for place, reading in enumerate(reader.readings):
            for match in _DONE.finditer(reading.text):
                yield from _check(reading, place, match, told)
            for match in _MET.finditer(reading.text):
                yield from _missed(reading, place, match, told)


def _amounts(reader: Reader) -> Sequence[_Told]:
    return [
        _Told(reading, q, place)
        for place, reading in enumerate(reader.readings)
        for q in reading.quantities
        if q.exact and q.size and q.kind not in ("%", "", "倍", "个百分点")
    ]


def _check(reading: Reading, place: int, match: re.Match[str], told: Sequence[_Told]) -> Iterator[AuditRow]:
    portion = portion_of(match)
    # 甲项目完成年度计划的75% is of that project alone.
    clause = re.split(r"[，。；、（(]", reading.text[: match.start()])[-1]
    lead = _TIMES.sub("", _FILL.sub("", clause + _PORTION.sub("", match[0])))
    near = [
        one
        for one in told
        if place - AHEAD <= one.place <= place
        and one.home.sentence.passage is reading.sentence.passage
        and (one.home is not reading or one.item.end <= match.start())
    ]
    goals = [one for one in near if one.goal]
    goal = goals[-1] if goals and (goals[-1].home is reading or len(goals) == 1) else None
    if goal is None:
        named = [one for one in told if one.goal and not goals and _alike(lead, one.name)]
        goal = named[0] if len({one.item.size for one in named}) == 1 else None
    if goal is None or not portion.value or (len(lead) > 1 and not pairs(lead) & pairs(goal.name or lead)):
        return
    own = _results(goal, near, lambda one: len(goal.name) < 2 or bool(pairs(goal.name) & pairs(one.name)))
    beside = bool(own)
    own = own or _results(goal, told, lambda one: _alike(goal.name, one.name))
    fitting = [one for one in told if one.item.kind == goal.item.kind and (one in near or not beside)]
    if any(_holds(portion, one, goal) for one in fitting if one.result):
        return
    rates = {one.item.size / goal.item.size for one in own}
    if len(rates) == 1 and LIKELY[0] < rates.copy().pop() / portion.value < LIKELY[1]:
        yield _row(reading, match, own[0], goal)


def _missed(reading: Reading, place: int, match: re.Match[str], told: Sequence[_Told]) -> Iterator[AuditRow]:
    """Goal and result in the sentences before, and 超额完成全年目标 behind a result that is less."""
    near = [
        one
        for one in told
        if place - AHEAD <= one.place <= place
        and one.home.sentence.passage is reading.sentence.passage
        and (one.home is not reading or one.item.end <= match.start())
    ]
    goals, clause = [one for one in near if one.goal], re.split("[。；]", reading.text[: match.start()])[-1]
    if len(goals) != 1 or _LESS.search(goals[0].item.label + clause):
        return
    goal = goals[0]
    results = [one for one in _results(goal, near, lambda one: True) if _RESULT.search(one.item.label)]
    results = [one for one in results if not _PART.search(one.home.sentence.text[: one.item.at])]
    if len(results) == 1 and LIKELY[0] < results[0].item.size / goal.item.size < 1 - ROOM:
        one = results[0]
        message = f"{one.item.label}{one.item.text}，{goal.item.label}{goal.item.text}，文中却称“{match[0]}”"
        spots = (one.home.quote(one.item), goal.home.quote(goal.item), reading.sentence.evidence(*match.span()))
        yield _CLAIMED(goal.item.label, message, (match[0], one.item.text), *spots)


def _results(goal: _Told, told: Sequence[_Told], named: Callable[[_Told], bool]) -> list[_Told]:
    """What may be done of a goal: of its unit, by a name that fits."""
    return [one for one in told if one.item.kind == goal.item.kind and one.result and named(one)]


def _alike(left: str, right: str) -> bool:
    """Whether two names far from each other are one."""
    one, other = pairs(left), pairs(right)
    short = min(len(one), len(other))
    named = bool(_PARTLY.search(left)) == bool(_PARTLY.search(right)) or short > ALIKE
    return short > 0 and named and len(one & other) >= min(ALIKE, short)


def _holds(portion: Portion, one: _Told, goal: _Told) -> bool:
    rate = one.item.size / goal.item.size
    return portion.holds(rate, ROOM * portion.value)


def _row(reading: Reading, match: re.Match[str], result: _Told, goal: _Told) -> AuditRow:
    right = percent(result.item.size / goal.item.size)
    said = f"{match['p']}%" if match["p"] else portion_of(match).text
    message = f"{result.item.label}{result.item.text}，{goal.item.label}{goal.item.text}，应完成 {right}，文中为 {said}"
    spots = (result.home.quote(result.item), goal.home.quote(goal.item), reading.sentence.evidence(*match.span()))
    return _ROW(goal.item.label, message, (said, right), *spots)
