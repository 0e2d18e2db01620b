"""Words of direction against a former value told in brackets: 增速回落 0.6 个百分点（上半年为 4.1%）, 7.1 亿元（上年为 7.6 亿元）.

For: ``chaingraph audit``.
In: the sentences of a page. Out: audit rows of kind ``words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.quantities import NUMBER
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_PACE = re.compile(
    r"(?P<first>增长|下降)(?P<b>\d+(?:\.\d+)?)%[，,](?:增速|增幅)?(?:比|较)(?P<ref>[^，。；\d（]{2,8})"
    r"(?:(?P<up>加快|提高|提升|上升)|(?P<down>回落|放缓|下降))(?P<c>\d+(?:\.\d+)?)个百分点"
    r"[（(](?P<then>[^，。；\d（）()]{2,8}?)(?:增速|增长)?(?:为|是)?(?:增长)?(?P<a>-?\d+(?:\.\d+)?)%[）)]"
)
_VALUE = re.compile(
    rf"(?P<b>{NUMBER})(?P<u>[万亿]*[^\d，。；、（）()%]{{1,4}})[（(](?:上年|去年)(?:同期)?(?:为|是)?(?P<a>{NUMBER})(?P=u)[）)]"
    r"[，,][^，。；、\d]{0,8}?(?P<verb>增长|下降)(?P<rate>\d+(?:\.\d+)?)%"
)
_OTHER = re.compile(r"可比|不变价|实际|其中|增加值|生产总值")
_NAMED = re.compile(r"外贸|出口|进口|总体|整体|同比|比上年|较上年|逆势|大幅|略|小幅|稳步|持续|保持|实现|^$")
_ROW = Maker("words", 0.8, "升降方向或数值可能写错")
SLACK = 0.012


def bracketed(projection: Projection) -> Iterator[AuditRow]:
    """Directions and rates that the value in the brackets beside them denies. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _PACE.finditer(sentence.text):
                yield from _pace(sentence, match)
            for match in _VALUE.finditer(sentence.text):
                yield from _value(sentence, match)


def _pace(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    if not match["ref"].startswith(match["then"].removesuffix("增速")[:2]):
        return
    sign = -1 if match["first"] == "下降" else 1
    real = sign * float(match["b"]) - float(match["a"])
    told = float(match["c"]) * (1 if match["up"] else -1)
    if abs(real - told) > sum(half_step(match[name]) for name in "abc") + 1e-6:
        right = f"{'加快' if real > 0 else '回落'}{abs(real):.2g}个百分点"
        said = f"{match['up'] or match['down']}{match['c']}个百分点"
        message = f"由 {match['a']}% 到 {sign * float(match['b']):g}% 是{right}，文中为“{said}”"
        yield _ROW(sentence.text[:20], message, (said, right), sentence.evidence(*match.span()))


def _value(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    former, now = (float(match[name].replace(",", "")) for name in "ab")
    between = re.split(r"[，,]", match[0])[-1].split(match["verb"])[0]
    if not former or _OTHER.search(match[0]) or not _NAMED.search(between):
        return
    growth = now / former - 1
    told = float(match["rate"]) / 100 * (1 if match["verb"] == "增长" else -1)
    room = half_step(match["rate"]) / 100 + SLACK * (1 + abs(growth))
    if abs(growth - told) > room:
        right = f"{'增长' if growth > 0 else '下降'}{percent(abs(growth))}"
        said = f"{match['verb']}{match['rate']}%"
        message = f"由 {match['a']}{match['u']} 到 {match['b']}{match['u']} 是{right}，文中为“{said}”"
        yield _ROW(sentence.text[:20], message, (said, right), sentence.evidence(*match.span()))
