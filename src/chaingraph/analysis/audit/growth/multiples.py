"""A value told as a multiple of another that is told elsewhere on the page: 年产值210亿元，为总投资的2.5倍; 总投资138.6亿元.

For: ``chaingraph audit``; multiples of an earlier time are read by :mod:`chaingraph.analysis.audit.growth.developed`.
In: figures with a multiple behind them, the figures of their document as observations. Out: audit rows of kind ``growth``.
How: what it is a multiple of is named by an indicator everybody knows; one value of this indicator in the document that gives the
multiple, or one of another thing than all told, settles it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import groups
from chaingraph.analysis.audit.reading.indicator import read_label
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.text import Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, half_step, plain
from chaingraph.analysis.projection import Projection

_SAYS = re.compile(
    r"[，,（(]?(?:预计|将|已|可|大[约致]|约|基本|合计)*(?:为|是|相当于|达到?|超过|接近)(?:了|约|全部|其)*(?P<what>[^，。；\d的]{2,12}?)的"
    r"(?P<about>近|约|超过?|将近)?(?P<n>\d+(?:\.\d+)?)倍(?P<more>多|以上|左右|有余)?"
)
_TIMES = re.compile(r"年|同期|原|以前|此前|当初|平均|全[国省市]")
"""In the name of what is no other indicator but an earlier time, or a wider place."""
MOST = 3
"""Different values of the indicator in the document at most: of more it is a class of things."""
ROOM = 0.02
"""Relative room beyond the rounding of the multiple and of both values."""
_ROW = Maker("growth", 0.7, "倍数或其中一个数值可能写错")


def multiples(projection: Projection) -> Iterator[AuditRow]:
    """Multiples that no value of the indicator they name gives. O(figures + multiples · values of one head)."""
    known = settings(projection)
    for sentence in sentences(projection):
        setting = known.get(sentence.document)
        for figure in sentence.figures if "倍" in sentence.text and setting else ():
            match = _SAYS.match(sentence.text, figure.end)
            if match is None or not figure.exact or _TIMES.search(match["what"]):
                continue
            label = read_label(match["what"], setting.names if setting else (), figure.kind)
            if label is None or not label.known:
                continue
            told = [
                seen
                for seen in groups(projection).get((label.head, figure.kind), ())
                if seen.document == sentence.document and (not label.words or seen.label.words == label.words)
            ]
            yield from _check(sentence, figure, match, told)


def _check(sentence: Sentence, figure: Figure, match: re.Match[str], told: Sequence[Observation]) -> Iterator[AuditRow]:
    found = {seen.size: seen for seen in told if seen.size > 0 and not seen.row and seen.size != figure.size}
    values = found if len(found) <= MOST else _whole(found)
    if not values or any(_gives(figure, seen, match) for seen in values.values()):
        return
    near = min(values.values(), key=lambda seen: abs(seen.sentence - sentence.offsets[0]))
    shown = f"{plain(round(figure.size / near.size, 2))}倍"
    said = match[0].strip("，,（(")
    message = f"{figure.label}{figure.text}，{near.label.name}{near.text}，应为 {shown}，文中为“{said}”"
    quote = sentence.evidence(max(0, figure.at - len(figure.label)), match.end())
    yield _ROW(near.label.name, message, (f"{match['n']}倍", shown), quote, near.evidence)


def _whole(values: Mapping[float, Observation]) -> Mapping[float, Observation]:
    """Of many values the greatest, where the others are its parts."""
    total = max(values)
    parts = sum(size for size in values if size != total)
    return {total: values[total]} if abs(parts - total) <= ROOM * total else {}


def _gives(figure: Figure, seen: Observation, match: re.Match[str]) -> bool:
    """Whether a value, as often as told, is the figure."""
    real, told = figure.size / seen.size, float(match["n"])
    room = half_step(match["n"]) + real * (ROOM + figure.step / figure.size + seen.step / seen.size)
    below = room + (0.1 * told if match["about"] in ("近", "约", "将近") or match["more"] == "左右" else 0.0)
    above = room + (0.25 * told if match["about"] or match["more"] else 0.0)
    return told - below <= real <= told + above
