"""A pattern that is tried only on texts that hold the words it needs.

For: rules whose patterns begin with classes or optional words: to try such a pattern at every character costs more than to ask
whether 项目 stands in the text at all.
In: a pattern. Out: :class:`Guarded`, with the searches of :mod:`re`.
How: the words are read out of the pattern (``relations.needs``), so that both cannot come apart. Of several words that will
do, an alternation of them is searched: nothing but words, it runs from one of their first characters to the next, a thirtieth
of the time that a pattern with a look behind it or a class before it takes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from chaingraph.mentions.relations.needs import needed_words


class Guarded:
    """A compiled pattern and what a text must hold for it to match.

    Args:
        pattern: A regular expression; flags inside groups are not understood by the reader of needs.
    """

    __slots__ = ("_guards", "_pattern")

    def __init__(self, pattern: str | re.Pattern[str]) -> None:
        self._pattern = re.compile(pattern)
        needs = {_shortest(words) for words in needed_words(self._pattern.pattern, {})}
        ordered = sorted(needs, key=lambda words: (len(words), words))
        self._guards = tuple(re.compile("|".join(map(re.escape, words))).search for words in ordered)

    # The loop stands in each of them: a call costs as much as what a guard does.

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterable[re.Match[str]]:
        """All matches in a text, or between two of its positions."""
        for guard in self._guards:
            if guard(text, start, end) is None:
                return ()
        return self._pattern.finditer(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a text, or between two of its positions."""
        for guard in self._guards:
            if guard(text, start, end) is None:
                return None
        return self._pattern.search(text, start, end)

    def may_match(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether a text holds, between two positions, one of each of the words that the pattern needs."""
        return all(guard(text, start, end) for guard in self._guards)


def _shortest(words: Iterable[str]) -> tuple[str, ...]:
    """Words without those that hold another of them (生产线 holds 产线)."""
    found: list[str] = []
    for word in sorted(words, key=lambda word: (len(word), word)):
        if not any(shorter in word for shorter in found):
            found.append(word)
    return tuple(found)
