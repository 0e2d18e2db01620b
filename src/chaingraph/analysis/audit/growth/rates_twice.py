"""The growth of one indicator in one year told with two rates: 工业投资同比增长12.4% in the report, 9.1% in the bulletin.

For: ``chaingraph audit``, within and across documents of one place.
In: sentences with the time they speak of (``audit.reading.threads``). Out: audit rows of kind ``conflict``.
How: an indicator is named right before its rate, from the beginning of its clause, and of the whole place; both tellings are of one year, and
of one part of it. Rates a year on average, goals and other prices are left alone; an indicator of three rates has three owners.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.short_names import words
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.reading.threads import UNKNOWN, threads
from chaingraph.analysis.audit.rows import AuditRow, half_step
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_RATE = re.compile(
    r"(?P<what>[\u4e00-\u9fffA-Z“”]{2,22}?)(?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?|较去年(?:同期)?)?(?:名义|实际)?(?P<way>增长|下降|上涨|回落)了?(?P<rate>\d+(?:\.\d+)?)%(?!左右|以上|以内|-|—|～|~|至|到)"
)
_OPEN = re.compile(
    r"^(?:其中|全年|去年|上年|当年|今年|本年|上半年|[一二三四前]+季度|目前|全[市县区州旗省](?=.{2})|我[市县区州旗](?=.{2})|[一-龥]{2,4}[市县区州旗](?=[^场])|的|年)+"
)
_NO = re.compile(
    r"年均|平均|每年|预期|目标|计划|力争|累计|两年|复合|可比|剔除|扣除|不变价|预计|将|环比|比(?:20\d\d|同期)|由|从|速|幅|以|超|近|约|翻|再|又|也|企业|公司|园|区$|镇|产业|产业链|链$|行业|同比|分别|均|都|达|占"
)
"""In words that name no indicator of the place, or no rate over last year."""
_AIMS = re.compile("目标|预期|力争|确保|以上|左右|计划|工作安排")
"""In a sentence of goals."""
SHORTEST = 4
"""Signs of the name of an indicator at least."""
MOST = 2
"""Rates of one indicator and time; more are of several owners."""
_ROW = Maker("conflict", 0.65, "可能写错，或口径不同")


@dataclass(frozen=True, slots=True)
class _Rate:
    """A rate of an indicator."""

    value: float
    step: float
    text: str
    document: str
    evidence: Evidence


def rates_twice(projection: Projection) -> Iterator[AuditRow]:
    """Indicators of two rates. O(characters + pairs of one indicator and time)."""
    told: dict[tuple[str, str, str], list[_Rate]] = defaultdict(list)
    for key, rate in _told(projection):
        told[key].append(rate)
    homes = settled_homes(projection)
    for (name, _, _), rates in told.items():
        first = rates[0]
        near = [rate for rate in rates if may_be_one_place(homes, first.document, rate.document)]
        other = next((rate for rate in near if abs(rate.value - first.value) > rate.step + first.step + 1e-9), None)
        if other and len({rate.value for rate in near}) <= MOST:
            message = f"{name}一处为“{first.text}”，一处为“{other.text}”"
            yield _ROW(name, message, (first.text, other.text), first.evidence, other.evidence)


def _told(projection: Projection) -> Iterator[tuple[tuple[str, str, str], _Rate]]:
    """Indicator, year and part of it, and the rate."""
    for thread in threads(projection):
        text = thread.sentence.text
        for match in _RATE.finditer(text) if not _AIMS.search(text) else ():
            begin = clause_start(text, match.start("rate"), "，；。：、（")
            what = _OPEN.sub("", re.sub(r"^\d{4}年", "", text[begin : match.start("way")]))
            what = re.sub(r"(?:同比|[比较](?:上年|去年)(?:同期)?)$", "", what)
            name = words(what)
            year, part = thread.period(match.start("rate"))
            if len(name) < SHORTEST or _NO.search(what) or re.search(r"\d", what) or not year or part == UNKNOWN:
                continue
            sign = -1 if match["way"] in ("下降", "回落") else 1
            quote = thread.sentence.evidence(begin, match.end())
            yield (
                (name, year, part),
                _Rate(
                    sign * float(match["rate"]),
                    half_step(match["rate"]),
                    text[begin : match.end()],
                    thread.sentence.document,
                    quote,
                ),
            )
