"""How far a goal is reached, where goal and result are clauses or a sentence apart: 到位资金46.9亿元。年度目标98亿元，完成目标的57.9%.

For: ``chaingraph audit``, within a passage; :mod:`chaingraph.analysis.audit.shares.named_shares` reads goals told right before the rate.
In: the quantities of a passage. Out: audit rows of kind ``share``.
How: the goal is the last told before the rate; results are of its unit and name, none told as former, new or part. One that fits
settles it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_DONE = re.compile(
    r"(?:(?:完成|占|达到?|相当于|实现|为)(?:了)?(?:全年|年度|年初|当年|本年度?|既定|预期|确定的?|下达的?|总)*(?:目标|任务|计划)(?:任务|数|值|量|总量)?的(?:约|近)?"
    r"|(?:完成率|(?:目标|任务|计划)完成率|完成(?:进度|比例)|完成(?:全年|年度)?(?:目标|任务|计划)(?:的?比例|进度))(?:为|达到?|约|仅为|是)*)(?P<p>\d+(?:\.\d+)?)%"
    r"|(?:完成|达到|占|实现)了?(?:年度|全年|年初|既定)?总?(?:目标|任务|计划)(?:任务|数|值|量)?(?:约|近)?(?P<q>\d+(?:\.\d+)?)%(?!以上|左右|多)"
)
_GOAL = re.compile(r"目标|任务|计划|预算数")
_OTHER = re.compile(
    r"上年|去年|同期|前年|20\d\d年的?$|其中|[比较][^，。；]*$|增加|增长|新增|平均|剩余|差|缺口|还需|总投资|协议|合同|每|以上|同比|拨付|均"
)
_FILL = re.compile(
    r"年度|全年|年初|目标|任务|计划|实际|完成|实现|累计|达到?|为|是|全[市县区省]|招商引资|确定|下达|的|上半年|\d月"
)
_TIMES = re.compile(
    r"前[一二三四\d]+(?:个月|季度)|[一二三四]季度|下半年|截至|目前|[月季年]?[末底]|[已仅只均约分别占〇月日—–~-]|\d"
)
_ROW = Maker("share", 0.7, "完成比例可能算错，或目标、完成数写错")
AHEAD = 2
"""Sentences before the rate in which its goal and result may stand."""
ROOM = 0.015
LIKELY = (0.55, 1.8)
"""A rate farther off is of something else."""

Told = tuple[Reading, Quantity]


def goal_progress(projection: Projection) -> Iterator[AuditRow]:
    """Progress that goal and result of the passage deny. O(rates · figures of a passage)."""
    for reader in readers(projection):
        for passage in reader.passages():
            for at, reading in enumerate(passage):
                for match in _DONE.finditer(reading.text):
                    ahead = [
                        (home, q)
                        for home in passage[max(0, at - AHEAD) : at + 1]
                        for q in home.quantities
                        if q.exact
                        and q.size
                        and q.kind not in ("%", "")
                        and (home is not reading or q.end <= match.start())
                    ]
                    yield from _check(reading, match, ahead)


def _check(reading: Reading, match: re.Match[str], ahead: Sequence[Told]) -> Iterator[AuditRow]:
    goals = [item for item in ahead if _GOAL.search(item[1].label)]
    if not goals or (goals[-1][0] is not reading and len(goals) > 1):
        return
    home, goal = goals[-1]
    results = [
        item
        for item in ahead
        if item[1].kind == goal.kind and not _GOAL.search(item[1].label) and not _OTHER.search(item[1].label)
    ]
    said = match["p"] or match["q"]
    told = float(said) / 100
    # 甲项目完成年度计划的75% is of that project alone.
    lead = _TIMES.sub("", _FILL.sub("", re.split(r"[，。；、（(]", reading.text[: match.start()])[-1]))
    if len(lead) > 1 and not pairs(lead) & pairs(_FILL.sub("", goal.label)):
        return
    room = half_step(said) / 100 + ROOM * told
    rates = [(q.size / goal.size, item) for item in results for q in (item[1],)]
    if not told or any(abs(rate - told) <= room for rate, _ in rates):
        return
    own = [(rate, item) for rate, item in rates if _one_name(goal, item[1])]
    if len({rate for rate, _ in own}) == 1 and LIKELY[0] < own[0][0] / told < LIKELY[1]:
        rate, (there, result) = own[0]
        right = percent(rate)
        message = f"{result.label}{result.text}，{goal.label}{goal.text}，应完成 {right}，文中为 {said}%"
        spots = (there.quote(result), home.quote(goal), reading.sentence.evidence(*match.span()))
        yield _ROW(goal.label, message, (f"{said}%", right), *spots)


def _one_name(goal: Quantity, result: Quantity) -> bool:
    """Whether goal and result are of one name, as far as the goal has any."""
    name, other = (_FILL.sub("", q.label) for q in (goal, result))
    return len(name) < 2 or bool(pairs(name) & pairs(other))
