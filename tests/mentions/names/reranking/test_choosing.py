"""The likeliest set of spans without overlaps."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.names.reranking.choosing import choose_spans
from chaingraph.mentions.names.spans import Span

SPANS = st.builds(lambda start, size: (start, start + size, "Park"), st.integers(0, 8), st.integers(1, 5))


def apart(spans: tuple[Span, ...]) -> bool:
    """Whether none of them overlap."""
    return all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(spans, 2))


@given(st.dictionaries(SPANS, st.integers(-3, 9), max_size=8))
def test_no_other_set_is_worth_more(worth: dict[Span, int]) -> None:
    """Of all sets without overlaps the chosen one is worth most; it is in order and holds nothing without worth."""
    chosen = choose_spans(worth.items())
    sets = (some for size in range(len(worth) + 1) for some in combinations(worth, size) if apart(some))
    assert sum(worth[span] for span in chosen) == max(sum(worth[span] for span in some) for some in sets)
    assert apart(tuple(chosen))
    assert chosen == sorted(chosen)
    assert all(worth[span] > 0 for span in chosen)
