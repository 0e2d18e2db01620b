"""Lines to passages: sentences joined, headings above them known, captions set apart.

For: every reader of the room.
In: the text of a document, and the spans that tables and chain maps own.
Out: :class:`Reading`: passages, figures promised but missing, the outline for tables and maps, the title and the date.
How: lines → kinds → layout → runs → passages; each step is a module of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from chaingraph.documents.cues import cues
from chaingraph.documents.dates import find_date
from chaingraph.documents.folding import fold_width, pieces
from chaingraph.documents.headings import BARE, BELOW_ANNEX, FRONT, Outline, find_marker
from chaingraph.documents.joining import join_lines
from chaingraph.documents.kinds import find_kinds
from chaingraph.documents.lines import Line, read_lines
from chaingraph.documents.runs import Run
from chaingraph.documents.shapes import KINDS, Shape, find_shapes
from chaingraph.documents.titles import find_title
from chaingraph.documents.wrapping import read_layout
from chaingraph.records import Figure, Passage, PassageKind

TITLE_RANK = 0.1
"""A document that marks its headings and begins with one of the highest rank begins with its title."""
_RUN_IN = re.compile(r"^([^。；：]{2,30})[。：]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the running text of a document holds.

    Attributes:
        turns: Where a heading stands and the headings from there on, ascending: for tables and chain maps.
    """

    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    turns: tuple[tuple[int, tuple[str, ...]], ...]
    title: str
    date: str

    def section(self, offset: int) -> tuple[str, ...]:
        """Headings above the source offset."""
        at = bisect_right(self.turns, offset, key=lambda turn: turn[0]) - 1
        return self.turns[at][1] if at >= 0 else ()


def read_passages(
    text: str,
    document: str,
    taken: Sequence[tuple[int, int]] = (),
    ranks: Mapping[int, float] | None = None,
    *,
    marked: bool = False,
) -> Reading:
    """Reads the running text.

    Args:
        text: The document's text.
        document: Its identifier.
        taken: Spans that belong to tables and chain maps.
        ranks: Source offset of a line → rank of the heading it is known to be (by a style or a tag), smaller is
            higher; ``math.inf`` for a line known to be page furniture.
        marked: True when the format marks its paragraphs: then a line is only glued when it is plainly broken.
    """
    folded = fold_width(text)
    lines = read_lines(folded, taken)
    kinds = find_kinds(lines)
    styled = ranks or {}
    for at, line in enumerate(lines):
        if line.start in styled:
            kinds[at] = "furniture" if styled[line.start] == float("inf") else "heading"
    layout = read_layout(lines, kinds)
    if marked:
        layout = replace(layout, orderly=[False] * len(lines), indented=[False] * len(lines))
    runs = join_lines(lines, kinds, layout)
    last_taken = max((end for _, end in taken), default=0)
    return _Assembly(folded, document, lines, styled).assemble(runs, last_taken)


class _Assembly:
    """Turns runs into passages, in reading order."""

    def __init__(self, folded: str, document: str, lines: Sequence[Line], ranks: Mapping[int, float]) -> None:
        self.folded = folded
        self.document = document
        self.lines = lines
        self.ranks = ranks
        self.outline = Outline()
        self.numbered = False
        first = min(ranks, default=-1)
        self.topmost = first if ranks and ranks[first] <= TITLE_RANK else -1
        self.after_annex = False
        self.turns: list[tuple[int, tuple[str, ...]]] = []

    def assemble(self, runs: Sequence[Run], last_taken: int) -> Reading:
        """Walks the runs once."""
        joined = [join_pieces(self.folded, [self.lines[at] for at in run.places]) for run in runs]
        shapes = find_shapes(
            runs, [text for text, _ in joined], [self.lines[run.places[0]] for run in runs], last_taken
        )
        shapes = [
            "short" if shape == "heading" and parts[0][1] == self.topmost else shape
            for shape, (_, parts) in zip(shapes, joined, strict=True)
        ]
        self.numbered = any(
            shape == "heading" and find_marker(text) for shape, (text, _) in zip(shapes, joined, strict=True)
        )
        title, named = find_title([(shape, text) for shape, (text, _) in zip(shapes, joined, strict=True)])
        passages, figures = [], []
        for at, (shape, (text, parts)) in enumerate(zip(shapes, joined, strict=True)):
            passage = self._passage(shape, text, parts, titled=at in named)
            passages.append(passage)
            if shape == "figure":
                figures.append(Figure(self.document, text, passage.start, passage.end))
        date = find_date(line.text for line in self.lines)
        return Reading(tuple(passages), tuple(figures), tuple(self.turns), title, date)

    def _passage(self, shape: Shape, text: str, parts: tuple[tuple[int, int], ...], *, titled: bool) -> Passage:
        start = parts[0][1]
        kind: PassageKind = "title" if titled else KINDS[shape]
        section, level = self.outline.section, 0
        if kind == "heading":
            level = self._enter(start, text, shape)
            section = self.outline.section[:-1]
        elif kind == "paragraph" and (head := run_in_head(text)):
            self._enter(start, head, "heading")
            section = self.outline.section[:-1]
        self.after_annex = kind == "heading" and level > 0 and self._is_annex(text)
        return Passage(self.document, kind, text, parts, section, level)

    def _enter(self, start: int, text: str, shape: Shape) -> int:
        marker = find_marker(text)
        rank = self.ranks.get(start)
        if rank is None:
            bare = BELOW_ANNEX if self.after_annex else BARE
            front = self.numbered and "".join(text.split()) in cues("front_matter")
            rank = marker.rank if marker else FRONT if front else bare
        level = self.outline.enter(rank, text)
        self.turns.append((start, self.outline.section))
        return level

    @staticmethod
    def _is_annex(text: str) -> bool:
        marker = find_marker(text)
        return marker is not None and marker.kind == "annex" and len(text) <= marker.length


def run_in_head(text: str) -> str:
    """The head of a numbered paragraph that begins with its own heading (``（一）汽车产业链。由…``); else empty."""
    marker = find_marker(text)
    if marker is None or marker.kind in ("annex", "circled", "arabic-paren"):
        return ""
    head = _RUN_IN.match(text[marker.length :].strip())
    return text[: marker.length] + head[1] if head and "，" not in head[1] else ""


def join_pieces(folded: str, lines: Sequence[Line]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of lines read as one, and where each unbroken piece of it stands in the source.

    Two Latin words keep the line break between them as a blank; Chinese words close up.
    """
    parts: list[tuple[int, int]] = []
    words: list[str] = []
    length = 0
    for line in lines:
        if (
            words
            and words[-1][-1].isascii()
            and words[-1][-1].isalpha()
            and line.text[0].isascii()
            and line.text[0].isalpha()
        ):
            parts.append((length, line.start - 1))
            words.append(" ")
            length += 1
        for start, end in pieces(folded, line.start, line.end):
            parts.append((length, start))
            words.append(folded[start:end])
            length += end - start
    return "".join(words), tuple(parts)
