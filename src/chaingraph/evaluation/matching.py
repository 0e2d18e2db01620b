"""Which finding answers which gold span: greedy, one to one, equal spans and equal types first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.evaluation.answers import Span


@dataclass(frozen=True, slots=True)
class _Pair:
    finding: int
    gold: int
    same_span: bool
    same_type: bool
    shared: int
    difference: int

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        return not self.same_span, not self.same_type, -self.shared, self.difference


def match(gold: Sequence[Span], found: Sequence[Span], *, exact: bool) -> Mapping[int, int]:
    """Pairs findings with gold spans of one document.

    Args:
        gold: Spans to find, without those to ignore.
        found: Spans found.
        exact: Whether both ends must agree; else one shared character is enough, the largest overlap first.

    Returns:
        Index in ``found`` → index in ``gold``: first pairs of one type, then those whose type is an allowed alternative.
    """
    pairs = sorted((p for p in _pairs(gold, found) if p.same_span or not exact), key=lambda pair: pair.rank)
    answered: dict[int, int] = {}
    used: set[int] = set()
    for alternative in (False, True):
        for pair in pairs:
            if pair.finding in answered or pair.gold in used:
                continue
            allowed = found[pair.finding].type in gold[pair.gold].alternatives if alternative else pair.same_type
            if allowed:
                answered[pair.finding] = pair.gold
                used.add(pair.gold)
    return answered


def shared(left: Span, right: Span) -> int:
    """How many characters two spans share; not positive when none."""
    return min(left.end, right.end) - max(left.start, right.start)


class Index:
    """Spans of one document by place, so that the neighbours of a span are found without looking at all of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda index: spans[index].start)
        self._starts = [spans[index].start for index in self._order]
        self._longest = max((span.end - span.start for span in spans), default=0)

    def touching(self, span: Span) -> list[int]:
        """Indices of the spans that share a character with ``span``, ascending."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return sorted(index for index in self._order[first:last] if shared(self._spans[index], span) > 0)


def _pairs(gold: Sequence[Span], found: Sequence[Span]) -> Iterator[_Pair]:
    places = Index(gold)
    for at, span in enumerate(found):
        for index in places.touching(span):
            other = gold[index]
            difference = abs((span.end - span.start) - (other.end - other.start))
            same = (span.start, span.end) == (other.start, other.end)
            yield _Pair(at, index, same, span.type == other.type, shared(span, other), difference)
