"""Capacity, how much of it is used, and what it brings: 年产能25万吨 … 产能利用率72% … 产出22万吨.

For: ``chaingraph audit``.
In: the figures of neighbouring sentences. Out: audit rows of kind ``sum``.
How: one capacity, one rate of use and one output of one unit near each other; capacities a day are taken for a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, observed
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_RATE = re.compile(
    r"(?:产能利用率|设备利用率|运行负荷率|生产负荷率?|运行负荷|负荷率|开工率|开机率|达产率|产能发挥率|利用率)(?:约|仅|只有|为|是|达到?|平均)*$"
)
_CAPACITY = re.compile(
    r"(?:产能|设计规模|处理规模|生产规模|处理能力|生产能力|设计能力|供水能力|加工能力|供应能力)(?:每[日天]|日均|为|约|达到?|合计|共|是|有)*$"
)
_OUT = re.compile(
    r"(?:产量|产出|生产|处理|加工|产水|供水|出货|实际)[^，。；、\d]{0,8}$|(?:实际|共|累计)(?:完成|实现)?[^，。；、\d]{0,8}$"
)
_DAILY = re.compile(r"每[日天](?:处理|生产|供水)?(?:能力)?$|日(?:处理|生产|供水|加工|产)[^，。；]{0,6}$")
_NOT = re.compile(r"新增|目标|力争|计划|预计|拟|上年|增|减|去年同期|其中|每吨|单位|提高|将|在建|二期|三期")
_ROW = Maker("sum", 0.7, "产能、利用率或产量中有一个可能写错")
NEAR = 4
"""Sentences around a rate within which capacity and output stand."""
ROOM = 0.04
LIKELY = (0.4, 2.5)
DAYS = (365.0, 330.0, 300.0, 350.0, 360.0)
"""Days of a year of work, that of the calendar first."""


def utilized(projection: Projection) -> Iterator[AuditRow]:
    """Outputs that capacity and its use do not give. O(figures · figures near)."""
    for page in observed(projection):
        for rate in page.observations:
            known = rate.quantity.kind == "%" and rate.quantity.exact and 0 < rate.quantity.size <= 120
            if known and _RATE.search(rate.label) and not _NOT.search(rate.label):
                yield from _check(page, rate)


def _check(page: Observed, rate: Observation) -> Iterator[AuditRow]:
    near = [item for item in page.near(rate.place, NEAR, NEAR) if item is not rate and not _NOT.search(item.label)]
    near = [item for item in near if item.quantity.kind not in RATES and item.quantity.size > 0]
    tops = [item for item in near if _CAPACITY.search(item.label) or _daily(item)]
    outs = [
        item
        for item in near
        if tops and item not in tops and item.quantity.kind == tops[0].quantity.kind and _OUT.search(item.label)
    ]
    if len({item.quantity.size for item in tops}) != 1 or len({item.quantity.size for item in outs}) != 1:
        return
    top, out, used = tops[0], outs[0], rate.quantity.size / 100
    values = [top.quantity.size * used * days for days in (DAYS if _daily(top) else (1.0,))]
    room = ROOM + sum(one.step / one.size for one in (top.quantity, rate.quantity, out.quantity))
    times = [value / out.quantity.size for value in values]
    if all(abs(one - 1) > room for one in times) and LIKELY[0] < times[0] < LIKELY[1]:
        shown = f"{plain(round(values[0] / out.factor, 2))}{out.quantity.unit}"
        yield _ROW(
            out.label,
            f"{top.label}{top.quantity.text}、{rate.label}{rate.quantity.text}，应为 {shown}，文中为 {out.quantity.text}",
            (out.quantity.text, shown),
            top.evidence(),
            rate.evidence(),
            out.evidence(),
        )


def _daily(item: Observation) -> bool:
    behind = item.reading.sentence.text[item.quantity.end : item.quantity.end + 2]
    return bool(_DAILY.search(item.label)) or behind in ("/日", "/天", "／日", "每日")
