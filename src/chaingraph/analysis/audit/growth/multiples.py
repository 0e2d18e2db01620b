"""A value told as a multiple of another that is told elsewhere on the page: 年产值210亿元，为总投资的2.5倍; 总投资138.6亿元.

For: ``chaingraph audit``; multiples of an earlier time are read by :mod:`chaingraph.analysis.audit.growth.developed`.
In: figures with a multiple behind them, levels by name (:mod:`chaingraph.analysis.audit.reading.named_levels`). Out: audit rows of kind
``growth``.
How: what it is a multiple of is named; one value of this name in the document that gives the multiple settles it. Of several values the
greatest is meant, where the sentence speaks of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.named_levels import NamedLevel, called, named_levels, one_name
from chaingraph.analysis.audit.reading.text import Figure, Sentence
from chaingraph.analysis.audit.reading.threads import threads
from chaingraph.analysis.audit.rows import AuditRow, half_step, plain
from chaingraph.analysis.projection import Projection

_SAYS = re.compile(
    r"[，,（(]?(?:预计|将|已|可|大[约致]|约|基本|合计)*(?:为|是|相当于|达到?|超过|接近)(?:了|约|全部|其)*(?P<what>[^，。；\d的]{2,12}?)的"
    r"(?P<about>近|约|超过?|将近)?(?P<n>\d+(?:\.\d+)?)倍(?P<more>多|以上|左右|有余)?"
)
_TIMES = re.compile(r"年|同期|原|以前|此前|当初|平均|全[国省市]")
"""In the name of what is no other indicator but an earlier time, or a wider place."""
_ALL = re.compile(r"全部|此次|本次|合计|总|共")
ROOM = 0.02
"""Relative room beyond the rounding of the multiple and of both values."""
FAR = 2.5
"""A value that gives so many times the told multiple is of something else."""
_ROW = Maker("growth", 0.7, "倍数或其中一个数值可能写错")


def multiples(projection: Projection) -> Iterator[AuditRow]:
    """Multiples that no value of the name they tell gives. O(figures + multiples · levels of a document)."""
    known = named_levels(projection)
    for thread in threads(projection):
        sentence = thread.sentence
        for figure in sentence.figures if "倍" in sentence.text else ():
            match = _SAYS.match(sentence.text, figure.end)
            if match is None or not figure.exact or _TIMES.search(match["what"]):
                continue
            name = called(match["what"])
            told = [
                level
                for level in known.get(sentence.document, ())
                if level.kind == figure.kind and one_name(level.name, name, thread.setting.topic)
            ]
            now = [level for level in told if (level.year, level.part) == thread.period(figure.at)]
            yield from _check(sentence, figure, match, now or told)


def _check(sentence: Sentence, figure: Figure, match: re.Match[str], told: Sequence[NamedLevel]) -> Iterator[AuditRow]:
    sole = len({level.size for level in told}) == 1
    if not told or not (sole or _ALL.search(sentence.text[: figure.at])):
        return
    level = max(told, key=lambda one: one.size)
    if _gives(figure, level, match):
        return
    real = figure.size / level.size
    if 1 / FAR < real / float(match["n"]) < FAR:
        shown = f"{plain(round(real, 2))}倍"
        said = match[0].strip("，,（(")
        message = f"{figure.label}{figure.text}，{level.name}{level.text}，应为 {shown}，文中为“{said}”"
        quote = sentence.evidence(max(0, figure.at - len(figure.label)), match.end())
        yield _ROW(level.name, message, (f"{match['n']}倍", shown), quote, level.evidence)


def _gives(figure: Figure, level: NamedLevel, match: re.Match[str]) -> bool:
    """Whether a value, as often as told, is the figure."""
    real, told = figure.size / level.size, float(match["n"])
    room = half_step(match["n"]) + real * (ROOM + figure.step / figure.size + level.step / level.size)
    below = room + (0.1 * told if match["about"] in ("近", "约", "将近") or match["more"] == "左右" else 0.0)
    above = room + (0.25 * told if match["about"] or match["more"] else 0.0)
    return told - below <= real <= told + above
