"""Shares told for two times with their yearly growth between, which leads from the one to the other in no reading.

For: ``chaingraph audit``.
In: sentences with three per cents: a share, how it grows a year, the share reached.
Out: audit rows of kind ``growth``.
Growth of a share may be meant in per cent or in points; only what neither gives is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, half_step
from chaingraph.analysis.projection import Projection

_P = r"\d+(?:\.\d+)?"
_SHARE = r"[\u4e00-\u9fffA-Za-z＆&（）()]{0,16}?(?:比重|比例|占比|强度|率)"
_GROWN = re.compile(
    rf"(?P<year>20\d\d)年[^，。；]*?(?P<what>{_SHARE})(?:仅|约|为|达到?|是)*(?P<a>{_P})%[^。；]{{1,40}}?"
    rf"年均(?:增长|提高|上升|提升)(?P<r>{_P})(?P<unit>%|个百分点)[^。；]{{1,60}}?"
    rf"(?P<again>{_SHARE})(?:首次|已|约|为|是|到|提高|上升|提升|达到?)*(?P<above>突破|超过?)?(?P<b>{_P})%"
)
_END = re.compile(r"(?P<year>20\d\d)年|“?十(?P<plan>[二三四五])五”?(?:末|期末|收官)")
_PLANS = {"二": 2015, "三": 2020, "四": 2025, "五": 2030}
ABOVE = 1.15
"""What is told to be passed is not left far behind."""
_ROW = Maker("growth", 0.65, "年均增长或占比可能写错")


def share_growth(projection: Projection) -> Iterator[AuditRow]:
    """Shares, their yearly growth and the share reached, which do not fit together. O(characters)."""
    for sentence in sentences(projection):
        for match in _GROWN.finditer(sentence.text) if sentence.text.count("%") > 1 else ():
            yield from _check(sentence, match)


def _check(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    ends = [int(m["year"] or _PLANS[m["plan"]]) for m in _END.finditer(sentence.text, match.end("a"), match.start("b"))]
    years = ends[0] - int(match["year"]) if ends else 0
    one = match["what"][-4:] == match["again"][-4:]
    if not one or not 1 < years < 16 or len(set(ends)) > 1:
        return
    start, rate, end = (float(match[name]) for name in ("a", "r", "b"))
    steps = (start * (1 + rate / 100) ** years, start + rate * years)
    room = half_step(match["b"]) + half_step(match["a"]) + half_step(match["r"]) * years
    given = steps if match["unit"] == "%" else steps[1:]
    if any(_fits(value, end, room, above=bool(match["above"])) for value in given):
        return
    right = "或".join(f"{value:.1f}%" for value in given)
    yield _ROW(
        match["what"],
        f"{match['year']}年{match['what']}{match['a']}%，年均增长{match['r']}{match['unit']}，{years}年后应为 {right}，"
        f"文中为 {match['b']}%",
        (f"{match['b']}%", right),
        sentence.evidence(*match.span()),
    )


def _fits(value: float, end: float, room: float, *, above: bool) -> bool:
    return abs(value - end) <= room or (above and end <= value <= ABOVE * end)
