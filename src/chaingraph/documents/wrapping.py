"""Which lines fill their column, and where paragraphs end as they should.

For: joining lines.
In: lines and their kinds.
Out: :class:`Layout`: for each line, whether it is as wide as the hard-wrapped lines around it, and whether the
paragraphs around it end with a full stop.
How: a region of some dozen lines counts as hard-wrapped when its unfinished lines are of about one width and hold
punctuation: a list of names of equal length does not. Inside it the column is measured from the five lines before
and the five lines behind separately, because its width changes from one text block to the next. Where paragraphs are of
two or three lines, most lines around are finished; there the edge counts that nearly all broken lines of the page reach.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from chaingraph.documents.cues import is_finished
from chaingraph.documents.kinds import Kind
from chaingraph.documents.lines import Line

WINDOW = 5
BLOCK = 12
"""Lines of a block; a region is a block and the two beside it."""
LOOSE = 6
"""Columns a full line may lack: two characters of first-line indent and one moved to the next line."""
TIGHT = 4
ROUGH = 8
"""Columns a line may lack where the width of the column is changing."""
SPREAD = 14
OVER = 4
NARROWEST, WIDEST = 16, 140
LONG = 60
"""Columns from which a single unfinished line is a sentence and not a title."""
NEIGHBOURHOOD = 8
EDGED = 3
"""Broken lines that make the edge of a page, at least."""
_MARKS = re.compile("[，。、；：！？“”《》（）]")
_STOPS = re.compile("[。！？；]")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the neighbourhood says about each line.

    Attributes:
        missing: Columns a line lacks to fill its column; a large number where text is not hard-wrapped.
        rough: True where the line is about as wide as the hard-wrapped region around it.
        orderly: True where long paragraphs nearly always end with a full stop, so that one without is broken.
        indented: True where the line stands further right than its neighbours.
    """

    missing: list[int]
    rough: list[bool]
    orderly: list[bool]
    indented: list[bool]

    def full(self, at: int, tolerance: int = LOOSE) -> bool:
        """True when line ``at`` reaches the edge of its column."""
        return self.missing[at] <= tolerance


@dataclass(frozen=True, slots=True)
class _Facts:
    """What matters about a line of running text; ``plain`` when it bears no number of a heading."""

    place: int
    width: int
    finished: bool
    flows: bool
    marks: int
    stop: bool
    plain: bool


def read_layout(lines: Sequence[Line], kinds: Sequence[Kind]) -> Layout:
    """Measures the neighbourhood of every line in one pass."""
    flowing = [at for at, kind in enumerate(kinds) if kind in ("text", "short", "item", "heading")]
    facts = [_facts(lines, at, plain=kinds[at] != "heading") for at in flowing]
    regions = _regions(facts)
    rough = [False] * len(lines)
    for number, fact in enumerate(facts):
        region = regions[number // BLOCK]
        rough[fact.place] = region > 0 and region - ROUGH <= fact.width <= region * 1.6
    return Layout(_missing(len(lines), facts, regions), rough, _orderly(lines, kinds), _indented(lines))


def _facts(lines: Sequence[Line], at: int, *, plain: bool) -> _Facts:
    text = lines[at].text
    flows = at + 1 < len(lines) and lines[at + 1].gap == 0
    marks, stop = len(_MARKS.findall(text)), _STOPS.search(text) is not None
    return _Facts(at, lines[at].width, is_finished(text), flows, marks, stop, plain)


def _regions(facts: Sequence[_Facts]) -> list[int]:
    """For each block, the usual width of the unfinished lines around it; 0 where text is not hard-wrapped."""
    return [_region(facts[max(0, at - BLOCK) : at + 2 * BLOCK]) for at in range(0, len(facts), BLOCK)]


def _region(facts: Sequence[_Facts]) -> int:
    widths = sorted(fact.width for fact in facts if not fact.finished and (fact.marks or (fact.flows and fact.plain)))
    if len(widths) < 2 or not any(fact.stop for fact in facts):
        return 0
    middle = widths[len(widths) // 2]
    near = sum(middle - SPREAD <= width <= middle + SPREAD for width in widths)
    marked = sum(fact.marks for fact in facts) * 60 >= sum(fact.width for fact in facts)
    broken = len(widths) * 5 >= sum(fact.plain for fact in facts) * 2
    return middle if marked and broken and near * 3 >= len(widths) * 2 and NARROWEST <= middle <= WIDEST else 0


def _missing(count: int, facts: Sequence[_Facts], regions: Sequence[int]) -> list[int]:
    columns = [_column(facts[at : at + WINDOW]) if regions[at // BLOCK] else 0 for at in range(len(facts))]
    missing, edge = [WIDEST] * count, _edge(facts)
    for at, fact in enumerate(facts):
        before = columns[at - WINDOW] if at >= WINDOW else 0
        behind = columns[at + 1] if at + 1 < len(columns) else 0
        missing[fact.place] = min(_lack(fact.width, column) for column in (before, behind, edge))
    return missing


def _edge(facts: Sequence[_Facts]) -> int:
    """The one width up to which the lines of a page go, nearly all that are broken; 0 where there is none."""
    broken = [fact.width for fact in facts if fact.plain and fact.flows and fact.marks and not fact.finished]
    widest = max((fact.width for fact in facts), default=0)
    near = sum(width >= widest - LOOSE for width in broken)
    fits = NARROWEST <= widest <= WIDEST and any(fact.stop for fact in facts)
    return widest if fits and near >= EDGED and near * 10 >= len(broken) * 9 else 0


def _column(facts: Sequence[_Facts]) -> int:
    """Width of the column these lines stand in; 0 when they are of different widths."""
    broken = sorted(fact.width for fact in facts if not fact.finished)
    if len(broken) < 2:
        return 0
    column = broken[-2] if len(broken) > 2 else broken[-1]
    near = sum(column - LOOSE <= width <= column + OVER for width in broken)
    return column if NARROWEST <= column <= WIDEST and near * 4 >= len(broken) * 3 else 0


def _lack(width: int, column: int) -> int:
    if not column or width > column + 2 * OVER:
        return WIDEST
    return max(0, column - width)


def _orderly(lines: Sequence[Line], kinds: Sequence[Kind]) -> list[bool]:
    """True where at least 60 % of the long paragraphs around, and two of them, end with a full stop."""
    long = [kind in ("text", "item") and line.width >= LONG for line, kind in zip(lines, kinds, strict=True)]
    ended = [is_long and is_finished(line.text) for line, is_long in zip(lines, long, strict=True)]
    counts, ends = [0, *accumulate(long)], [0, *accumulate(ended)]
    result = []
    for at in range(len(lines)):
        low, high = max(0, at - NEIGHBOURHOOD), min(len(lines), at + NEIGHBOURHOOD + 1)
        around, good = counts[high] - counts[low], ends[high] - ends[low]
        result.append(good >= 2 and good * 10 >= around * 6)
    return result


def _indented(lines: Sequence[Line]) -> list[bool]:
    indents = [line.indent for line in lines]
    return [indent > min(indents[max(0, at - 3) : at + 4]) for at, indent in enumerate(indents)]
