"""Sums that close a list told before them: 甲12亿元…；乙8亿元…；丙5亿元。三家企业合计26亿元.

For: ``chaingraph audit``.
In: sentences. Out: audit rows of kind ``sum``, or ``unit`` where one value is in another unit than the others.
How: the sum says of how many values it is; only when the sentence before, or the part of its own before the last semicolon, tells
exactly as many levels of its unit, they are what it sums up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_CLOSES = re.compile(
    rf"(?:^|[。；，])(?:以上|上述|这|其中)?(?P<count>{COUNT})(?:个|家|大|项|类|户|镇|乡|园|县|者)(?P<noun>[^，。；\d]{{0,8}})(?:合计|共计|总计|累计|加总)[^，。；\d]{{0,8}}$"
)
_RATES = ("%", "倍", "个百分点", "‰")
_OTHER = re.compile(r"上年|去年|同期|其中|计划|目标|增加|减少|新增|净增|以上|平均|[人户亩]均")
_ROW = Maker("sum", 0.8)
SCALES = (1e-4, 1e4, 10.0, 0.1)
"""What a wrong unit or point makes of a value."""
MOST = 12


def summed_up(projection: Projection) -> Iterator[AuditRow]:
    """Sums that the values before them do not come to. O(figures)."""
    before: Sentence | None = None
    for sentence in sentences(projection):
        for figure in sentence.figures[:MOST]:
            match = _CLOSES.search(sentence.text[: figure.at])
            if match and figure.exact and figure.kind not in _RATES:
                count = whole_number(match["count"])
                own = [one for one in sentence.figures if one.at < match.start()]
                home = sentence if own else before
                told = own or (list(before.figures) if before and before.passage is sentence.passage else [])
                parts = [one for one in told if one.kind == figure.kind]
                if home and 1 < count == len(parts) and _levels(parts):
                    yield from _check(home, parts, sentence, figure)
        before = sentence


def _levels(parts: Sequence[Figure]) -> bool:
    """Whether all are exact levels with names of their own."""
    names = [part.label for part in parts]
    return all(part.exact and part.label and not _OTHER.search(part.label) for part in parts) and len(set(names)) > 1


def _check(home: Sentence, parts: Sequence[Figure], sentence: Sentence, whole: Figure) -> Iterator[AuditRow]:
    total = sum(part.size for part in parts)
    room = whole.step + sum(part.step for part in parts) + 1e-6
    if abs(total - whole.size) <= min(room, 0.5 * max(whole.step, *(part.step for part in parts)) * 2):
        return
    slipped = [
        part
        for part in parts
        for scale in SCALES
        if abs(total - part.size + part.size * scale - whole.size) <= room and part.size * scale > room
    ]
    factor = base(whole.unit)[1]
    shown = "+".join(plain(round(part.size / factor, 6)) for part in parts)
    right = f"{plain(round(total / factor, 4))}{whole.unit}"
    if slipped or 0.5 < total / whole.size < 2:
        slip = f"“{slipped[0].text}”的单位或小数点可能写错" if slipped else "可能漏写或误写一项"
        evidence = (home.evidence(parts[0].at - len(parts[0].label), parts[-1].end), sentence.quote(whole))
        message = f"{whole.label}{whole.text}，前列各项之和为 {shown}={right}"
        yield _ROW.but(slip=slip)(whole.label, message, (whole.text, right), *evidence)
