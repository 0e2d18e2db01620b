"""Whose a number is, where rules alone can only guess.

For: :mod:`chaingraph.mentions.relations.metrics`.
In: a number with its surroundings, its indicator, the owner the rules suggest. Out: the owner.
How: a conditional logit (McFadden 1974) over the candidates and nobody at all; its features see the rules' suggestion as
well. ``benchmarks/owners.py`` learns the weights from marked texts, the same bytes from the same texts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import repeat

from chaingraph.mentions.relations.owner_features import Candidate, Sight, candidates
from chaingraph.mentions.relations.owner_words import Part
from chaingraph.mentions.relations.slots import Slot
from chaingraph.records import Ref
from chaingraph.reference.data import data_path
from chaingraph.reference.logit import chances

MODEL = ("seeds", "models", "owners.json")
LIKELY = 0.4
"""Probability from which a candidate owns a number; below it the number is nobody's."""
_REMEMBERED = 20_000
"""So many sums are remembered; more do not occur often enough to pay for their memory."""

Pair = tuple[Ref, str, float, int]
"""Subject, indicator, confidence, and where the subject stands in the scene."""

Chooser = Callable[[Slot, str, Pair | None], Pair | None]
"""Gives a number with its indicator, and with what the rules made of it, to its owner or to nobody."""


def choose_owner(slot: Slot, name: str, ruled: Pair | None, weights: Mapping[str, float] | None = None) -> Pair | None:
    """The owner of a number; ``None`` when there is none that is likely enough.

    Args:
        slot: The number.
        name: What it measures.
        ruled: What the rules made of it.
        weights: A model; the shipped one without it.
    """
    suggested = (ruled[0], ruled[2]) if ruled else None
    found = candidates(slot, suggested)
    if not found:
        return ruled
    model = _shipped() if weights is None else Weights(weights)
    sure = chances(model.scores(Sight(slot, name, suggested), found))
    best = max(range(len(found)), key=lambda index: sure[index])
    if sure[best] < LIKELY:
        return None
    if ruled and found[best].ref == ruled[0]:
        return ruled
    at = found[best].at
    return found[best].ref, name, round(sure[best], 3), at if at >= 0 else slot.item.at


def keep_ruled(slot: Slot, name: str, ruled: Pair | None) -> Pair | None:
    """What the rules alone say."""
    return ruled


class Weights:
    """A model: what each feature speaks for or against a candidate.

    Args:
        weights: By feature.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._known = _Remembered(self)

    def scores(self, sight: Sight, found: Iterable[Candidate]) -> list[float]:
        """What speaks for each candidate: the sums of its weights; what those of one type share is summed once."""
        of_part = self._known.__getitem__
        shared: dict[str, float] = {}
        sums = []
        for one in found:
            letter = one.letter
            if letter not in shared:
                shared[letter] = sum(map(of_part, sight.of_type(letter)))
            sums.append(shared[letter] + self.sum(sight.of_one(one)) + sum(map(of_part, sight.parts(one))))
        return sums

    def sum(self, seen: Iterable[str]) -> float:
        """The weights of what is seen, each once."""
        return sum(map(self._weights.get, dict.fromkeys(seen), repeat(0.0)))


class _Remembered(dict[Part, float]):
    """The weights of groups of features, remembered as long as there is room."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self._sum = weights.sum

    def __missing__(self, part: Part) -> float:
        group, arguments = part
        known = self._sum(group(*arguments))
        if len(self) < _REMEMBERED:
            self[part] = known
        return known


@cache
def _shipped() -> Weights:
    return Weights(shipped())


@cache
def shipped() -> Mapping[str, float]:
    """The weights of the shipped model."""
    weights: dict[str, float] = json.loads(data_path(*MODEL).read_text(encoding="utf-8"))
    return weights
