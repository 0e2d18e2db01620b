"""What a whole passage is for, once its lines are joined and the passages around it are seen.

For: the passages.
In: runs of lines with their texts.
Out: one :data:`Shape` a run.
How: a title-like run is a heading when text follows it; many in a row are a list; behind the last text they are
captions; a personal name between a heading and a text is a by-line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chaingraph.documents.captions import may_be_photo
from chaingraph.documents.cues import is_person
from chaingraph.documents.kinds import TITLE_COLUMNS, Kind
from chaingraph.documents.lines import Line
from chaingraph.documents.runs import Run
from chaingraph.records import PassageKind

Shape = Kind
"""The kinds of lines, now of whole passages; ``short`` has become a heading without a number."""

KINDS: Mapping[Shape, PassageKind] = {
    "text": "paragraph",
    "short": "heading",
    "heading": "heading",
    "item": "paragraph",
    "figure": "caption",
    "photo": "caption",
    "byline": "byline",
    "date": "note",
    "note": "note",
    "issuer": "note",
    "furniture": "note",
}
LIST = 4
"""Title-like lines in a row from which they are a list and no headings."""
LONG_HEAD = 7
HEAD_TITLES = 2
BODY = frozenset({"text", "item"})


def find_shapes(runs: Sequence[Run], texts: Sequence[str], firsts: Sequence[Line], last_taken: int) -> list[Shape]:
    """What each run is for.

    Args:
        runs: The runs in reading order.
        texts: Their joined texts.
        firsts: The first line of each.
        last_taken: Source offset behind the last table or chain map.
    """
    shapes: list[Shape] = [run.kind for run in runs]
    _lists(shapes, runs, firsts)
    _signed(shapes, texts)
    _pictured(shapes, runs, texts)
    last_body = max((at for at, shape in enumerate(shapes) if shape in BODY), default=-1)
    first_body = next((at for at, shape in enumerate(shapes) if shape in BODY), len(shapes))
    for at, shape in enumerate(shapes):
        if shape == "short" and at > last_body >= first_body and firsts[at].start >= last_taken:
            shapes[at] = "photo"
    return shapes


def _lists(shapes: list[Shape], runs: Sequence[Run], firsts: Sequence[Line]) -> None:
    """Makes items of title-like runs among four and more lines without a full stop, evenly spaced.

    In the head, where titles and the issuer stand one below the other, it takes more lines, and the first two stay.
    """
    first_body = next((at for at, shape in enumerate(shapes) if shape in BODY), len(shapes))
    at = 0
    while at < len(shapes):
        end = at
        while end < len(shapes) and _is_entry(runs[end]) and (end == at or firsts[end].gap == firsts[at + 1].gap):
            end += 1
        head = at < first_body < len(shapes)
        kept = HEAD_TITLES if head else end - at > LIST and firsts[at].gap > firsts[at + 1].gap
        if end - at >= (LONG_HEAD if head else LIST):
            shapes[at + kept : end] = ["item" if shape == "short" else shape for shape in shapes[at + kept : end]]
        at = max(end, at + 1)


def _is_entry(run: Run) -> bool:
    """True for a line that could be the entry of a list."""
    brief = len(run.places) == 1 and run.columns <= TITLE_COLUMNS and not run.finished
    return run.kind == "short" or (run.kind in ("text", "item") and brief)


def _signed(shapes: list[Shape], texts: Sequence[str]) -> None:
    """A personal name alone between a heading and a text signs the text."""
    for at in range(1, len(shapes) - 1):
        between = shapes[at - 1] in ("short", "heading") and shapes[at + 1] == "text"
        if shapes[at] == "short" and between and len(texts[at]) <= 3 and is_person(texts[at]):
            shapes[at] = "byline"


def _pictured(shapes: list[Shape], runs: Sequence[Run], texts: Sequence[str]) -> None:
    """A line that reads like the caption of a photograph, and is no sentence of the text, is one."""
    for at, shape in enumerate(shapes):
        if shape in ("short", "text") and len(runs[at].places) == 1 and may_be_photo(texts[at]):
            shapes[at] = "photo"
