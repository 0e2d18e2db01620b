"""How probable whole names are, by what the tagger says of their characters.

For: ``names.tagger_model``.
In: for every character the probabilities of its labels and of what goes on behind them.
Out: :class:`Probable`.
How: labels are a Markov chain, also when all characters are known: a name from a to b is as probable as its first label at a, times
what goes on with it character by character, times what does not go on behind b (Culotta and McCallum 2004).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from chaingraph.mentions.decoding import Floats
from chaingraph.mentions.names.tagger_features import OUTSIDE

FLOOR = 0.02
"""What is less probable is not worth a look."""

Span = tuple[int, int, str]
"""First position, position behind the last, type."""


class Probable(NamedTuple):
    """What is possible in a passage.

    Attributes:
        spans: The names that are possible, with their probabilities.
        outside: For every character the probability that it belongs to no name.
        best: The names on the likeliest path.
    """

    spans: Mapping[Span, float]
    outside: Sequence[float]
    best: AbstractSet[Span]


def probable_spans(
    path: Sequence[str], labels: Floats, onwards: Floats, named: Sequence[str], behind: Sequence[int]
) -> Probable:
    """The names that are possible in a passage.

    Args:
        path: The likeliest label of every character.
        labels: For every character a row with the probability of each label.
        onwards: For every character a row: how probable it is, if this label stands here, that its name goes on.
        named: The labels.
        behind: For every label the number of the one that goes on with the same name.
    """
    spans = {}
    for first, label in enumerate(named):
        if label.startswith("B"):
            follows = onwards[:, first].tolist(), onwards[:, behind[first]].tolist()
            for start in (labels[:, first] >= FLOOR).nonzero()[0].tolist():
                told = _ends(start, float(labels[start, first]), *follows)
                spans.update({(start, end, label[2:]): share for end, share in told})
    best = frozenset((start, end, path[start][2:]) for start, end in runs(path))
    return Probable(spans, labels[:, list(named).index(OUTSIDE)].tolist(), best)


def runs(path: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of one name: a B and the I of its type behind it."""
    end = 0
    for at in [place for place, label in enumerate(path) if label != OUTSIDE]:
        if at >= end:
            inside, end = f"I-{path[at][2:]}", at + 1
            while end < len(path) and path[end] == inside:
                end += 1
            yield at, end


def _ends(start: int, share: float, first: Sequence[float], inner: Sequence[float]) -> Iterator[tuple[int, float]]:
    """Where a name that begins somewhere may end, and how probable that is."""
    goes_on, end = first[start], start + 1
    while share >= FLOOR:
        if share * (1 - goes_on) >= FLOOR:
            yield end, share * (1 - goes_on)
        if end == len(inner):
            return
        share, goes_on, end = share * goes_on, inner[end], end + 1
