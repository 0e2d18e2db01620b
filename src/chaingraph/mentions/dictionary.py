"""The only front door to pyahocorasick: many words looked up in a text in one pass.

For: every search for known words: endings, regions, cues, proven names.
In: words and what each means.
Out: :class:`Dictionary`.
How: one automaton a dictionary; the time depends on the length of the text, not on the number of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

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
        self._automaton = ahocorasick.Automaton()
        for word, value in entries.items():
            if word:
                self._automaton.add_word(word, (len(word), value))
        self._empty = not len(self._automaton)
        if not self._empty:
            self._automaton.make_automaton()

    def every(self, text: str) -> Iterator[Hit[T]]:
        """Every occurrence of every word, by its end; shorter words inside longer ones too."""
        if self._empty:
            return
        for last, (length, value) in self._automaton.iter(text):
            yield _HIT(Hit, (last + 1 - length, last + 1, value))

    def values(self, text: str) -> Iterator[T]:
        """The meanings of all occurrences of all words, wherever they are."""
        if self._empty:
            return iter(())
        return (value for _, (_, value) in self._automaton.iter(text))

    def longest(self, text: str) -> Iterator[Hit[T]]:
        """Occurrences from the left, the longest word at each place, without overlaps."""
        if self._empty:
            return
        for last, (length, value) in self._automaton.iter_long(text):
            yield _HIT(Hit, (last + 1 - length, last + 1, value))
