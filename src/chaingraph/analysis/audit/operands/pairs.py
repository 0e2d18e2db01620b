"""Derived figures and the pairs of amounts they may have been reckoned from.

For: the readers of shares, developments and means in this room, the model, the rules.
In: amounts. Out: :class:`Pair`, :class:`Derived`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class Pair:
    """Two amounts a figure may have been reckoned from.

    Attributes:
        first: The part, the later amount, or the amount of a mean.
        second: The whole, the earlier amount, or the number of a mean.
        holds: Whether they give the figure, up to rounding.
        off: What they give, as a multiple of what is told; negative when they go the other way.
        signs: What can be seen of them, their values aside.
    """

    first: Level
    second: Level
    holds: bool
    off: float
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure reckoned from two others.

    Attributes:
        start: Where its telling begins in its sentence.
        end: Where it ends.
        plain: Whether it is a figure without "about" or bounds.
        pairs: What it may have been reckoned from.
    """

    sentence: Sentence
    start: int
    end: int
    plain: bool
    pairs: Sequence[Pair]

    @property
    def text(self) -> str:
        """As written."""
        return self.sentence.text[self.start : self.end]

    def evidence(self) -> Evidence:
        """Where it is told."""
        return self.sentence.evidence(self.start, self.end)
