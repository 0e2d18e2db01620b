"""Means told far from what they are made of: 规上企业人均产值 in one chapter, 产值 and 从业人员 of 规上企业 in another.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.units.per` reads means whose amount stands near.
In: means of sentences, the values the document tells of their amount and of what they count by.
Out: audit rows of kind ``share``.
How: the words of a mean name its amount with its scope (规上企业人均产值: 产值 of 规上企业); the same scope has the people or firms.
Any pair that gives the mean settles it; what is told has one amount and one number, both of the year of the mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import Label, read_label
from chaingraph.analysis.audit.reading.nameless import nameless, values_of
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.text import Figure, base, clause_start
from chaingraph.analysis.audit.reading.threads import Thread, threads
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.slips import TENS
from chaingraph.analysis.projection import Projection

_MEAN = re.compile(
    r"(?:^年(?:[末底度]|全年)?)?(?P<whose>[^，。；、\d（）]{0,14}?)(?:的|年|每)?(?P<per>人|户|家|企业?|亩)均(?P<what>[^，。；、\d（）]{2,8}?)(?:约|近|超过?|达到?|为|仅|只有|是|有|可达|突破|高达)*$"
)
_COUNTED = {"人": (("人员", "人"),), "户": (("企业", "家"),), "家": (("企业", "家"),), "企": (("企业", "家"),), "企业": (("企业", "家"),), "亩": (("占地", "平方米"), ("面积", "平方米"))}  # fmt: skip
_MU = 10000 / 15
_EARNED = re.compile(
    r"可支配|工资|收入水平|消费|纯收入|薪|补助|分红|增收|生产总值|GDP|居民|农民|村民|投资|全[国省]|平均水平|行业"
)
_GOAL = re.compile(r"力争|目标|计划|预计|确保|争取|到20\d\d年|不低于|不少于|应")
_ROW = Maker("share", 0.7, "人均、户均数或其中一个数可能写错")
STOCK = "stock"
"""The dimension of marks of what is still to be given away (尚有可供地640亩): nothing is made there."""
ROOM = 0.03
LIKELY = (0.4, 2.5)
"""A mean farther off is of something else, unless its unit or point is wrong."""


def means_afar(projection: Projection) -> Iterator[AuditRow]:
    """Means that the only amount and the only number of their scope do not give. O(figures + means · values of a head)."""
    for thread in threads(projection):
        for figure in thread.sentence.figures:
            match = _MEAN.search(figure.label)
            if match and figure.exact and figure.size and not _EARNED.search(figure.label):
                text = thread.sentence.text
                if not _GOAL.search(text, clause_start(text, figure.at, "。；"), figure.at):
                    yield from _check(projection, thread, figure, match)


def _check(projection: Projection, thread: Thread, mean: Figure, match: re.Match[str]) -> Iterator[AuditRow]:
    words = match["whose"] + match["what"]
    kind = base(re.sub(r"/.*$", "", mean.unit))[0]
    label = read_label(words, thread.setting.names, kind)
    if label is None or not label.known:
        return
    begin = mean.at - len(mean.label)
    asked = nameless(thread, (begin + match.start(), mean.at), words, label)
    amounts = _timely(values_of(projection, asked, kind), asked)
    wholes = [
        seen
        for head, unit in _COUNTED[match["per"]]
        for seen in _timely(values_of(projection, replace(asked, label=_of(label, head)), unit), asked)
        if STOCK in asked.near or STOCK not in seen.near
    ]
    factor = _MU if match["per"] == "亩" else 1.0
    size = mean.value * base(re.sub(r"/.*$", "", mean.unit))[1]
    rates = [amount.size / whole.size * factor / size for amount in amounts for whole in wholes if whole.size]
    if not rates or any(abs(rate - 1) <= ROOM + mean.step / mean.size for rate in rates):
        return
    sole = all(len({seen.size for seen in side}) == 1 for side in (amounts, wholes))
    if sole and (LIKELY[0] < rates[0] < LIKELY[1] or any(abs(rates[0] / ten - 1) < ROOM for ten in TENS)):
        yield _row(thread, mean, match, (amounts[0], wholes[0], rates[0]))


def _of(label: Label, head: str) -> Label:
    return Label(head, label.words, label.marks, known=True)


def _timely(found: Sequence[Observation], asked: Observation) -> Sequence[Observation]:
    """Values of the time of a mean, as far as both times are known."""
    return [
        seen
        for seen in found
        if seen.part in ("", asked.part)
        and "share" not in seen.near
        and (seen.year == asked.year or not (seen.year and asked.year))
    ]


def _row(thread: Thread, mean: Figure, match: re.Match[str], found: tuple[Observation, Observation, float]) -> AuditRow:
    amount, whole, rate = found
    name = f"{match['per']}均{match['what']}"
    shown = f"{plain(round(mean.value * rate, 2))}{mean.unit}"
    message = (
        f"{amount.label.name}{amount.text}、{whole.label.name}{whole.text}，{name}应为 {shown}，文中为 {mean.text}"
    )
    return _ROW(name, message, (mean.text, shown), amount.evidence, whole.evidence, thread.sentence.quote(mean))
