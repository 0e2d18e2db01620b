"""A base, its growth and what it is to come to, told in one breath: 在2024年258亿元的基础上增长9%，达到290亿元.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.growth.rates` reads growth behind its value, ``goal_paces`` growth of several years.
In: the quantities of a sentence. Out: audit rows of kind ``growth``.
How: three quantities behind one another, an amount, a rate and an amount of the same unit; the words say that the first is what is grown
from and the last what is reached. Growth of each year, or at constant prices, leads elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import is_amount
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_FROM = re.compile("[在以比较由从]|相比")
_GROWS = re.compile(
    r"^(?:的?(?:基础上|水平上)|为基[数期]|的?水平)?[，,]?(?:同比|预计|计划|力争|确保|再|又|还|要|将|实现|可|全年|目标)*(?:(?P<up>增长|增加|提高|提升|上升|扩大|递增|增)|(?P<down>下降|减少|压减|降低|压降|缩减))(?:了|约|率为)?$"
)
_REACHES = re.compile(
    r"^[，,]?(?:到|至)?(?:〇+)?(?:年?[末底])?(?:总[量额]|规模|产值|力争|确保|预计|将|可|要|全年)*(?:达到?|增至|升至|提高到|增加到|降至|降到|减少到|下降到|至|到|为|突破|实现)+(?:了|约)?$"
)
_REAL = re.compile(r"可比|不变价|增加值|生产总值|GDP|同口径|年均|每年|扣除|剔除|可支配")
_LEAST = re.compile("以上|不低于|左右|约|近")
ROOM = 0.004
"""What amounts before rounding may hide, of the base."""
FAR = (0.5, 2.0)
_ROW = Maker("growth", 0.75, "基数、增幅或目标可能写错")


def from_base(projection: Projection) -> Iterator[AuditRow]:
    """Amounts reached that base and growth told before them do not give. O(quantities)."""
    for reader in readers(projection):
        for reading in reader.readings:
            told = reading.quantities
            for base, rate, goal in zip(told, told[1:], told[2:], strict=False):
                if rate.unit == "%" and base.kind == goal.kind and is_amount(base) and goal.size > 0:
                    yield from _check(reading, base, rate, goal)


def _check(reading: Reading, base: Quantity, rate: Quantity, goal: Quantity) -> Iterator[AuditRow]:
    text = reading.text
    start = clause_start(text, base.at, "，。；")
    grows = _GROWS.match(text[base.end : rate.at])
    reached = _REACHES.match(text[rate.end : goal.at])
    if not (grows and reached and _FROM.search(text[start : base.at])) or _REAL.search(text[start : rate.at]):
        return
    growth = (-1 if grows["down"] else 1) * rate.size / 100
    real = base.size * (1 + growth)
    room = goal.step + base.step * (1 + growth) + base.size * (rate.step / 100 + ROOM)
    loose = not (rate.exact and goal.exact) or _LEAST.match(text, rate.end)
    off = abs(real - goal.size) > (3 * room if loose else room)
    # 增长9%以上 may well come to more, a goal that is passed to more than is told.
    bounded = loose and (goal.size > real) != bool(grows["down"])
    if off and not bounded and FAR[0] < goal.size / real < FAR[1]:
        right = f"{plain(round(real / goal.factor, 2))}{goal.unit}"
        word = "下降" if grows["down"] else "增长"
        need = percent(abs(goal.size / base.size - 1))
        message = f"{base.text}{word}{rate.text}应为 {right}，文中为 {goal.text}（要{word} {need}）"
        yield _ROW(base.label or base.text, message, (goal.text, right), reading.quote(base, rate), reading.quote(goal))
