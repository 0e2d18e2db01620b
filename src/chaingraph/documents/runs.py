"""A passage in the making, and the line that may be its next one.

For: joining lines.
In: lines, their kinds and the layout around them.
Out: :class:`Run`: the lines that read as one so far; :class:`Step`: a line seen as a possible continuation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.documents.cues import ends, is_finished
from chaingraph.documents.headings import FIRM, find_marker
from chaingraph.documents.kinds import Kind, is_balanced, is_bullet
from chaingraph.documents.lines import Line
from chaingraph.documents.wrapping import LONG, LOOSE, TIGHT, Layout

_HANGING = re.compile(r"[，、（《“‘「【(,\-—–/&+]$")
_BROKEN_PHRASE = re.compile(r"的[\u4e00-\u9fff]$")
"""``…托盘的铝``: a phrase hardly ever ends with one character behind 的."""
_PROSE = re.compile("[的了是在将为对于从到被把让使、。；：0-9年月“]")
_SENTENCE = re.compile("[，。；！？]")
PARAGRAPH_INDENT = 4
"""Blanks before the first line of a paragraph at most; what stands further in is centred."""
_TAIL = 200
"""Characters at the end of a run in which an open bracket still matters."""


@dataclass(slots=True)
class Run:
    """Lines that read as one.

    Attributes:
        kind: What it is for; ``text`` and ``short`` are told apart when it is complete.
        places: Positions of its lines.
        tail: The end of its text, as far as decisions need it.
        columns: Columns of all its lines.
    """

    kind: Kind
    places: list[int]
    tail: str
    columns: int
    sentence: bool = False

    @property
    def last(self) -> int:
        """Position of its last line."""
        return self.places[-1]

    @property
    def finished(self) -> bool:
        """True when it ends as a sentence does."""
        return is_finished(self.tail)

    @property
    def hanging(self) -> bool:
        """True when it cannot end here: a comma, an open bracket, a preposition."""
        if _HANGING.search(self.tail) or not is_balanced(self.tail):
            return True
        if self.sentence_like:
            return ends("open_end").search(self.tail) is not None
        return self.tail.endswith(tuple("的和与及")) or _BROKEN_PHRASE.search(self.tail) is not None

    @property
    def sentence_like(self) -> bool:
        """True when it is too long or too punctuated for a title."""
        return self.sentence or self.columns >= LONG

    @property
    def title_like(self) -> bool:
        """True for a single line without the little words that prose cannot do without."""
        return len(self.places) == 1 and self.columns < LONG and not _PROSE.search(self.tail)

    @property
    def begun(self) -> bool:
        """True when there is no doubt that it is running text: several lines, or a full stop in it."""
        return len(self.places) > 1 or "。" in self.tail

    def add(self, at: int, line: Line) -> None:
        """Takes a further line."""
        self.places.append(at)
        self.tail = (self.tail + line.text)[-_TAIL:]
        self.columns += line.width
        self.sentence = self.sentence or bool(_SENTENCE.search(line.text))


def start_run(at: int, line: Line, kind: Kind) -> Run:
    """A run of one line."""
    return Run(kind, [at], line.text[-_TAIL:], line.width, bool(_SENTENCE.search(line.text)))


@dataclass(frozen=True, slots=True)
class Step:
    """A line about to be placed, and what stands around it.

    Attributes:
        at: Its position.
        line: The line.
        kind: What it is for.
        filled: True when the last line of the run before it reaches the edge of its column.
        tight: The same, within a smaller tolerance.
        rough: The same, within a larger one.
        wide: True when the line itself reaches the edge.
        flush: True when the run began indented, as a paragraph does, and this line directly below does not.
        indented: True when it stands further right than its neighbours.
        orderly: True when paragraphs around it end with a full stop.
    """

    at: int
    line: Line
    kind: Kind
    filled: bool
    tight: bool
    rough: bool
    wide: bool
    flush: bool
    indented: bool
    orderly: bool

    @property
    def loose(self) -> bool:
        """True for a kind that a line of running text may take on by chance (``2022年`` at a line's beginning)."""
        if self.kind in ("heading", "item"):
            marker = find_marker(self.line.text)
            if marker is not None:
                return marker.kind not in FIRM
            return self.line.text[0] in "·•" or not is_bullet(self.line.text)
        return self.kind in ("text", "short", "date")


def step(run: Run, at: int, lines: Sequence[Line], kinds: Sequence[Kind], layout: Layout) -> Step:
    """Looks at line ``at`` as a possible continuation of ``run``."""
    return Step(
        at,
        lines[at],
        kinds[at],
        layout.full(run.last, LOOSE),
        layout.full(run.last, TIGHT),
        layout.rough[run.last],
        layout.full(at, LOOSE),
        _is_flush(run, at, lines, layout),
        layout.indented[at],
        layout.orderly[at],
    )


def _is_flush(run: Run, at: int, lines: Sequence[Line], layout: Layout) -> bool:
    first = run.places[0]
    began = layout.indented[first] and lines[first].indent <= PARAGRAPH_INDENT
    return began and not layout.indented[at] and lines[at].indent < lines[first].indent
