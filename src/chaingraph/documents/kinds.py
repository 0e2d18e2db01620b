"""What each line is for, judged by itself and by the lines beside it.

For: joining lines into passages.
In: lines.
Out: one :data:`Kind` a line.
How: the line's own look first (captions, numbers, dates, titles); then what only the neighbours show: a caption above
its credit, a list without text between its numbers, a line alone between wide gaps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from statistics import median
from typing import Literal

from chaingraph.documents.captions import is_byline, is_credit, is_figure, is_furniture, is_issuer, is_note, is_photo
from chaingraph.documents.cues import CLOSERS, cues, is_finished
from chaingraph.documents.dates import is_date
from chaingraph.documents.headings import find_marker
from chaingraph.documents.lines import Line

Kind = Literal["text", "short", "heading", "item", "figure", "photo", "byline", "date", "note", "issuer", "furniture"]
"""``short`` is a line that could be a title: only its neighbours tell."""

TITLE_COLUMNS = 80
_BULLET = re.compile(r"(?:[·•●○◆◇■□▪►▶★☆※▲△✓✔\uf06c\uf0b7\uf0d8]|[-*+–]\s)\s*\S")
_KEY_VALUE = re.compile(r"[\u4e00-\u9fffA-Za-z（）()/]{2,12}[：:]\s*[^\s“]")
_DIGIT = re.compile(r"\d")
_DECIMAL = re.compile(r"\d{1,2}(?:[.．]\d{1,2}){1,3}")
_BRACKETED = re.compile(r"【[^【】]{2,20}】$")
_ATTACHED = re.compile(r"附\s*件\s*[:：]\s*")
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("(", ")"), ("「", "」"), ("【", "】"))
_OPENERS = frozenset("“（《(「【")


def is_balanced(text: str) -> bool:
    """True when every quote and bracket opened in ``text`` is closed in it."""
    if _OPENERS.isdisjoint(text):
        return True
    return all(text.count(left) <= text.count(right) for left, right in _PAIRS)


def is_titled(text: str, columns: int) -> bool:
    """True when ``text`` could be a title: short, not a sentence, nothing left open."""
    if columns > TITLE_COLUMNS or text.startswith(CLOSERS) or text.endswith(("，", "、", "；", ",", "——")):
        return False
    if "。" in text or "；" in text or text.count("，") > 2 or ("，" in text and _DIGIT.search(text)):
        return False
    if text.endswith(("：", ":")):
        return columns <= 30 and is_balanced(text)
    return (text.endswith(("？", "！")) or not is_finished(text)) and is_balanced(text)


_BY_LOOK: tuple[tuple[Kind, Callable[[str], bool]], ...] = (
    ("furniture", is_furniture),
    ("date", is_date),
    ("figure", is_figure),
    ("byline", is_byline),
    ("photo", is_photo),
    ("note", is_note),
    ("issuer", is_issuer),
)


def is_bullet(text: str) -> bool:
    """True for an item of a list that has a bullet instead of a number."""
    return _BULLET.match(text) is not None


def own_kind(line: Line) -> Kind:
    """What ``line`` looks like by itself."""
    text = line.text
    if len(text) > 120:
        return "text"
    for kind, test in _BY_LOOK:
        if test(text):
            return kind
    if _ATTACHED.match(text):
        return "item"
    if find_marker(text):
        return "heading" if is_headed(text, line.width) else "item"
    if re.sub(r"\s", "", text) in cues("front_matter") or _BRACKETED.match(text):
        return "heading"
    if is_bullet(text) or (line.width <= TITLE_COLUMNS and _KEY_VALUE.match(text) and "。" not in text):
        return "item"
    return "short" if is_titled(text, line.width) else "text"


def is_headed(text: str, columns: int) -> bool:
    """True when a line that begins with a number is a heading and not a paragraph or an item of a list."""
    marker = find_marker(text)
    if marker is None or columns > 90:
        return False
    body = text[marker.length :].strip()
    if marker.kind in ("arabic", "arabic-paren", "decimal", "circled") and (
        "：" in body.rstrip("：") or "、" in body[24:]
    ):
        return False
    titled = is_titled(body.rstrip("：:"), columns) if body else marker.kind in ("annex", "chapter", "part")
    return titled and not body.startswith(tuple("所中的是"))


def find_kinds(lines: Sequence[Line]) -> list[Kind]:
    """What each line is for."""
    kinds = [own_kind(line) for line in lines]
    _decimals(lines, kinds)
    _caption_above_credit(lines, kinds)
    _lists(lines, kinds)
    _between_gaps(lines, kinds)
    return kinds


def _decimals(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """``2.3`` numbers a heading only where ``2.2`` stood before, or as ``2.1``: else it is a number of the text."""
    seen: set[tuple[int, ...]] = set()
    for at, line in enumerate(lines):
        if kinds[at] not in ("heading", "item") or not (found := _DECIMAL.match(line.text)):
            continue
        *outer, last = map(int, re.split("[.．]", found[0]))
        if last == 1 or (*outer, last - 1) in seen:
            seen.add((*outer, last))
        else:
            kinds[at] = "short" if is_titled(line.text, line.width) else "text"


def _caption_above_credit(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """``重庆数智产业园。`` above ``资料图片`` is the caption of that photograph."""
    for at in range(len(lines) - 1):
        if kinds[at] in ("short", "text") and kinds[at + 1] == "photo" and is_credit(lines[at + 1].text):
            text = lines[at].text
            if lines[at].width <= 100 and lines[at + 1].gap <= 1 and "。" not in text[:-1]:
                kinds[at] = "photo"


def _lists(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Numbered lines with nothing between them are the items of a list (or the contents), not headings."""
    length = 0
    for at, line in enumerate(lines):
        here = _number_kind(line, kinds[at])
        beside = at + 1 < len(lines) and not lines[at + 1].fenced
        after = _number_kind(lines[at + 1], kinds[at + 1]) if beside else ""
        if here and here == after:
            kinds[at] = "item"
            length += 1
        else:
            if here and length >= 2:
                kinds[at] = "item"
            length = 0
        if _ATTACHED.match(line.text):
            length = 2


def _number_kind(line: Line, kind: Kind) -> str:
    marker = find_marker(_ATTACHED.sub("", line.text)) if kind == "heading" or _ATTACHED.match(line.text) else None
    return marker.kind if marker else ""


def _between_gaps(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """A line alone between gaps wider than usual stands under a picture."""
    gaps = [line.gap for line in lines if not line.fenced]
    usual = median(gaps) if gaps else 0
    wide = max(2, usual + 1)
    seen_text = False
    for at in range(len(lines) - 1):
        seen_text = seen_text or (kinds[at] == "text" and lines[at].width > TITLE_COLUMNS)
        lonely = (
            lines[at].gap >= wide and lines[at + 1].gap >= wide and not lines[at].fenced and not lines[at + 1].fenced
        )
        if kinds[at] == "short" and seen_text and lonely:
            kinds[at] = "photo"
