"""Goals called half done (时间过半、任务过半) whose rate of completion, told elsewhere on the page, is below one half.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.goals.paced` reads rates told in the sentence itself.
In: the sentences of a page. Out: audit rows of kind ``words``.
How: a rate is one of a goal of the year; it is of the indicator that its part of the sentence begins with, which the claim has to name.
A claim that names none is held against the rates of the page only where all of them are below one half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_HALVED = re.compile(
    r"(?:时间过半[、，]?(?:目标)?任务[^，。；\d没未难]{0,6}(?:超|过)半|双过半|(?<!尚未)(?:完成|进度)?任务(?:已)?(?:超|过)半|(?:目标|任务|进度)(?:已|均已|均)?过半)"
)
_DENIED = re.compile(r"确保|力争|争取|努力|要|才能|未能?|没有|难以|尚未|距|差|目标是|奋力|冲刺|安排")
_RATE = re.compile(
    r"(?:占|完成|达到?|为)了?(?:全年|年度|年初|当年|预期|下达的?)*(?:投资)?(?:目标|任务|计划)(?:任务|数|值)?[^，。；%]{0,16}?(?P<rate>\d+(?:\.\d+)?)%"
)
_FILL = re.compile(
    r"20\d\d年|\d{1,2}(?:[—–~至-]\d{1,2})?月|上半年|今年|全[市县区省]|累计|实际|完成|实现|总的看|从.*?看|截至|[\d，。；]|了|已|的"
)
HALF = 49.5
"""Per cent below which nobody has done one half."""
_ROW = Maker("words", 0.75, "进度或用语可能有误")


@dataclass(frozen=True, slots=True)
class _Rate:
    sentence: Sentence
    match: re.Match[str]
    name: str

    @property
    def value(self) -> float:
        return float(self.match["rate"])


def halves(projection: Projection) -> Iterator[AuditRow]:
    """Goals called half done that are not. O(characters)."""
    for page in pages(projection):
        claims = [(s, match) for s in page.sentences for match in _HALVED.finditer(s.text)]
        rates = [rate for s in page.sentences for rate in _rates(s)] if claims else []
        for sentence, claim in claims:
            start = clause_start(sentence.text, claim.start(), "，。；")
            ahead = sentence.text[start : claim.start()]
            if not _DENIED.search(ahead) and "%" not in sentence.text[: claim.start()]:
                yield from _check(sentence, claim, _meant(_FILL.sub("", ahead), rates))


def _rates(sentence: Sentence) -> Iterator[_Rate]:
    for match in _RATE.finditer(sentence.text):
        start = clause_start(sentence.text, match.start(), "。；")
        lead = next((f for f in sentence.figures if f.at >= start), None)
        words = (
            sentence.text[start : lead.at] if lead and lead.at < match.start() else sentence.text[start : match.start()]
        )
        yield _Rate(sentence, match, _FILL.sub("", words))


def _meant(name: str, rates: Sequence[_Rate]) -> Sequence[_Rate]:
    """The rates of what a claim names; all of the page where it names nothing."""
    if len(name) < 2:
        return rates
    return [
        rate for rate in rates if len(pairs(name) & pairs(rate.name)) * 2 > min(len(pairs(name)), len(pairs(rate.name)))
    ]


def _check(sentence: Sentence, claim: re.Match[str], rates: Sequence[_Rate]) -> Iterator[AuditRow]:
    if not rates or any(rate.value >= HALF for rate in rates):
        return
    rate = rates[-1]
    message = f"{rate.name or '目标任务'}只完成 {rate.match['rate']}%，未到一半，文中却称“{claim[0]}”"
    yield _ROW(
        rate.name, message, (claim[0], f"{rate.match['rate']}%"),
        sentence.evidence(*claim.span()), rate.sentence.evidence(*rate.match.span()),
    )  # fmt: skip
