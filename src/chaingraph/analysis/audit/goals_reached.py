"""Shares of a goal that is told before them: 到位资金46.9亿元。年度到位资金目标98亿元，完成目标的57.9%.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.named_shares` reads goals told within the share (目标98亿元的47.9%).
In: the figures of a passage. Out: audit rows of kind ``share``.
How: the goal is the only one before the share in its passage, the amount bears the name of the goal and is of this year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.observations import RATES, Observation, Observed, observed
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_SHARE = re.compile(
    r"(?:完成|达到|占|实现)(?:了)?(?:年度|全年|年初|既定)?(?:总)?(?:目标|任务|计划)(?:任务|数|值|量)?的?(?:约|近)?(?P<p>\d+(?:\.\d+)?)%(?!以上|左右|多)"
    r"|(?:目标|任务|计划)(?:完成率|完成进度)(?:约|达到?|为|是)*(?P<q>\d+(?:\.\d+)?)%(?!以上|左右|多)"
)
_GOAL = re.compile(r"目标|任务|计划")
_BARE = re.compile(
    r"目标|任务|计划|年度|全年|年初|20\d\d年|下达|确定|今年|本年|我[市县区]|全[市县区]|[的为是]|达到?|完成|实现|总"
)
_FORMER = re.compile(r"上年|去年|同期|前年|^[比较]|增|其中|当月|\d月份|下降|减|平均|均")
_ROW = Maker("share", 0.7, "占比可能算错")
LEAST, BACK = 3, 2
"""Characters of the name that goal and amount share; sentences before the goal in which the amount may stand."""
LIKELY = (0.5, 2.0)
ROOM = 0.003


def goals_reached(projection: Projection) -> Iterator[AuditRow]:
    """Shares of a goal that it and its amount do not give. O(characters + shares · figures near them)."""
    for page in observed(projection):
        for place, reading in enumerate(page.reader.readings):
            for match in _SHARE.finditer(reading.text):
                yield from _check(page, place, match)


def _check(page: Observed, place: int, match: re.Match[str]) -> Iterator[AuditRow]:
    passage = page.reader.readings[place].sentence.passage
    ahead = [
        item
        for item in page.near(place, BACK, 0)
        if item.reading.sentence.passage is passage
        and (item.place < place or item.quantity.end <= match.start())
        and item.quantity.kind not in RATES
    ]
    goals = [item for item in ahead if _GOAL.search(item.label)]
    told = match["p"] or match["q"]
    if len(goals) != 1 or not goals[0].quantity.exact or goals[0].place != place:
        return
    goal, name = goals[0], _BARE.sub("", goals[0].label)
    parts = [item for item in ahead if item.quantity.kind == goal.quantity.kind and item is not goal]
    if any(_near(item.quantity.size / goal.quantity.size, told) for item in parts):
        return
    now = [item for item in parts if item.quantity.exact and not _FORMER.search(item.label) and _of(item, name)]
    if len(now) == 1:
        yield from _row(now[0], goal, match, told)


def _row(part: Observation, goal: Observation, match: re.Match[str], told: str) -> Iterator[AuditRow]:
    real = part.quantity.size / goal.quantity.size
    if LIKELY[0] < real / float(told) * 100 < LIKELY[1]:
        yield _ROW(
            part.label,
            f"{part.label}{part.quantity.text}、{goal.label}{goal.quantity.text}，应为 {percent(real)}，文中为 {told}%",
            (f"{told}%", percent(real)),
            part.evidence(),
            goal.evidence(),
            goal.reading.sentence.evidence(*match.span()),
        )


def _of(item: Observation, name: str) -> bool:
    """Whether an amount bears the name of a goal: 实际到位资金 and 年度到位资金目标."""
    return len(name) >= LEAST and (name in item.label or (item.name.endswith(name[-4:]) and len(name) > LEAST))


def _near(real: float, told: str) -> bool:
    return abs(real - float(told) / 100) <= half_step(told) / 100 + ROOM
