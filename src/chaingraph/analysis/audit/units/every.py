"""So much for every one (平均每公里造价300万元, 每平方公里80人, 平均单体规模3亿元), against an amount and a number told before it.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.units.per` reads means of 亩, 户 and 人.
In: the figures of a page. Out: audit rows of kind ``share``.
How: the scope is the nearest that holds a number of the units and an amount: the part of the sentence since the last semicolon, the
sentence, the sentences of the section before it. One pair there that gives the mean settles it. Rounding and another base may move a
mean by a tenth; only one farther off, as a slip of the unit or of a digit makes it, is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, observed
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.slips import TENS
from chaingraph.analysis.projection import Projection

_PER = r"平方公里|公里|千米|平方米|平米|立方米|公顷|延米|米|吨|千瓦时|千瓦|套|台|座|艘|辆|栋|间|眼|棵|株|盏|处|条|个|头|只|车位|学位|床位"
_COST = r"(?:造价|投资额?|成本|单价|费用|投入|价格|均价|售价|概算)"
_EACH = re.compile(
    rf"(?:每|单)(?P<per>{_PER})(?P<what>[^，。；、\d每]{{0,10}}?){_COST}?(?:标准|资金)?(?:约|近|超过?|达到?|为|仅|是|需|合|高达|大约|不到)*$"
)
_SINGLE = re.compile(
    r"(?:平均(?:单体|单个|每个)|(?:单体|单个项目)平均|项目平均|平均每个?项目)(?:项目)?(?:的)?(?:合同|协议|计划|签约)?(?:投资|规模|金额|体量|额)*(?:约|近|达到?|为|提高到|提升到|升至|增至|扩大到|降至|在|的)*$"
)
_RATED = re.compile(r"(?:单位|平均|综合)?(?:造价|单价|成本|均价|投资)(?:约|近|超过?|达到?|为|仅|是|合|大约)*$")
_SLASH = re.compile(rf"^[/每](?P<per>{_PER})")
_SPAN = re.compile(r"每[年月天日]|每个(?:月|工作日|季度)")
_GIVEN = re.compile(r"补[贴助]|奖|均价|售价|不低于|不高于|以上|以内|上限|下限|目标|力争|计划|预计")
_NOT = re.compile(
    r"其中|每|均|单价|自筹|争取|申请|专项|补助|补贴|奖|已完成|年度|税|利润|节约|同比|增长|比|新增|净增|上年|去年|目标|力争|预计|售价|价格"
)
_NOT_WHOLE = re.compile(
    r"其中|每|均|已完成|已建|剩余|宽|高(?!速)|深|新增|净增|日|限额|间距|直径|管径|径|上年|去年|同比|目标|力争"
)
_ABOUT = re.compile(r"(?:约|近)为?$")
_PROJECTS = re.compile(r"项目|签约|引进|落地|开工")
_DEAL = re.compile(r"投资|金额|合同|协议|总额|资金")
_ROW = Maker("share", 0.7, "单位或小数点可能写错，或单价算错")
NEAR = 3
"""Sentences before a mean that may hold its amount and number."""
ROOM, ROUGH = 0.04, 0.12
"""Relative room of a mean, and of one told as "about" or of people and things counted at another time."""
OFF = (0.4, 2.5)
"""A mean farther off than this, and by no power of ten, is of something else."""


@dataclass(frozen=True, slots=True)
class _Mean:
    """A mean, what it counts by, and its unit."""

    item: Observation
    kind: str
    factor: float
    single: bool


def every(projection: Projection) -> Iterator[AuditRow]:
    """Means that the amount and the number right before them do not give. O(figures · figures near)."""
    for page in observed(projection):
        for item in page.observations:
            quantity = item.quantity
            known = quantity.exact or _ABOUT.search(item.label)
            mean = _mean(item) if quantity.kind not in RATES and known and quantity.size else None
            if mean:
                yield from _check(page, mean)


def _mean(item: Observation) -> _Mean | None:
    """A figure as a mean; ``None`` where it is none."""
    each, single = _EACH.search(item.label), _SINGLE.search(item.label)
    slash = _SLASH.match(item.reading.text[item.quantity.end :])
    match = each or (slash if slash and _RATED.search(item.label) else None)
    if _SPAN.search(item.label) or (each and _GIVEN.search(item.label)):
        return None
    if match:
        kind, factor = base({"平米": "平方米", "延米": "米"}.get(match["per"], match["per"]))
        return _Mean(item, kind, factor, single=False) if kind != item.quantity.kind else None
    money = item.quantity.kind == "元"
    return _Mean(item, "个", 1.0, single=True) if single and money and not _GIVEN.search(item.label) else None


def _check(page: Observed, mean: _Mean) -> Iterator[AuditRow]:
    for scope in _scopes(page, mean.item):
        wholes = [item for item in scope if item.quantity.kind == mean.kind and _is_whole(mean, item)]
        amounts = [item for item in scope if item.quantity.kind == mean.item.quantity.kind and _is_amount(mean, item)]
        if not wholes and any(item.quantity.kind == mean.kind for item in scope):
            # 其中新建的5座平均每座1.6万吨: the mean is of those, whose amount nobody tells.
            return
        if wholes and amounts:
            yield from _compare(mean, wholes, amounts)
            return


def _scopes(page: Observed, item: Observation) -> Iterator[Sequence[Observation]]:
    """Exact figures before a mean: since the last semicolon, of the sentence, of the section before it."""
    here = [one for one in page.near(item.place, 0, 0) if one.number < item.number and _told(one)]
    stop = item.reading.text.rfind("；", 0, item.quantity.at)
    yield [one for one in here if one.quantity.at > stop]
    yield here
    readings = page.reader.readings
    first = item.place
    while first > max(0, item.place - NEAR) and readings[first - 1].sentence.passage.kind != "heading":
        first -= 1
    yield [*(one for one in page.near(item.place, item.place - first, -1) if _told(one)), *here]


def _told(item: Observation) -> bool:
    return item.quantity.exact and item.quantity.size > 0


def _is_whole(mean: _Mean, item: Observation) -> bool:
    behind = item.reading.text[item.quantity.end : item.quantity.end + 4]
    return not _NOT_WHOLE.search(item.label[-8:]) and (
        not mean.single or _PROJECTS.search(item.label + behind) is not None
    )


def _is_amount(mean: _Mean, item: Observation) -> bool:
    return not _NOT.search(item.label[-10:]) and (not mean.single or _DEAL.search(item.label) is not None)


def _compare(mean: _Mean, wholes: Sequence[Observation], amounts: Sequence[Observation]) -> Iterator[AuditRow]:
    quantity = mean.item.quantity
    tried = [
        (amount.quantity.size / whole.quantity.size * mean.factor, whole, amount)
        for whole in wholes
        for amount in amounts
    ]
    rough = quantity.kind != "元" or _ABOUT.search(mean.item.label) is not None
    room = ROUGH if rough else ROOM
    if any(abs(value - quantity.size) <= quantity.step + room * value for value, _, _ in tried):
        return
    value, whole, amount = min(tried, key=lambda one: (not _tenfold(mean, one[0]), abs(one[0] / quantity.size - 1)))
    clear = len({item.quantity.size for item in amounts}) < 3 or (whole.place == amount.place and _tenfold(mean, value))
    if len({item.quantity.size for item in wholes}) > 1 or not clear:
        return
    ten = _tenfold(mean, value)
    if ten or OFF[0] < value / quantity.size < OFF[1]:
        shown = f"{plain(round(value / base(quantity.unit)[1], 2))}{quantity.unit}"
        name = mean.item.label[-12:]
        yield _ROW(
            name,
            f"{amount.label}{amount.quantity.text}、{whole.label}{whole.quantity.text}，{name}应为 {shown}，文中为 {quantity.text}",
            (quantity.text, shown),
            whole.evidence(),
            amount.evidence(),
            mean.item.evidence(),
        )


def _tenfold(mean: _Mean, value: float) -> bool:
    """Whether a mean is off by a power of ten, as a wrong unit or decimal point makes it."""
    return any(abs(value / mean.item.quantity.size / times - 1) < ROUGH / 2 for times in TENS)
