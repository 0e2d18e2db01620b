"""Growth told before the value it starts from: 3.6 万吨, 同比增长 8.5%, 上年为 3.1 万吨.

For: ``chaingraph audit``.
In: the figures of a sentence. Out: audit rows of kind ``growth``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_GREW = re.compile(
    r"^[（(]?(?:同比|比上年|较上年|比去年|较去年|(?P<mean>年均))?(?:实现)?(?:(?:增长|增加|上升|提高)|(?P<falls>下降|减少|回落))了?$"
)
_BASE = re.compile(r"^(?:而|其)?(?:上年|去年|(?P<year>20\d\d)年)(?:同期|全年|底|末)?(?:仅?为|是|仅|只有|有)?$")
_YEAR = re.compile(r"20\d\d(?=年)")
_PART_YEAR = re.compile(r"季度|[上下]半年|\d{1,2}月[^，。；]{0,12}$|前[一二三四五六七八九十\d]+个?月")
"""A value of a part of the year, which that of a whole one is no base of."""
_REAL = re.compile(r"可比|不变价|增加值|生产总值|GDP")
ROOM = 0.006
"""Growth that differs by so much may rest on values before rounding."""
_ROW = Maker("growth", 0.75, "增幅或基数可能写错")


def later_base(projection: Projection) -> Iterator[AuditRow]:
    """Growth that does not lead from a base told behind it to the value before it. O(figures)."""
    for sentence in sentences(projection):
        for value, rate, base in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
            grew, former = _GREW.match(rate.label), _BASE.match(base.label)
            whole = value.kind == base.kind and rate.unit == "%" and value.exact and base.exact and rate.exact
            part = _PART_YEAR.search(sentence.text, 0, value.at) and "同期" not in base.label
            if grew and former and whole and not part and base.size > 0 and not _REAL.search(sentence.text):
                yield from _check(sentence, (value, rate, base), _years(sentence, value, grew, former), grew)


def _years(sentence: Sentence, value: Figure, grew: re.Match[str], former: re.Match[str]) -> int:
    """Years between both values; 0 where that is not told."""
    told = _YEAR.findall(sentence.text[: value.at])
    apart = int(told[-1]) - int(former["year"]) if told and former["year"] else 0 if former["year"] else 1
    return apart if grew["mean"] or apart == 1 else 0


def _check(
    sentence: Sentence, figures: tuple[Figure, Figure, Figure], years: int, grew: re.Match[str]
) -> Iterator[AuditRow]:
    value, rate, base = figures
    if years < 1:
        return
    real = (value.size / base.size) ** (1 / years) - 1
    told = (-1 if grew["falls"] else 1) * rate.value / 100
    room = half_step(rate.text) / 100 + ROOM + (1 + real) * (value.step / value.size + base.step / base.size) / years
    if abs(real - told) > room:
        yield _ROW(
            sentence.text[:20],
            f"由 {base.text} 到 {value.text}，应{'下降' if real < 0 else '增长'} {percent(abs(real))}，文中为 {rate.label}{rate.text}",
            (rate.text, percent(abs(real))),
            sentence.evidence(max(0, value.at - len(value.label)), base.end),
        )
