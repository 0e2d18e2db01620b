"""Gains, losses and what they leave: so many new, so many closed, so many net; a stock, its change and the stock before.

For: ``chaingraph audit``.
In: the figures of a sentence, three in a row. Out: audit rows of kind ``sum``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import COUNTS, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_GAIN, _LOSS = re.compile(r"新增|新入|增加|入库|新签"), re.compile(r"退|减少|注销|关停|搬迁|淘汰|关闭")
_ROW = Maker("sum", 0.8)


def balances(projection: Projection) -> Iterator[AuditRow]:
    """Gains and losses beside their balance: 31 new, 9 closed, 24 net. O(figures)."""
    for sentence in sentences(projection):
        for gain, loss, net in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
            kinds = {gain.kind, loss.kind, net.kind}
            words = _GAIN.search(gain.label), _LOSS.search(loss.label), "净" in net.label
            if (
                len(kinds) == 1
                and all(words)
                and abs(gain.size - loss.size - net.size)
                > (0.5 if net.kind in COUNTS else gain.step + loss.step + net.step)
            ):
                right = plain(round((gain.size - loss.size) / (net.size / net.value), 4)) if net.value else "0"
                message = (
                    f"{gain.label}{gain.text}、{loss.label}{loss.text}，相抵为 {right}，文中为{net.label}{net.text}"
                )
                quote = sentence.evidence(gain.at - len(gain.label), net.end)
                yield _ROW(net.label, message, (net.text, f"{right}{net.unit}"), quote)


def changes(projection: Projection) -> Iterator[AuditRow]:
    """A stock, its net change and the stock before that do not fit: 568, net 49 more, 529 the year before. O(figures)."""
    for sentence in sentences(projection):
        for now, net, past in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
            same = len({now.kind, net.kind, past.kind}) == 1 and now.kind in COUNTS and past.at - now.end < 40
            dated = "净增" in net.label and re.search(r"上年|去年|年末|年底|20\d\d年", past.label)
            # 退出12家，净增26家，上年末为316家: what went is no stock.
            moved = _GAIN.search(now.label) or _LOSS.search(now.label)
            if same and dated and not moved and abs(now.size - net.size - past.size) > 0.5:
                right = plain(now.size - past.size)
                message = f"{now.label}{now.text}，{past.label}{past.text}，相差 {right}，文中为{net.label}{net.text}"
                quote = sentence.evidence(now.at - len(now.label), past.end)
                yield _ROW(now.label, message, (net.text, f"{right}{net.unit}"), quote)
