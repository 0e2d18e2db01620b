"""What there was, what came and went, what there is: 年初 72 家, 关停 9 家, 新引进 5 家, 年末 66 家.

For: ``chaingraph audit``.
In: the figures of a sentence. Out: audit rows of kind ``sum``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_OPENING = re.compile(r"年初|期初|上年[末底]|去年[末底]|20\d\d年[末底]|原有")
_CLOSING = re.compile(r"年[末底]|期末|目前|现有|剩余?|还有|结余|总数")
_PLAIN = re.compile(r"年[末底]|期末|目前|现有|剩余?|还有|结余|总数|在建|在园|在册|共|有|为|达到?|的")
_CAME = re.compile(r"新[增引开签入]|引进|净增|新建|转入|新设")
_WENT = re.compile(r"关停|关闭|退出|注销|搬迁|淘汰|减少|迁出|竣工|完工|清退|腾退")
_ROW = Maker("sum", 0.75)


def stocks(projection: Projection) -> Iterator[AuditRow]:
    """Stocks that what came and went does not lead to. O(figures)."""
    for sentence in sentences(projection):
        counts = [figure for figure in sentence.figures if figure.unit in COUNTS]
        if len(counts) > 2 and len({figure.kind for figure in counts}) == 1:
            yield from _check(sentence, counts)


def _check(sentence: Sentence, counts: Sequence[Figure]) -> Iterator[AuditRow]:
    first, *moved, last = counts
    begin = re.split(r"[，。；]", sentence.text[: first.at])[-1]
    signs = [_sign(figure) for figure in moved]
    known = _OPENING.search(begin) and _CLOSING.search(last.label) and all(figure.exact for figure in counts)
    same = not (rest := _PLAIN.sub("", last.label)) or rest in begin
    if not known or not same or not all(signs) or _sign(last) or "其中" in sentence.text[first.end : last.at]:
        return
    right = first.value + sum(sign * figure.value for sign, figure in zip(signs, moved, strict=True))
    if right != last.value:
        steps = "".join(f"{'+' if sign > 0 else '-'}{plain(f.value)}" for sign, f in zip(signs, moved, strict=True))
        yield _ROW(
            begin,
            f"{begin}{first.text}，增减后为 {plain(first.value)}{steps}={plain(right)}，文中为{last.label}{last.text}",
            (last.text, f"{plain(right)}{last.unit}"),
            sentence.evidence(max(0, first.at - len(first.label)), last.end),
        )


def _sign(figure: Figure) -> int:
    """1 for what came, -1 for what went, 0 for neither."""
    return 1 if _CAME.search(figure.label) else -1 if _WENT.search(figure.label) else 0
