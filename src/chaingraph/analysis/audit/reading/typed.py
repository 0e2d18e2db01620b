"""Tables typed with blanks in the middle of running text: a line of names, and lines of a name and numbers below it.

For: what the rules over tables and over sentences read.
In: a passage of prose with the line breaks of the source.
Out: :class:`Typed`: header, rows and sums as passages of their own, and where in the passage they begin.
How: a line of two words and more that hold no number, then two lines and more with as many words, numbers in the same places.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_NUMBER = re.compile(r"[-－]?\d+(?:,\d{3})*(?:\.\d+)?[%％]?")
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\r\n]+")
_NAME = re.compile(r"(?:20\d\d年?)?[^\d，。；：！？]*(?:[（(][^（）()]{1,14}[)）])?")
_TOTAL = re.compile(r"(?:合计|总计|小计|总数|全[区县市部])")
_CAPTION = re.compile(r"(?:附?表)\s*\d|.*(?:情况|一览|统计|表)$")
FEWEST = 3
"""Lines of a table at least, that of the names among them."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A table within a passage.

    Attributes:
        start: Where it begins in the quote of its passage; its caption counts.
        end: Where it ends there.
        rows: The header (its first cell is the caption), then rows and sums.
    """

    start: int
    end: int
    rows: tuple[Passage, ...]


def typed_tables(projection: Projection) -> Mapping[tuple[str, int], Typed]:
    """Where a passage with a typed table begins → its table, read once: O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> Mapping[tuple[str, int], Typed]:
    found: dict[tuple[str, int], Typed] = {}
    above: Passage | None = None
    for passage in projection.passages:
        near = above is not None and above.evidence.document == passage.evidence.document and not above.row
        table = typed(passage, above if near else None)
        if table:
            found[passage.evidence.document, passage.evidence.start] = table
        above = passage
    return found


def typed(passage: Passage, above: Passage | None = None) -> Typed | None:
    """The first table of a passage, whose names may end the passage above; ``None`` where there is none. O(characters)."""
    if passage.row or passage.evidence.quote.count("\n") < FEWEST - 2:
        return None
    lines = _lines(passage)
    if above:
        shift = above.evidence.start - passage.evidence.start
        lines = [*((start + shift, words, text) for start, words, text in _lines(above)[-2:]), *lines]
    for at, (start, names, _) in enumerate(lines):
        body = _body(names, lines[at + 1 :])
        if len(body) >= FEWEST - 1:
            title = lines[at - 1] if at and _CAPTION.match(lines[at - 1][2].strip()) else None
            caption = title[2].strip() if title else ""
            name = f"{passage.evidence.document}#t{passage.evidence.start + start}"
            header = _row(passage, "header", start, lines[at][2], (caption, *names), f"{name}/0")
            rows = [_line(passage, f"{name}/{n}", *line) for n, line in enumerate(body, 1)]
            return Typed(max(0, title[0] if title else start), body[-1][0] + len(body[-1][2]), (header, *rows))
    return None


def _lines(passage: Passage) -> list[tuple[int, list[str], str]]:
    return [(match.start(), _WORD.findall(match[0]), match[0]) for match in _LINE.finditer(passage.evidence.quote)]


def _body(names: Sequence[str], lines: Sequence[tuple[int, list[str], str]]) -> list[tuple[int, list[str], str]]:
    """The lines below a line of names that are rows under it."""
    found: list[tuple[int, list[str], str]] = []
    if len(names) < 2 or not all(_NAME.fullmatch(name) for name in names):
        return found
    for start, words, text in lines:
        numbers = [bool(_NUMBER.fullmatch(word)) for word in words]
        alike = not found or numbers == [bool(_NUMBER.fullmatch(word)) for word in found[0][1]]
        if len(words) != len(names) or numbers[0] or not any(numbers) or not alike:
            break
        found.append((start, words, text))
    return found


def _line(passage: Passage, name: str, start: int, words: Sequence[str], text: str) -> Passage:
    kind = "total" if _TOTAL.fullmatch(words[0]) else "row"
    return _row(passage, kind, start, text, tuple(words), name)


def _row(passage: Passage, kind: str, start: int, text: str, cells: tuple[str, ...], name: str) -> Passage:
    whole = passage.evidence
    begin = whole.start + start
    evidence = Evidence(whole.document, begin, begin + len(text), text, whole.locator)
    return Passage(kind, evidence, cells=cells, row=name)
