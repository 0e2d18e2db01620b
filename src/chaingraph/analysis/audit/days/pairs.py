"""Pairs of days that may be told of one thing: near each other, in one row, or where two passages share a rare run of signs.

For: the model of this room, ``dates.weighed``; ``benchmarks/dates.py``, which learns it.
In: days told. Out: :class:`Pair`, :func:`day_pairs`.
How: only days that do not overlap are pairs, the earlier one first. A run of five signs that stands in few of the sentences and rows with days
joins these; how long it is and how many it joins are signs, names are not looked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from chaingraph.analysis.audit.days.told import Told, days_told
from chaingraph.analysis.projection import Projection

RUN = 5
"""Signs of a run that joins two passages, at least."""
RARE = 4
"""Passages that a run joins, at most."""
NEAR = 2
"""Sentences that are near."""
MANY = 8
"""Days of a passage beyond which it is a chronicle: only neighbours are pairs."""
_HAN = re.compile("[一-鿿A-Za-z]{5,}")
Spot = tuple[str, int, bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two days that do not overlap.

    Attributes:
        early: The earlier one.
        late: The later one.
        link: ``sentence``, ``row``, ``next`` (a sentence near), ``doc`` or ``docs`` (joined by a run).
        run: The longest run both passages share; empty where they are near.
        among: How many passages hold that run.
    """

    early: Told
    late: Told
    link: str
    run: str
    among: int

    @property
    def close(self) -> int:
        """Of how many of the days the run that joins them stands in the clause or the one before it."""
        return sum(self.run in told.beside for told in (self.early, self.late))


def day_pairs(projection: Projection) -> Iterator[Pair]:
    """All pairs. O(characters + days · days near or joined)."""
    passages: dict[Spot, list[Told]] = defaultdict(list)
    for told in days_told(projection):
        passages[told.evidence.document, told.at, told.row].append(told)
    near: set[tuple[Spot, Spot]] = set()
    for spot, days in passages.items():
        yield from _within(days, "row" if spot[2] else "sentence")
        for step in range(1, NEAR + 1) if not spot[2] else ():
            other = (spot[0], spot[1] + step, False)
            if other in passages:
                near.add((spot, other))
    joined = _joined(passages)
    for one, other in sorted(near | joined.keys()):
        run, among = joined.get((one, other), ("", 0))
        link = "next" if (one, other) in near else "doc" if one[0] == other[0] else "docs"
        pairs = _between(passages[one], passages[other], link, run, among)
        yield from (pair for pair in pairs if link == "next" or pair.close)


def _within(days: Sequence[Told], link: str) -> Iterator[Pair]:
    for (at, one), (behind, other) in combinations(enumerate(days), 2):
        if behind - at == 1 or len(days) <= MANY:
            yield from _pair(one, other, link, "", 0)


def _between(ones: Sequence[Told], others: Sequence[Told], link: str, run: str, among: int) -> Iterator[Pair]:
    if len(ones) <= MANY and len(others) <= MANY:
        for one, other in product(ones, others):
            yield from _pair(one, other, link, run, among)


def _pair(one: Told, other: Told, link: str, run: str, among: int) -> Iterator[Pair]:
    if (one.known == "no") != (other.known == "no") or (link == "docs" and one.known == "no"):
        return
    if one.last < other.first:
        yield Pair(one, other, link, run, among)
    elif other.last < one.first:
        yield Pair(other, one, link, run, among)


def _joined(passages: Mapping[Spot, Sequence[Told]]) -> dict[tuple[Spot, Spot], tuple[str, int]]:
    """Passages that share a rare run, with the longest one and how many passages hold it."""
    holders: dict[str, set[Spot]] = defaultdict(set)
    for spot, days in passages.items():
        text = _text(days[0])
        for words in _HAN.finditer(text):
            for at in range(words.start(), words.end() - RUN + 1):
                holders[text[at : at + RUN]].add(spot)
    shared: dict[tuple[Spot, Spot], list[tuple[str, int]]] = defaultdict(list)
    for run, spots in holders.items():
        if 1 < len(spots) <= RARE:
            for pair in combinations(sorted(spots), 2):
                shared[pair].append((run, len(spots)))
    return {
        pair: (_longest(_text(passages[pair[0]][0]), _text(passages[pair[1]][0]), runs), min(n for _, n in runs))
        for pair, runs in shared.items()
    }


def _longest(one: str, other: str, runs: Sequence[tuple[str, int]]) -> str:
    """The longest run of both texts around one of the shared runs."""
    best = ""
    for run, _ in runs:
        at, there, size = one.find(run), other.find(run), RUN
        if run in best:
            continue
        while at + size < len(one) and there + size < len(other) and one[at + size] == other[there + size]:
            size += 1
        best = max(best, one[at : at + size], key=len)
    return best


def _text(told: Told) -> str:
    return told.carried + "，" + told.whole
