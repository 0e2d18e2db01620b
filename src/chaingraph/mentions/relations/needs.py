"""What words a sentence must hold for a pattern of the relation rules to match it at all.

For: ``relations.patterns``, which tries a rule only where it can match: one search for all words of all rules is cheaper than
two hundred patterns.
In: a pattern in the little language; its cue words.
Out: :func:`needed_words`.
How: what stands in a pattern without ``?``, ``*`` or ``{0,`` behind it must stand in the text. A group needs a word of one of
its alternatives, when each of them needs one. What must follow (``(?=``) is
needed, too; what is not understood (classes with ranges, other assertions) is taken to need nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Needs = list[frozenset[str]]
"""Sets of words; the text must hold one of each."""

_TOKEN = re.compile(
    r"(?P<aside>\(\?(?:[=!]|<[=!]))|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<often>(?:[?*+]|\{\d*,?\d*\})[?+]?)|\{(?P<cue>[a-z_]+)\}"
    r"|(?P<other>\{[^}]*\}|\[(?:\\.|[^\]\\])*\]|\\u[0-9a-f]{4}|\\.|[.^$])|(?P<plain>.)",
    re.S,
)
_CLASS = re.compile(r"\[[^\^\\-][^\\-]*\]")
"""A class that only names characters."""
_OPTIONAL = ("?", "*", "{0", "{,")


def needed_words(pattern: str, cues: Mapping[str, Sequence[str]]) -> Needs:
    """The words without which a pattern cannot match.

    Args:
        pattern: In the little language of ``relations.patterns``.
        cues: The words that ``{cue}`` stands for.
    """
    return _Reader(pattern, cues).alternatives()


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str, cues: Mapping[str, Sequence[str]]) -> None:
        self.tokens = [(match.lastgroup or "", match[match.lastgroup or 0]) for match in _TOKEN.finditer(pattern)]
        self.cues = cues
        self.at = 0

    def alternatives(self) -> Needs:
        """What a group needs: of a single alternative everything, of several one of their surest words each."""
        found = [self._sequence()]
        while self._next() == "bar":
            self.at += 1
            found.append(self._sequence())
        if len(found) == 1:
            return found[0]
        return [frozenset().union(*(_surest(needs) for needs in found))] if all(found) else []

    def _sequence(self) -> Needs:
        """What stands side by side up to the next ``|`` or ``)``."""
        needs: Needs = []
        run = ""
        while self._next() not in ("", "bar", "close"):
            kind, text = self.tokens[self.at]
            self.at += 1
            own = self._atom(kind, text)
            often = self._often()
            if kind == "plain" and not often:
                run += text
                continue
            needs += [frozenset((run,))] if run else []
            run = ""
            needs += own if not often.startswith(_OPTIONAL) else []
        return [*needs, frozenset((run,))] if run else needs

    def _atom(self, kind: str, text: str) -> Needs:
        """What one character, cue or group needs."""
        if kind in ("open", "aside"):
            inner = self.alternatives()
            self.at += 1
            return inner if kind == "open" or text == "(?=" else []
        if kind == "cue":
            return [frozenset(self.cues[text])] if text in self.cues else []
        if kind == "plain":
            return [frozenset((text,))]
        return [frozenset(text[1:-1])] if _CLASS.fullmatch(text) else []

    def _often(self) -> str:
        """The sign behind an atom that says how often it stands there; empty for once."""
        if self._next() != "often":
            return ""
        self.at += 1
        return self.tokens[self.at - 1][1]

    def _next(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""


def _surest(needs: Needs) -> frozenset[str]:
    """Of several sets the one whose shortest word is longest; of these the smallest."""
    return max(needs, key=lambda words: (min(map(len, words)), -len(words)))
