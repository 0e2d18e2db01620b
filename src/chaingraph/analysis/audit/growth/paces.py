"""Rates of two times beside words that say which is higher and by how much: 增长7.8%，上年增长7.1%，增速回落0.7个百分点.

For: ``chaingraph audit``.
In: sentences. Out: audit rows of kind ``words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.rows import AuditRow, half_step, plain
from chaingraph.analysis.projection import Projection

_TIME = r"(?:上年|去年|上一年|前年|上月|上季度|[上下]半年|[一二三四]季度|前[二两三]季度|前三季度|1[—–~-]\d{1,2}月|20\d\d年)(?:同期|全年)?"
_UP, _DOWN = r"加快|提高|提升|上升|扩大|回升|高|快", r"回落|放缓|下降|收窄|降低|减缓|低|慢"
_FIRST = r"增长(?P<b>\d+(?:\.\d+)?)%[，,（(]"
_FORMER = rf"(?:而)?{_TIME}(?:的?增[速幅长](?:为|是)?|为)(?P<a>\d+(?:\.\d+)?)%"
_SAID = rf"(?:增速|增幅|涨幅)?(?:同比|[比较]{_TIME})(?:的增[速幅])?(?:大幅|略|小幅|明显)?(?P<verb>{_UP}|{_DOWN})了?(?P<c>\d+(?:\.\d+)?)个(?:百分)?点"
_PATTERNS = (
    re.compile(rf"{_FIRST}{_FORMER}[，,）)]{{1,2}}{_SAID}"),
    re.compile(rf"{_FIRST}{_SAID}[，,（(；]{_FORMER}"),
)
_ROW = Maker("words", 0.8, "升降方向或增速可能写错")


def paces(projection: Projection) -> Iterator[AuditRow]:
    """Growth said to be faster or slower than that of another time, which both rates deny. O(characters)."""
    for sentence in sentences(projection):
        for pattern in _PATTERNS if "百分点" in sentence.text else ():
            for match in pattern.finditer(sentence.text):
                change = float(match["b"]) - float(match["a"])
                up = re.fullmatch(_UP, match["verb"]) is not None
                room = sum(half_step(match[name]) for name in "abc") + 1e-6
                if abs((change if up else -change) - float(match["c"])) > room:
                    right = f"{'加快' if change > 0 else '回落'}{plain(round(abs(change), 2))}个百分点"
                    said = f"{match['verb']}{match['c']}个百分点"
                    message = f"增速由 {match['a']}% 到 {match['b']}% 是{right}，文中为“{said}”"
                    yield _ROW(
                        sentence.text[: match.start()][-16:], message, (said, right), sentence.evidence(*match.span())
                    )
