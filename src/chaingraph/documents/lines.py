"""The lines of a text that are not yet spoken for, with what layout says about them.

For: the passages.
In: folded text and the spans that tables and chain maps already own.
Out: :class:`Line` in reading order.
How: one pass over the free stretches; blank lines are counted, not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chaingraph.documents.folding import INVISIBLE

EDGE = " \u2028\u2029" + INVISIBLE + "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
"""What a line may begin and end with without saying anything: blanks, control characters, signs without width."""
FAR = 9
"""Blank lines counted at most; a table or the edge of the text counts as that many."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it.

    Attributes:
        text: The folded words, without the blanks around them.
        start: Source offset of the first character of ``text``.
        end: Source offset behind its last character.
        gap: Blank lines above it, at most :data:`FAR`.
        indent: Columns of blank before ``text``.
        width: Columns of ``text``: 2 for a Chinese character, 1 for a Latin one.
        fenced: True when a table, a chain map or the edge of the text stands directly above.
    """

    text: str
    start: int
    end: int
    gap: int
    indent: int
    width: int
    fenced: bool = False


def width(text: str) -> int:
    """Columns of ``text`` in a fixed-width font."""
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2


def read_lines(folded: str, taken: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """Lines of ``folded`` outside the spans ``taken``.

    Args:
        folded: The text from :func:`chaingraph.documents.folding.fold_width`.
        taken: Spans in any order; they may touch and overlap.
    """
    return [line for start, end in free_stretches(len(folded), taken) for line in _stretch(folded, start, end)]


def free_stretches(length: int, taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of ``0..length`` without ``taken``, ascending."""
    at = 0
    for start, end in sorted(taken):
        if at < min(start, length):
            yield at, min(start, length)
        at = max(at, end)
    if at < length:
        yield at, length


def _stretch(folded: str, start: int, end: int) -> Iterator[Line]:
    gap, fenced, offset = FAR, True, start
    for raw in folded[start:end].splitlines(keepends=True):
        text = raw.strip(EDGE)
        if text:
            lead = len(raw) - len(raw.lstrip(EDGE))
            at = offset + lead
            yield Line(text, at, at + len(text), min(gap, FAR), lead, width(text), fenced)
            gap, fenced = 0, False
        else:
            gap += 1
        offset += len(raw)
