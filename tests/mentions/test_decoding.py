"""Paths and probabilities of many sequences at once are those of each by hand."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.decoding import Floats, likeliest, marginals

LABELS = 3


BEHIND = (1, 1, 0)


def by_hand(scores: Floats, transitions: Floats) -> tuple[list[int], Floats, Floats]:
    """All paths of one sequence, weighed one by one: the best, what all of them say of each place, and of the next one."""
    paths = list(product(range(LABELS), repeat=len(scores)))
    weights = np.array(
        [
            sum(scores[at, label] for at, label in enumerate(path)) + sum(transitions[a, b] for a, b in pairwise(path))
            for path in paths
        ]
    )
    shares = np.exp(weights - weights.max())
    told, onwards = np.zeros_like(scores), np.zeros_like(scores)
    for path, share in zip(paths, shares / shares.sum(), strict=True):
        told[range(len(path)), path] += share
        for at, (label, following) in enumerate(pairwise(path)):
            onwards[at, label] += share * (following == BEHIND[label])
    return list(paths[int(weights.argmax())]), told, onwards / told


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6), st.integers(0, 2**32 - 1))
def test_sequences_of_all_lengths_are_decoded_as_by_hand(lengths: list[int], seed: int) -> None:
    """Whatever stands beside a sequence, its best path and its probabilities are its own."""
    random = np.random.default_rng(seed)
    scores, transitions = random.normal(size=(sum(lengths), LABELS)) * 3, random.normal(size=(LABELS, LABELS))
    labels, shares = likeliest(scores, lengths, transitions), marginals(scores, lengths, transitions, BEHIND)
    start = 0
    for length in lengths:
        best, told, onwards = by_hand(scores[start : start + length], transitions)
        assert labels[start : start + length].tolist() == best
        assert np.allclose(shares.labels[start : start + length], told)
        assert np.allclose(shares.onwards[start : start + length], onwards)
        start += length


def test_large_scores_do_not_overflow() -> None:
    """Hundreds of places with scores in the hundreds leave probabilities that sum to one."""
    scores = np.full((400, LABELS), 300.0) + np.arange(LABELS) * 200.0
    assert np.allclose(marginals(scores, [400], np.zeros((LABELS, LABELS)), BEHIND).labels.sum(axis=1), 1.0)
