"""Growth since a year whose value is told elsewhere: 到2025年产值达到130亿元，较2020年翻一番以上; 2020年产值72.5亿元 in the table.

For: ``chaingraph audit``.
In: levels with their growth right behind them, observations of the same indicator in the year it starts from.
Out: audit rows of kind ``growth``.
How: a base that gives the growth settles it; all that are alike have to miss it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import alike, groups
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_SINCE = re.compile(
    r"(?:以上)?[，,（(](?:是|为)?(?:[较比])?(?:(?P<year>20\d\d)年)?(?:的)?(?:实现|总体|力争|基本)*"
    r"(?:(?P<span>[一二两三四五六七八九十])年(?:内|间)?(?:实现|基本)*)?"
    r"(?:(?P<double>翻一番|翻番|翻两番|倍增)|(?P<times>\d+(?:\.\d+)?)倍|(?:增长|增加|提高)(?:了)?(?P<grown>\d+(?:\.\d+)?|[一两二三四五])倍"
    r"|(?:增长|提高)(?:了)?(?P<p>\d+(?:\.\d+)?)%)(?P<more>以上|左右|多)?"
)
ALIKE = 2.0
"""Points that two labels and places have to have."""
MOST = 60
"""Values of one head and unit that are looked through."""
ROOM, ABOUT = 0.05, 0.12
"""Relative room of a multiple, and of one told with "about"."""
LIKELY = (0.6, 1.7)
"""A base that gives so many times the told multiple is of something else."""
_ROW = Maker("growth", 0.65, "倍数、基数或目标可能写错")


def based(projection: Projection) -> Iterator[AuditRow]:
    """Multiples of a year's value that the value told of that year does not give. O(figures + pairs of one head)."""
    levels = {
        (seen.document, seen.evidence.start): (seen, group)
        for group in groups(projection).values()
        for seen in group
        if not seen.row
    }
    for sentence in sentences(projection):
        for figure in sentence.figures:
            match = _SINCE.match(sentence.text, figure.end)
            level = levels.get((sentence.document, sentence.quote(figure).start)) if match else None
            # Without a year a rate may be of the year before, or of each year.
            if match and level and (match["year"] or match["double"]):
                yield from _check(sentence, match, *level)


def _check(
    sentence: Sentence, match: re.Match[str], level: Observation, group: Sequence[Observation]
) -> Iterator[AuditRow]:
    times = _times(match)
    bases = [
        seen
        for seen in group[:MOST]
        if _from(match, seen.year, level.year) and not seen.goal and seen.part == level.part and seen.size
        and seen.document == level.document and _of_one(level, seen)
    ]  # fmt: skip
    rates = [level.size / seen.size for seen in bases]
    if not bases or any(_fits(rate, times, match["more"]) for rate in rates):
        return
    base, rate = bases[0], rates[0]
    if LIKELY[0] < rate / times < LIKELY[1]:
        said = sentence.text[match.start() : match.end()].strip("，,（(")
        message = (
            f"{level.label.name}{level.text}为{base.year}年 {base.text} 的 {plain(round(rate, 2))} 倍，文中为“{said}”"
        )
        quote = sentence.evidence(*match.span())
        yield _ROW(
            level.label.name, message, (said, f"{plain(round(rate, 2))}倍"), level.evidence, quote, base.evidence
        )


def _of_one(level: Observation, seen: Observation) -> bool:
    """Whether two values are of one named thing: their labels say so, or are the same word for word in one place."""
    if not (level.label.words or level.label.marks):
        return False
    same = (level.label.words, level.label.marks, level.place.part) == (
        seen.label.words,
        seen.label.marks,
        seen.place.part,
    )
    one_place = level.place.home == seen.place.home and not (level.place.owners or seen.place.owners)
    return (same and one_place) or (bool(level.label.words) and (alike(level, seen) or 0.0) >= ALIKE)


def _from(match: re.Match[str], year: str, end: str) -> bool:
    """Whether growth starts from a year: the one told, so many years before its end, or any before where none is told."""
    if match["year"]:
        return year == match["year"]
    if not (year.isdecimal() and end.isdecimal()):
        return False
    span = whole_number(match["span"]) if match["span"] else 0
    return int(end) - int(year) == span if span else year < end


def _times(match: re.Match[str]) -> float:
    if match["double"]:
        return 4.0 if "两" in match["double"] else 2.0
    if match["grown"]:
        return 1 + float(whole_number(match["grown"]) if match["grown"] in "一两二三四五" else match["grown"])
    return float(match["times"]) if match["times"] else 1 + float(match["p"]) / 100


def _fits(rate: float, times: float, more: str | None) -> bool:
    if more in ("以上", "多"):
        return rate >= times * (1 - ROOM / 2)
    return abs(rate / times - 1) <= (ABOUT if more else ROOM)
