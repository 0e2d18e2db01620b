"""How probable whole names are."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.decoding import marginals
from chaingraph.mentions.names.spans import FLOOR, probable_spans, runs

LABELS = ("O", "B-Park", "I-Park", "B-Region", "I-Region")
BEHIND = (0, 2, 2, 4, 4)


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_a_span_is_as_probable_as_all_paths_through_it(length: int, seed: int) -> None:
    """Every span has the probability that all paths with just this name have together; the improbable ones are left out."""
    random = np.random.default_rng(seed)
    scores, transitions = random.normal(size=(length, len(LABELS))) * 2, random.normal(size=(len(LABELS), len(LABELS)))
    paths = list(product(range(len(LABELS)), repeat=length))
    weights = np.exp(
        [
            sum(scores[at, label] for at, label in enumerate(path)) + sum(transitions[a, b] for a, b in pairwise(path))
            for path in paths
        ]
    )
    expected: dict[tuple[int, int, str], float] = {}
    for path, share in zip(paths, weights / weights.sum(), strict=True):
        named = [LABELS[label] for label in path]
        for start, end in runs(named):
            if named[start].startswith("B"):
                span = (start, end, named[start][2:])
                expected[span] = expected.get(span, 0.0) + share
    told = probable_spans(["O"] * length, *marginals(scores, [length], transitions, BEHIND), LABELS, BEHIND)
    sure = {span: share for span, share in expected.items() if share >= FLOOR + 1e-9}
    assert {span: told.spans[span] for span in sure} == pytest.approx(sure, abs=1e-9)
    assert len(told.spans) <= sum(share >= FLOOR - 1e-9 for share in expected.values())


def test_the_names_on_the_best_path_are_told() -> None:
    """Runs of one name on the best path, each with its type; a name of another type right behind it is its own."""
    path = ["B-Park", "I-Park", "B-Region", "O", "B-Park"]
    shares = np.zeros((5, len(LABELS)))
    told = probable_spans(path, shares, shares, LABELS, BEHIND)
    assert told.best == {(0, 2, "Park"), (2, 3, "Region"), (4, 5, "Park")}
    assert told.spans == {}
