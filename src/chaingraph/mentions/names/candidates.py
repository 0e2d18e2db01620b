"""A name a rule proposes, and which proposals stand when they overlap.

For: the rules, which make candidates, and ``names``, which chooses among them.
In: candidates of one passage.
Out: :class:`Candidate`, :func:`choose`, :func:`touch`.
How: names are flat. Of two that overlap the longer wins unless the shorter is much surer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chaingraph.records import EntityType

_PER_CHARACTER = 0.045
_MOST = 15
"""What length is worth: half a point at most, so that a wild long guess does not beat a sure name."""


class Candidate(NamedTuple):
    """A proposed name.

    Attributes:
        start: Position in the passage's text.
        end: Position behind its last character.
        type: What it would be.
        score: How sure the rule is, 0 to 1.
        rule: The rule.
        name: The name it stands for when that differs from its words (a short form that was defined).
    """

    start: int
    end: int
    type: EntityType
    score: float
    rule: str
    name: str = ""


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates without overlaps, in order; the same input gives the same choice."""
    ranked = sorted(candidates, key=_rank)
    if len(ranked) < 2:
        return ranked
    taken: list[Candidate] = []
    used: set[int] = set()
    for candidate in ranked:
        span = range(candidate.start, candidate.end)
        if used.isdisjoint(span):
            taken.append(candidate)
            used.update(span)
    return sorted(taken)


def touch(left: Candidate, right: Candidate) -> bool:
    """Whether two names share a character."""
    return left.start < right.end and right.start < left.end


def _rank(candidate: Candidate) -> tuple[float, int, int, str, str]:
    """Sureness and length, the best first; a region gives way, for it stands in names of every other kind."""
    start, end, kind, score, rule, _ = candidate
    length = end - start
    worth = score - (0.2 if kind == "Region" else 0.0) + _PER_CHARACTER * (length if length < _MOST else _MOST)
    return -worth, start, end, kind, rule
