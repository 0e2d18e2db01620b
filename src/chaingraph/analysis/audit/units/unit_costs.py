"""What one kilometre, square metre or set costs, beside the amount and the number of them: 全长4.2公里，概算2600万元，平均每公里62万元.

For: ``chaingraph audit``, within a sentence; :mod:`chaingraph.analysis.audit.units.per` reads means of 亩, 户 and 人.
In: the quantities of a sentence. Out: audit rows of kind ``share``.
How: the sentence tells one number of the units, and amounts of money, none of which gives the cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_PER = r"公里|千米|平方公里|平方米|平米|立方米|延米|米|吨|千瓦时|千瓦|套|台|座|栋|间|眼|棵|株|盏|处|条|个|头|只|车位|学位|床位"
_EACH = re.compile(
    rf"(?:平均|折合|合|相当于|即|约)?(?:每|单)(?P<per>{_PER})(?P<what>[^，。；、\d]{{0,10}}?)(?:造价|投资额?|成本|单价|费用|投入|价格|均价|售价|概算|补助|补贴)?"
    r"(?:标准|资金)?(?:约|近|超过?|达到?|为|仅|是|需|合|高达|大约|不到)*$"
)
_RATED = re.compile(r"(?:单位|平均|综合)?(?:造价|单价|成本|均价|投资)(?:约|近|超过?|达到?|为|仅|是|合|大约)*$")
_SLASH = re.compile(rf"^[/每](?P<per>{_PER})")
_AMOUNT = re.compile(
    r"概算|预算|估算|决算|投资|造价|费用|总价|合同|中标|资金|成本|金额|投入|耗资|支出|安排|货款|价款|需|$"
)
_NOT = re.compile(r"其中|每|平均|单价|自筹|争取|申请|专项|补助|奖|已完成|年度|收入|产值|税|利润|节约|增长|比")
_NOT_WHOLE = re.compile(r"其中|每|平均|已完成|已建|剩余|宽|高|深|新增|日|限额|间距|直径|管径|径")
_ROW = Maker("share", 0.7, "单位或小数点可能写错，或单价算错")
ROOM, ROUGH = 0.03, 0.12
"""Relative room of a cost, and of one told as "about"."""
LIKELY = (0.008, 120)
"""A cost farther off is of something else."""


def unit_costs(projection: Projection) -> Iterator[AuditRow]:
    """Costs of one unit that the amount and the number of units of their sentence do not give. O(figures of a sentence)."""
    for reader in readers(projection):
        for reading in reader.readings:
            for at, mean in enumerate(reading.quantities):
                per = _per(reading, mean)
                if per and mean.kind == "元":
                    yield from _check(reading, mean, per, reading.quantities[:at])


def _per(reading: Reading, mean: Quantity) -> str:
    """What a cost is of one of; empty where it is none."""
    each = _EACH.search(mean.label)
    slash = _SLASH.match(reading.text[mean.end :])
    if slash and _RATED.search(mean.label):
        return slash["per"]
    return each["per"] if each and not re.search(r"每年|每月|每天|每日", mean.label) else ""


def _check(reading: Reading, mean: Quantity, per: str, ahead: tuple[Quantity, ...]) -> Iterator[AuditRow]:
    kind, factor = base({"平米": "平方米", "延米": "米"}.get(per, per))
    wholes = [q for q in ahead if q.kind == kind and q.exact and q.size and not _NOT_WHOLE.search(q.label[-8:])]
    amounts = [q for q in ahead if q.kind == "元" and q.exact and q.size and _money(q)]
    if len(wholes) != 1 or not 0 < len(amounts) < 3 or not mean.size:
        return
    whole = wholes[0]
    costs = [(amount.size / whole.size * factor, amount) for amount in amounts]
    room = ROOM if mean.exact and "约" not in mean.label[-3:] else ROUGH
    if any(abs(cost - mean.size) <= mean.step + room * cost for cost, _ in costs):
        return
    cost, amount = costs[-1] if amounts[-1].at > whole.at else costs[0]
    if LIKELY[0] < cost / mean.size < LIKELY[1]:
        unit = base(mean.unit)[1]
        right = f"{plain(round(cost / unit, 2))}{mean.unit}"
        message = f"{amount.text}、{whole.text}，每{per}应为 {right}，文中为 {mean.text}"
        yield _ROW(mean.label[-12:], message, (mean.text, right), reading.quote(whole, amount, mean))


def _money(q: Quantity) -> bool:
    return _AMOUNT.search(q.label) is not None and not _NOT.search(q.label[-10:])
