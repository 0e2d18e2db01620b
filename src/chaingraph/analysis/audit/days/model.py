"""How likely two days contradict each other.

For: ``dates.weighed``. In: pairs of days. Out: :func:`doubt`.
How: two logits; the first says how much speaks for the order of the days, the second reads that as one sign among others.
``benchmarks/dates.py`` learns both.
"""

from __future__ import annotations

from collections.abc import Mapping

from chaingraph.analysis.audit.days.order import leaning
from chaingraph.analysis.audit.days.pairs import Pair
from chaingraph.analysis.audit.days.signs import signs_of
from chaingraph.reference.logit import chances
from chaingraph.reference.weights import ANY, shipped_in_groups

MODEL = ("seeds", "models", "dates.json")
ORDER, PAIR = "order", "pair"
"""The weights of which day comes first, and of whether two contradict each other."""
AGAINST = -0.5
"""What is told of two days speaks against their order from here on."""


def doubt(pair: Pair) -> float:
    """How likely the days of a pair contradict each other, by the shipped weights; those of one document in likely order do not."""
    weights = shipped_in_groups(MODEL)
    usual = pair.link != "docs" and leaning(pair, weights[ORDER]) > AGAINST
    return 0.0 if usual else doubt_by(pair, weights)


def doubt_by(pair: Pair, weights: Mapping[str, Mapping[str, float]]) -> float:
    """The same by weights: :data:`ORDER` and :data:`PAIR` → sign → weight."""
    signs = {*signs_of(pair, leaning(pair, weights[ORDER])), ANY}
    return chances([sum(weights[PAIR].get(sign, 0.0) for sign in sorted(signs))])[0]
