"""Where sentences and clauses begin and end.

For: the relation rules, whose subjects, years and moods do not reach over a full stop.
In: a text in which names and numbers may stand as single characters. Out: spans.
How: Chinese stops; a colon parts clauses unless a number follows it (总投资：50亿元). Pages written with Western points part
their sentences with one between Chinese words, which no numbering (一.) precedes.
"""

from __future__ import annotations

import re

_POINT = r"(?<=[\u4e00-\u9fff\ue001-\ue009）)])(?<![一二三四五六七八九十])[.．](?=[\u4e00-\u9fff\ue001-\ue009]|\s*\Z)"
_STOPS = re.compile(rf"[。！？；!?;…]+[”’」』）)]*|\n+|{_POINT}")
_PAUSES = re.compile(r"[，,]|[：:](?!\s*[0-9\ue009])|——")


_NARROW = re.compile(r"(?<![0-9])[,;:!?]|[,;:!?](?![0-9])|(?<=[^\x00-\x7f])\.(?![0-9A-Za-z])")
_WIDE = str.maketrans(",;:!?.", "，；：！？。")


def wide_marks(text: str) -> str:
    """The text with its half-width marks made full-width, one for one, that rules need to know but one kind.

    A point ends a sentence only behind Chinese (not in 1.概况, NO.3); marks between digits are part of numbers.
    """
    return _NARROW.sub(lambda mark: mark.group().translate(_WIDE), text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a text, stops included, blank ones left out."""
    return _pieces(text, 0, len(text), _STOPS)


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the clauses of ``text[start:end]``, each with its closing pause."""
    return _pieces(text, start, end, _PAUSES)


def _pieces(text: str, start: int, end: int, parting: re.Pattern[str]) -> list[tuple[int, int]]:
    pieces = []
    position = start
    for match in parting.finditer(text, start, end):
        pieces.append((position, match.end()))
        position = match.end()
    pieces.append((position, end))
    return [(first, last) for first, last in pieces if text[first:last].strip()]
