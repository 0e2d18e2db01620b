"""The only front door to ahocorasick_rs: many words looked up in a text in one pass.

For: every search for known words: endings, regions, cues, proven names.
In: words and what each means.
Out: :class:`Dictionary`.
How: one automaton a dictionary and a way to search it, made when it is first asked for; the time depends on the length of the text,
not on the number of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """A word found: ``text[start:end]`` and its meaning."""

    start: int
    end: int
    value: T


_HIT = tuple.__new__
"""Makes a hit in half the time that its own constructor takes."""


class Dictionary(Generic[T]):
    """Words with meanings, searched together.

    Args:
        entries: Word to meaning; empty words are ignored.
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        kept = {word: value for word, value in entries.items() if word}
        self._words, self._values = list(kept), list(kept.values())

    def every(self, text: str) -> list[Hit[T]]:
        """Every occurrence of every word, by its end; shorter words inside longer ones too."""
        values = self._values
        found = self._overlapping.find_matches_as_indexes(text, True) if values else ()
        return [_HIT(Hit, (start, end, values[number])) for number, start, end in found]

    def values(self, text: str) -> Iterator[T]:
        """The meanings of all occurrences of all words, wherever they are."""
        values = self._values
        found = self._overlapping.find_matches_as_indexes(text, True) if values else ()
        return (values[number] for number, _, _ in found)

    def longest(self, text: str) -> list[Hit[T]]:
        """Occurrences from the left, the longest word at each place, without overlaps."""
        values = self._values
        found = self._leftmost.find_matches_as_indexes(text) if values else ()
        return [_HIT(Hit, (start, end, values[number])) for number, start, end in found]

    @cached_property
    def _overlapping(self) -> AhoCorasick:
        return AhoCorasick(self._words, store_patterns=False)

    @cached_property
    def _leftmost(self) -> AhoCorasick:
        return AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest, store_patterns=False)
