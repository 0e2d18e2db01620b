"""Names in a cell: several in one cell parted, numbering and remarks cut off, each with its span in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from chaingraph.mentions.states import state_in_remark
from chaingraph.mentions.tables.words import coming, is_missing, is_note, is_total, squeeze, tiers_of
from chaingraph.records import Cell, EntityType
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

LONGEST = 60
"""A cell part longer than this is a sentence and no name."""

_OPEN, _CLOSE = "（([【《“", "）)]】》”"
_PART = "、，,；;｜|\n\t"
_AND = re.compile(r"(?:公司|集团|厂|局|委|院|所|政府|管委会|合作社)(和|与|及|以及|\s+|/)(?=\S{3})")
_LIST_HEAD = re.compile(r"\s*(?:[（(]?\d{1,2}[)）.、．]\s*(?=\D)|[①-⑳]\s*|[·•▪◆★☆※*#＃△▲]\s*)")
_CHAPTER = re.compile(
    r"\s*[（(]?(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:、|[)）]、?)(?=\S)"
)
"""一、 and （二） before a title; 三一、 is no number."""
_HOW_MANY = re.compile(r"[共计约]*\d+[个家户项]")
"""In brackets behind a name: how many there are, so no firm."""
_LIST_TAIL = re.compile(r"(?:等(?:\d+[家户个])?(?:重点|骨干|龙头)?(?:企业|公司|单位)?|[\s。.；;，,、:：*＊]+)$")
_BRACKET_TAIL = re.compile(r"[（(]([^（()）]*)[)）]$")
_SECOND_FORM = re.compile(r"(?<=有限公司|责任公司|股份公司)(?=[^有]{2,}有限(?:责任)?公司$)")
_TRADE = re.compile(r"(?:[^/]|/(?![\u4e00-\u9fff]{2})|(?<![\u4e00-\u9fff]{2})/)+")
_PLACE_BODY = re.compile(r"[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|村|社区)")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a cell.

    Attributes:
        text: The name, line breaks removed.
        start: Source offset.
        end: Source offset behind it.
        note: What stood in brackets behind it and is no part of it (链主企业, 牵头).
    """

    text: str
    start: int
    end: int
    note: str = ""


def read_names(source: str, cell: Cell, *, several: bool = True) -> list[Name]:
    """The names of a cell, in order; empty for a missing mark or a sum.

    Args:
        source: Text of the document.
        cell: The cell.
        several: Whether 、 and its like part names; a project's or an indicator's name is taken whole.
    """
    if is_missing(cell.text) or is_total(cell.text):
        return []
    places = offsets(source, cell)
    chapter = _CHAPTER.match(cell.text) if several else None
    first = chapter.end() if chapter else 0
    parts = _split(cell.text, _broken_at(source, places)) if several else [(0, len(cell.text))]
    spans = [(max(start, first), end) for start, end in parts if end > first]
    names = []
    for span in spans:
        start, end, note = _trim(cell.text, *span)
        text = cell.text[start:end]
        if end > start and len(text) <= LONGEST and not is_missing(text):
            names.append(Name(text, places[start], places[end - 1] + 1, note))
    return names


def is_counted(name: Name) -> bool:
    """Whether brackets behind a name tell how many it stands for: 新能源汽车（5个） heads rows and is nobody."""
    return _HOW_MANY.fullmatch(name.note) is not None


def parted(name: Name) -> list[Name]:
    """The trades that a slash parts (智能商业/智能制造); a slash beside letters belongs to a name (AI/ML)."""
    if name.end - name.start != len(name.text):
        return [name]
    return [
        Name(match[0], name.start + match.start(), name.start + match.end()) for match in _TRADE.finditer(name.text)
    ]


def offsets(source: str, cell: Cell) -> list[int]:
    """Source offset of every character of a cell's text.

    Line breaks that the reader removed are stepped over and folded characters are found by their NFKC form; a cell that
    does not agree with its source is taken character by character from its start.
    """
    if source.startswith(cell.text, cell.start) and cell.end - cell.start == len(cell.text):
        return list(range(cell.start, cell.end))
    found: list[int] = []
    at = cell.start
    for character in cell.text:
        while at < cell.end and not _same(source[at], character):
            at += 1
        if at >= cell.end:
            last = max(cell.end - 1, cell.start)
            return [min(cell.start + index, last) for index in range(len(cell.text))]
        found.append(at)
        at += 1
    return found


def name_type(name: str, default: EntityType) -> EntityType:
    """What a name's ending says; Organisation for places that act as a body; else the default.

    Args:
        name: Who owns, answers or supplies.
        default: What the column usually holds.
    """
    found = ending_type(name)
    if found and found[0] == "Organisation":
        return "Organisation"
    if found in (("Park", "strong"), ("Enterprise", "strong")):
        return found[0]
    if _PLACE_BODY.fullmatch(name) or gazetteer().lookup(name):
        return "Organisation"
    return default


def _same(source: str, character: str) -> bool:
    return source == character or normalize("NFKC", source) == normalize("NFKC", character)


def _broken_at(source: str, places: list[int]) -> set[int]:
    """Positions of a cell's text before which the source has a line break."""
    return {i for i in range(1, len(places)) if "\n" in source[places[i - 1] : places[i]]}


def _split(text: str, breaks: set[int]) -> list[tuple[int, int]]:
    """Spans between separators that stand outside brackets."""
    cuts: list[tuple[int, int]] = []
    depth = 0
    for at, character in enumerate(text):
        depth += (character in _OPEN) - (character in _CLOSE)
        depth = max(depth, 0)
        if character in _PART and depth == 0:
            cuts.append((at, at + 1))
    cuts.extend(match.span(1) for match in _AND.finditer(text) if _depth(text, match.start(1)) == 0)
    cuts.extend((m.start(), m.start()) for m in _SECOND_FORM.finditer(text) if m.start() in breaks)
    return list(_between(sorted(cuts), len(text)))


def _between(cuts: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    start = 0
    for left, right in cuts:
        if left >= start:
            yield start, left
            start = right
    yield start, length


def _depth(text: str, at: int) -> int:
    head = text[:at]
    return sum(map(head.count, _OPEN)) - sum(map(head.count, _CLOSE))


def _trim(text: str, start: int, end: int) -> tuple[int, int, str]:
    """A span without blanks, numbering, 等 and remarks, and the remark."""
    head = _LIST_HEAD.match(text, start, end)
    start = head.end() if head else start
    while start < end and text[start].isspace():
        start += 1
    note = ""
    while True:
        part = text[start:end]
        tail = _LIST_TAIL.search(part)
        bracket = _BRACKET_TAIL.search(part)
        if tail and tail.start() > 0:
            end = start + tail.start()
        elif bracket and bracket.start() > 0 and _is_remark(bracket[1]):
            note, end = squeeze(bracket[1]), start + bracket.start()
        else:
            return start, end, note


def _is_remark(words: str) -> bool:
    """Whether words in brackets behind a name are none of it: its role or tier, its state, that it shall come, a number."""
    told = is_note(words) or tiers_of(words) or state_in_remark(words) or coming(words)
    return bool(told or _HOW_MANY.fullmatch(squeeze(words)))
