"""In which year a document without a date was written, as far as its words tell.

For: the modality of what it says: what lies behind that year is aimed at.
In: a document. Out: a year.
How: years of which something is told are behind it (2023年产值9亿元), years that are aimed at ahead of it (到2027年，…). Where both
disagree the surer word counts: what stands under 发展目标 or behind 力争, then a year told with a figure, then any other 到2027年,
then a year that is only named (2022年建成投产). A year alone in a cell, one that is planned for and the ends of periods
(2021—2025年) tell nothing as long as anything else does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.modality import is_intended, section_modality
from chaingraph.mentions.prose import is_prose
from chaingraph.records import Document, Modality

_YEAR = Guarded(r"(?<!\d)(?P<first>20\d\d年?[—–~－-]{1,2})?(?P<year>20\d\d)年")
_SPAN = re.compile(r"(?<!\d)(20\d\d)年?\s*[—–~－至-]{1,2}\s*20\d\d\s*年?")
_SENTENCE = re.compile(r"[^。！？；!?;\n]+")
_PAUSE = re.compile(r"[，,：:、]")
_UP_TO = re.compile(r"(?:[到至]|力争|争取|确保|目标|预计|预期)\s*\Z")
_SO_FAR = re.compile(r"(?:截[至止]|截止[到至])\s*\Z")
_DEADLINE = re.compile(r"(?:\d{1,2}月份?)?[底末]?[之以]?前")
_REACHED = re.compile(
    r"(?<![而不])已|(?:实现|达到|完成|形成|突破|建成|建立|增长|提高|提升|引进|培育|创建|获得)了|分别达到了|现有|目前"
)
_CHANGE = re.compile(r"[由从自].*[到至]\s*\Z")
"""从2015年的3亿元增长到2020年的9亿元 may look back or ahead."""
_REVIEW = re.compile(r"基础|现状|回顾|成效|成就|成绩|概况|历程")
"""Headings under which 到2020年 was reached."""
_AIM = re.compile(r"[^，、：]{0,3}(?:目标|预期|规划值|愿景|展望)")
_FIGURE = re.compile(r"\d(?![\d.]*(?:月|日|号|季度|[—–~-]\d{1,2}月))")
_EVENT = re.compile(
    r"建成|投产|投用|达产|竣工|完工|开工|通车|启动|新增|形成|交付|上线|运营|动工|验收|计划|规划|方案|要点|安排"
)
"""What is told of a year with such words may be still to come (2026年建成投产)."""
_NEVER = 9999


@dataclass(slots=True)
class _Years:
    """The years of a text, by what is said of them."""

    sworn: set[int] = field(default_factory=set)
    told: set[int] = field(default_factory=set)
    aimed: set[int] = field(default_factory=set)
    named: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)


def supposed_date(document: Document) -> str:
    """The year in which a document without a date was written, as far as its words tell.

    Args:
        document: With passages or tables.

    Returns:
        A year, or ``""``: the latest of which it tells, and never one that it aims at.
    """
    years = _Years()
    for text, mood, looks_back in _pieces(document):
        _sort(text, mood, looks_back, years)
    told = {year for year in years.told if year < min(years.sworn, default=_NEVER)}
    aims = years.sworn | (years.aimed if not told else {year for year in years.aimed if year > max(told)})
    named = {year for year in years.named if year < min(aims, default=_NEVER)}
    if told:
        # Figures are of the year before, what happened is of this one.
        return str(max(told) + (max(told) + 1 in named))
    if named:
        return str(max(named))
    return str(min({min(aims) - 1, *years.begun})) if aims else ""


def _pieces(document: Document) -> Iterator[tuple[str, Modality, bool]]:
    """What may tell of years: passages, captions, headers and prose in cells; each with what its headings make of it."""
    for passage in document.passages:
        looks_back = any(_REVIEW.search(heading) for heading in passage.section[-2:])
        yield passage.text, section_modality(passage.section), looks_back
    for table in document.tables:
        yield table.caption, "fact", False
        yield from ((column.name, "fact", False) for column in table.columns)
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=False):
                if is_prose(cell.text):
                    yield cell.text, section_modality([column.name]), False


def _sort(text: str, mood: Modality, looks_back: bool, years: _Years) -> None:
    """Puts the years of a piece of text where they belong."""
    years.begun.update(int(match[1]) for match in _SPAN.finditer(text) if _EVENT.search(text))
    for sentence in _SENTENCE.findall(text):
        found = list(_YEAR.finditer(sentence))
        ends = [match.start() for match in found[1:]] + [len(sentence)]
        for match, end in zip(found, ends, strict=False):
            before = _PAUSE.split(sentence[: match.start()])[-1]
            behind = sentence[match.end() : end]
            if not match["first"] and (before + behind).strip():
                kind = _kind(before, behind, mood, looks_back)
                if kind:
                    getattr(years, kind).add(int(match["year"]))


def _kind(before: str, behind: str, mood: Modality, looks_back: bool) -> str:
    """Among which years one belongs, by its clause before it and by what follows up to the next year; empty for none."""
    if _SO_FAR.search(before):
        return "told"
    if _UP_TO.search(before) or _DEADLINE.match(behind):
        return _of_aim(before, behind, mood, looks_back)
    if _AIM.match(behind):
        return "aimed"
    if mood in {"target", "planned"} or is_intended(before + behind):
        return ""
    return "told" if _FIGURE.search(behind) and not _EVENT.search(before + behind) else "named"


def _of_aim(before: str, behind: str, mood: Modality, looks_back: bool) -> str:
    """Whether 到2027年 is sworn, only aimed at, or was reached."""
    if _CHANGE.search(before):
        return ""
    if mood == "target" or is_intended(before + behind):
        return "sworn"
    return "told" if looks_back or _REACHED.search(behind) else "aimed"
