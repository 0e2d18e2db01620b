"""Right, wrong and missed, and the three figures made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How often the answer was right, wrong (found, but not so), or missed (so, but not found)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together: sums, so that every answer weighs the same (micro average)."""
        return Counts(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def gold(self) -> int:
        """How many there are to find."""
        return self.right + self.missed

    @property
    def found(self) -> int:
        """How many were found."""
        return self.right + self.wrong

    @property
    def precision(self) -> float | None:
        """Share of the found that is right; ``None`` when nothing was found."""
        return _share(self.right, self.found)

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found; ``None`` when there was nothing to find."""
        return _share(self.right, self.gold)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; ``None`` when there was nothing to find and nothing was found."""
        return _share(2 * self.right, self.gold + self.found)


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of ``counts``."""
    return sum(counts, Counts())


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
