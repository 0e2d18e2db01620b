"""Passages in portions of bounded length, so that no rule ever sees a paragraph as long as a book.

For: ``names``.
In: passages.
Out: passages of the same kind and place, no longer than a page.
How: a long passage is parted behind the last end of a sentence before the limit, else behind the last comma, else at the
limit. What a rule does within a passage then costs the same for every portion, and the whole is linear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from chaingraph.records import Passage

LIMIT = 2000
"""Characters of a portion: far more than any sentence, far less than makes a quadratic search felt."""

_ENDS = ("。！？；!?;\n", "，、,： 　")


def portions(passage: Passage, limit: int = LIMIT) -> Iterator[Passage]:
    """The passage itself when it is short, else its portions in order; their texts joined are its text."""
    text = passage.text
    if len(text) <= limit:
        if text:
            yield passage
        return
    begin = 0
    while begin < len(text):
        end = _end(text, begin, min(begin + limit, len(text)))
        yield replace(passage, text=text[begin:end], pieces=_pieces(passage, begin, end))
        begin = end


def _end(text: str, begin: int, stop: int) -> int:
    """Where a portion that may reach ``stop`` ends."""
    if stop == len(text):
        return stop
    for marks in _ENDS:
        last = max(text.rfind(mark, begin, stop) for mark in marks)
        if last > begin + (stop - begin) // 2:
            return last + 1
    return stop


def _pieces(passage: Passage, begin: int, end: int) -> tuple[tuple[int, int], ...]:
    """The pieces of ``text[begin:end]``, positions counted from ``begin``."""
    first = bisect_right(passage.pieces, begin, key=lambda piece: piece[0])
    last = bisect_right(passage.pieces, end - 1, key=lambda piece: piece[0])
    inner = tuple((at - begin, source) for at, source in passage.pieces[first:last])
    return ((0, passage.offset(begin)), *inner)
