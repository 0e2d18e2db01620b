"""The chances of a conditional logit (McFadden 1974): of several candidates and none of them.

For: the models that choose the owner of a figure and what a figure was reckoned from; ``benchmarks/conditional_logit.py`` learns their weights.
In: what speaks for each candidate. Out: how likely each is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence


def chances(sums: Sequence[float]) -> list[float]:
    """How likely each candidate is, beside none of them, whose sum is 0.

    Example:
        >>> chances([0.0]), chances([])
        ([0.5], [])
    """
    top = max([*sums, 0.0])
    odds = [math.exp(each - top) for each in sums]
    total = sum(odds) + math.exp(-top)
    return [one / total for one in odds]
