"""Growth "a year on average" against the values of the years it leads from and to, wherever the document tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.text import Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_RATE = re.compile(
    r"(?:(?P<first>20\d\d)年?(?:至|到|[—–~-]+)(?P<last>20\d\d)年|(?P<years>[两二三四五六七八九十]|\d)年)?"
    r"(?:产值|收入|规模)?年均(?:复合)?(?:增长|增速|增幅)(?:率)?(?:约|达到?|为)*(?P<rate>\d+(?:\.\d+)?)%"
)
_YEAR = re.compile(r"(20\d\d)年")
_BIND = re.compile(r"力争|预计|计划|实现|完成|达到?|突破|超过?|约|将|提高|增[长加]?[到至]|[到至为]|20\d\d年|全年|[“”]")
SLACK = 0.012
"""Ends are rounded, and so is growth."""
LIKELY = (1.0, 12.0)
"""Values farther apart than this are not of one thing."""


@dataclass(frozen=True, slots=True)
class _Level:
    sentence: Sentence
    figure: Figure
    year: int
    name: str


def averages(projection: Projection) -> Iterator[AuditRow]:
    """Mean growth that the values of both years do not give; the years are told, or how many they are. O(figures)."""
    levels: dict[str, list[_Level]] = {}
    read = list(sentences(projection))
    for sentence in read:
        levels.setdefault(sentence.document, []).extend(_levels(sentence))
    for sentence in read:
        for match in _RATE.finditer(sentence.text):
            row = _check(sentence, match, levels[sentence.document])
            if row is not None:
                yield row


def _levels(sentence: Sentence) -> Iterator[_Level]:
    """Values of a sentence with their year and name; a value without a name has that of the one before."""
    name = ""
    for figure in sentence.figures:
        if figure.kind in ("%", "倍", "个百分点") or not figure.own or "/" in figure.unit:
            continue
        bare = _BIND.sub("", figure.label)
        name = bare if len(bare) > 1 else name
        years = _YEAR.findall(sentence.text[: figure.at])
        compared = re.search(r"[比较]20\d\d年", sentence.text[max(0, figure.at - 30) : figure.at])
        if years and name and not (compared and "20" not in figure.label):
            yield _Level(sentence, figure, int(years[-1]), name)


def _check(sentence: Sentence, match: re.Match[str], levels: Sequence[_Level]) -> AuditRow | None:
    own = [level for level in levels if level.sentence is sentence and level.figure.end <= match.start()]
    target = own[-1] if own else None
    if target is None or match.start() - target.figure.end > 8:
        return None
    first, last = _period(match, target.year)
    if last != target.year or not first or last - first < 2:
        return None
    bases = [level for level in levels if level.year == first and _same(level, target)]
    growths = [((target.figure.size / level.figure.size) ** (1 / (last - first)) - 1, level) for level in bases]
    stated = float(match["rate"]) / 100
    room = half_step(match["rate"]) / 100 + SLACK
    if not growths or any(abs(growth - stated) <= room for growth, _ in growths):
        return None
    growth, level = min(growths, key=lambda item: abs(item[0] - stated))
    return AuditRow(
        kind="growth",
        subject=target.name,
        message=f"{level.name}由 {first} 年 {level.figure.text} 到 {last} 年 {target.figure.text}，年均应增长 "
        f"{percent(growth)}，文中为 {match['rate']}%",
        left=f"{match['rate']}%",
        right=percent(growth),
        sure=0.7,
        slip=None,
        evidence=(
            level.sentence.quote(level.figure),
            sentence.quote(target.figure),
            sentence.evidence(*match.span()),
        ),
    )


def _period(match: re.Match[str], year: int) -> tuple[int, int]:
    """First and last year a mean speaks of; 0 where it does not say."""
    if match["first"]:
        return int(match["first"]), int(match["last"])
    count = match["years"]
    return (year - whole_number(count), year) if count else (0, year)


def _same(level: _Level, target: _Level) -> bool:
    """Whether two values are of one thing: the same unit, and one name ends with the other."""
    alike = level.name.endswith(target.name) or target.name.endswith(level.name)
    times = target.figure.size / level.figure.size if level.figure.size else 0.0
    return alike and level.figure.kind == target.figure.kind and LIKELY[0] < times < LIKELY[1]
