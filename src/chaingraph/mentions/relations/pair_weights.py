"""The weights of the model of pairs, summed: how probable each thing is that can be said of a pair.

For: ``relations.pair_model``.
In: the model file. Out: :class:`PairWeights`.
How: of a single item a conditional random field knows no more than a maximum-entropy classifier (Berger, Della Pietra and
Della Pietra 1996): the probability of a label is the softmax of the sums of its weights. Sums of what several pairs share
can be kept, which CRFsuite cannot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp
from pathlib import Path

from chaingraph.mentions.crf import Weights, read_model

_ATTRIBUTE = re.compile("([A-Z]+)(.*)", re.S)
"""The types of a pair and how it is understood, and what is seen of it."""


_GREATEST = 700.0
"""What ``exp`` can still take."""


class PairWeights:
    """What speaks for and against each label.

    Args:
        labels: What can be said of a pair.
        weights: By attribute, the types of the pair at its head.
    """

    def __init__(self, labels: Sequence[str], weights: Weights) -> None:
        self._numbers = {label: number for number, label in enumerate(labels)}
        self._by_kind: dict[str, dict[str, Sequence[tuple[int, float]]]] = {}
        for attribute, links in weights.items():
            match = _ATTRIBUTE.fullmatch(attribute)
            kind, seen = match.groups() if match else ("", attribute)
            self._by_kind.setdefault(kind, {})[seen] = links

    def sums(self, kind: str, seen: Sequence[str], start: Sequence[float] = ()) -> list[float]:
        """The weights of what is seen, by label.

        Args:
            kind: The types of the pair and how it is understood.
            seen: What is seen of it.
            start: Sums to go on from.
        """
        found = list(start) or [0.0] * len(self._numbers)
        # Most of what is seen has no weight: one look at each tells, whatever the number of labels.
        for links in filter(None, map(self._by_kind.get(kind, {}).get, seen)):
            for label, weight in links:
                found[label] += weight
        return found

    def likeliest(self, sums: Sequence[float], labels: Sequence[str]) -> str:
        """The label with the greatest sum, of some; the first of them where none was ever learnt."""
        return max(labels, key=lambda label: sums[self._numbers[label]] if label in self._numbers else -_GREATEST)

    def probability(self, sums: Sequence[float], label: str) -> float:
        """How probable a label is; 0 for one that was never learnt."""
        if label not in self._numbers:
            return 0.0
        own = sums[self._numbers[label]]
        return 1 / sum([exp(min(each - own, _GREATEST)) for each in sums])


def read_weights(path: Path) -> PairWeights:
    """The weights of a model file."""
    model = read_model(path)
    return PairWeights(model.labels, model.weights)
