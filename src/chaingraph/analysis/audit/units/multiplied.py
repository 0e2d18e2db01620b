"""So much each, so many, so much in all: amounts per unit, counts of that unit and totals that do not fit together.

For: ``chaingraph audit``.
In: the figures of neighbouring sentences.
Out: audit rows of kind ``sum``.
A total is of an amount each when it bears its name, or is called a total. One count and one total that fit settle it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import RATES, Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_EACH = re.compile(
    r"每(?P<a>平方公里|公里|公顷|亩|户|人|名|家|个|座|套|栋|间|层|辆|场|批|条|台|吨|头|株|所|村|万元)(?![年月日天])|(?P<b>[亩户人])均"
)
_TOTAL = re.compile(r"共|合计|总|全[年村镇县市区园]|累计")
_EARNED = re.compile(r"可支配|工资|消费支出|力争|目标|计划|预计|确保|争取")
"""What is no quotient of a total, or is wanted for another year."""
_NOT = re.compile(r"增|降|上年|去年|计划|目标|力争|其中|以上|最|比")
_SAME = {"名": "人", "位": "人"}
_ROW = Maker("sum", 0.65, "单价、数量或总数中有一个可能写错")
LIKE = 0.03
"""Relative room for rounded amounts."""
LIKELY = (0.4, 2.5)
"""What is farther off is of another count."""


def multiplied(projection: Projection) -> Iterator[AuditRow]:
    """Amounts each that their count does not lead to the total. O(figures · figures of a sentence)."""
    for page in observed(projection):
        for item in page.observations:
            match = _EACH.search(item.label)
            if (
                match
                and not _EARNED.search(item.label)
                and item.quantity.kind not in RATES
                and item.quantity.exact
                and item.quantity.size > 0
            ):
                yield from _check(page, item, match)


def _check(page: Observed, each: Observation, match: re.Match[str]) -> Iterator[AuditRow]:
    unit = _SAME.get(match["a"] or match["b"], match["a"] or match["b"])
    kind, factor = base(unit)
    what = bare(each.label[match.end() :])
    near = [
        item
        for item in page.near(each.place, 0, 0)
        if item is not each and item.quantity.size > 0 and not _NOT.search(item.label) and not _EACH.search(item.label)
    ]
    counts = [item for item in near if item.quantity.kind == kind and item.quantity.exact]
    totals = [item for item in near if item.quantity.kind == each.quantity.kind and _total(item, what)]
    if len(counts) != 1 or len(totals) != 1 or counts[0] is totals[0]:
        return
    count, total = counts[0], totals[0]
    right = each.quantity.size * count.quantity.size / factor
    times = right / total.quantity.size
    room = LIKE + sum(item.quantity.step / item.quantity.size for item in (each, count, total))
    if abs(times - 1) > room and LIKELY[0] < times < LIKELY[1]:
        yield _row((each, count, total), right)


def _total(item: Observation, what: str) -> bool:
    """Whether an amount is all of what is told each."""
    named = len(shared(bare(item.label), what)) > 1
    return item.quantity.exact and (named or _TOTAL.search(item.label) is not None)


def _row(told: Sequence[Observation], right: float) -> AuditRow:
    each, count, total = told
    unit = each.quantity.unit
    shown = f"{plain(round(each.quantity.size * total.quantity.size / right / each.factor, 2))}{unit}"
    first, *others = sorted(told, key=lambda item: item.quantity.at)
    return _ROW(
        each.label,
        f"{total.label}{total.quantity.text}、{count.quantity.text}，{each.label}应为 {shown}，文中为 {each.quantity.text}",
        (each.quantity.text, shown),
        each.reading.quote(first.quantity, *(item.quantity for item in others)),
    )
