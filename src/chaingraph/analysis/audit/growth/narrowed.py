"""By how much a rate moved against the rate of before told beside it: 下降4.6%，降幅比上年收窄1.2个百分点（上年下降3.9%）.

For: ``chaingraph audit``.
In: sentences. Out: audit rows of kind ``words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, half_step, plain
from chaingraph.analysis.projection import Projection

_WAY = r"增长|上升|下降|减少|下滑|回落"
_BEFORE = r"(?:上年|去年|上半年|上季度|一季度|上月|年初|前\w{1,3}月|1[-—–~至]\d{1,2}月)(?:同期|全年|末|底)?"
_MOVED = re.compile(
    rf"(?P<way>{_WAY})(?P<a>\d+(?:\.\d+)?)%[，,、]?(?:增速|增幅|降幅|跌幅)?(?:比|较){_BEFORE}[^，。；\d]{{0,6}}?(?P<verb>收窄|扩大|回升|提高|加快|回落|放缓)(?:了)?(?P<c>\d+(?:\.\d+)?)个百分点"
    rf"[，,（(]{_BEFORE}[^，。；\d]{{0,4}}?(?P<way2>{_WAY})(?P<b>\d+(?:\.\d+)?)%"
)
_DOWN = re.compile(r"下降|减少|下滑|回落")
_ROW = Maker("words", 0.75, "幅度或升降方向可能写错")


def narrowed(projection: Projection) -> Iterator[AuditRow]:
    """Moves of a rate that both rates told beside it do not give. O(characters)."""
    for sentence in sentences(projection):
        for match in _MOVED.finditer(sentence.text):
            yield from _check(sentence, match)


def _check(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    now, then = (
        float(match[number]) * (-1 if _DOWN.match(match[way]) else 1) for number, way in (("a", "way"), ("b", "way2"))
    )
    # A fall that narrows is a rate that rises.
    up = match["verb"] in ("收窄", "回升", "提高", "加快")
    up = up if now < 0 or match["verb"] not in ("收窄", "扩大") else match["verb"] == "扩大"
    real, told = now - then, float(match["c"]) * (1 if up else -1)
    room = sum(half_step(match[name]) for name in "abc") + 1e-9
    if abs(real - told) > room:
        right = f"{'提高' if real > 0 else '回落'} {plain(round(abs(real), 2))} 个百分点"
        message = f"由 {plain(then)}% 到 {plain(now)}% 是{right}，文中为“{match['verb']}{match['c']}个百分点”"
        yield _ROW(sentence.text[:20], message, (match["c"], right), sentence.evidence(*match.span()))
