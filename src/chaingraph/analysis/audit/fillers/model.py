"""Which word near a thing tells a column of its row, and whether it is another word.

For: ``words.weighed_words``. In: a word of a row with its candidates. Out: :func:`other_word`.
How: a conditional logit (McFadden 1974) over the candidates and none of them; ``benchmarks/fillers.py`` learns its weights.
"""

from __future__ import annotations

from collections.abc import Mapping

from chaingraph.analysis.audit.fillers.told import Candidate, Told
from chaingraph.reference.logit import chances
from chaingraph.reference.weights import ANY, shipped

MODEL = ("seeds", "models", "fillers.json")
HELD = 0.1
"""Up to which likelihood the word of the row may be told where another word is likely."""


def judged(told: Told, weights: Mapping[str, float]) -> tuple[float, Candidate | None]:
    """How likely the likeliest other word tells the column, and that word; none where the word of the row is likely told."""
    each = chances([sum(weights.get(sign, 0.0) for sign in {*one.signs, ANY}) for one in told.candidates])
    both = list(zip(each, told.candidates, strict=True))
    others = [(chance, one) for chance, one in both if not (one.holds or one.aside)]
    if not others or sum(chance for chance, one in both if one.holds) > HELD:
        return 0.0, None
    return max(others, key=lambda one: one[0])


def other_word(told: Told, sure: float) -> Candidate | None:
    """The word that likely tells a column, where it is another than that of the row.

    Args:
        told: The word of the row with its candidates.
        sure: From which likelihood another word is told against it.
    """
    chance, other = judged(told, shipped(MODEL))
    return other if chance > sure else None
