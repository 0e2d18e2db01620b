"""A pattern that is tried only on texts that hold the words it needs.

For: rules whose patterns begin with classes or optional words: to try such a pattern at every character costs more than to ask
whether 项目 stands in the text at all.
In: a pattern. Out: :class:`Guarded`, with the search of :mod:`re`.
How: the words are read out of the pattern (``relations.needs``), so that both cannot come apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chaingraph.mentions.relations.needs import needed_words


class Guarded:
    """A compiled pattern and what a text must hold for it to match.

    Args:
        pattern: A regular expression; flags inside groups are not understood by the reader of needs.
    """

    __slots__ = ("_needs", "_pattern")

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        needs = (_shortest(words) for words in needed_words(pattern, {}))
        self._needs = tuple(sorted(needs, key=lambda words: (len(words), words)))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text."""
        return self._pattern.finditer(text) if self.may_match(text) else iter(())

    def may_match(self, text: str) -> bool:
        """Whether a text holds one of each of the words that the pattern needs."""
        for words in self._needs:
            for word in words:
                if word in text:
                    break
            else:
                return False
        return True


def _shortest(words: Iterable[str]) -> tuple[str, ...]:
    """Words without those that hold another of them (生产线 holds 产线)."""
    found: list[str] = []
    for word in sorted(words, key=lambda word: (len(word), word)):
        if not any(shorter in word for shorter in found):
            found.append(word)
    return tuple(found)
