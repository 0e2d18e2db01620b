"""The likeliest set of spans without overlaps.

For: ``names.reranking``.
In: spans of a passage, and what each is worth.
Out: those that stand.
How: weighted interval scheduling by dynamic programming (Kleinberg and Tardos 2005, section 6.1). O(n log n).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from chaingraph.mentions.names.spans import Span


def choose_spans(weighed: Iterable[tuple[Span, float]]) -> list[Span]:
    """The spans without overlaps that are worth most together, in order; what is worth nothing never stands.

    Args:
        weighed: Spans, and what each is worth.
    """
    ordered = sorted((pair for pair in weighed if pair[1] > 0), key=lambda pair: (pair[0][1], pair[0][0], pair[0][2]))
    ends = [span[1] for span, _ in ordered]
    best, taken = [0.0], [False]
    free = [bisect_right(ends, span[0], 0, number) for number, (span, _) in enumerate(ordered)]
    for number, (_, worth) in enumerate(ordered):
        together = best[free[number]] + worth
        taken.append(together > best[-1])
        best.append(max(together, best[-1]))
    chosen: list[Span] = []
    number = len(ordered)
    while number:
        if taken[number]:
            chosen.append(ordered[number - 1][0])
            number = free[number - 1]
        else:
            number -= 1
    return chosen[::-1]
