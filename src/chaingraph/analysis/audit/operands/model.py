"""Which pair of amounts a figure was reckoned from, and whether it follows from it.

For: ``shares.weighed``, ``growth.weighed``, ``units.weighed``, ``values.weighed``.
In: a derived figure with its pairs. Out: :class:`Verdict`, :func:`unfitting`.
How: a conditional logit (McFadden 1974) over the pairs and none of them; ``benchmarks/operands.py`` learns its weights from figures
that work out, so nobody has to mark which amounts belong to a figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.operands.pairs import Derived, Pair
from chaingraph.reference.logit import chances
from chaingraph.reference.weights import ANY, shipped_in_groups

MODEL = ("seeds", "models", "operands.json")
HELD = 0.1
"""Up to which likelihood pairs may tell for a figure that others tell against."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is likely of a figure.

    Attributes:
        pair: The likeliest pair that does not give the figure.
        sure: How likely the pairs are that give about the figure but not it.
        held: How likely the pairs are that give it.
    """

    pair: Pair
    sure: float
    held: float


def judged(figure: Derived, weights: Mapping[str, float], likely: tuple[float, float]) -> Verdict | None:
    """The verdict on a figure; ``None`` when every pair gives it.

    Args:
        figure: The figure with its pairs.
        weights: Sign → weight.
        likely: What a wrong pair gives is at least and at most so many times the told; farther off, it is of something else.
    """
    each = chances([sum(weights.get(sign, 0.0) for sign in {*pair.signs, ANY}) for pair in figure.pairs])
    both = list(zip(each, figure.pairs, strict=True))
    wrong = [(chance, pair) for chance, pair in both if not pair.holds and likely[0] < pair.off < likely[1]]
    if not wrong:
        return None
    held = sum(chance for chance, pair in both if pair.holds)
    return Verdict(max(wrong, key=lambda one: one[0])[1], sum(chance for chance, _ in wrong), held)


def unfitting(figure: Derived, kind: str, sure: float, likely: tuple[float, float]) -> Pair | None:
    """The pair a figure was likely reckoned from and does not follow from; ``None`` when there is none.

    Args:
        figure: The figure with its pairs.
        kind: Which weights are meant: ``share``, ``development``, ``mean``, ``value`` or ``cell``.
        sure: From which likelihood pairs tell against it, where those that give it are hardly likely (:data:`HELD`).
        likely: As for :func:`judged`.
    """
    verdict = judged(figure, weights_of(kind), likely)
    return verdict.pair if verdict and verdict.sure > sure and verdict.held < HELD else None


def weights_of(kind: str) -> Mapping[str, float]:
    """The shipped weights for a kind of figures."""
    return shipped_in_groups(MODEL)[kind]
