"""The likeliest labels of many sequences at once, and how probable each label is at each place, and behind another.

For: ``names.tagger``.
In: for every place of all sequences, one behind the other, how much speaks for each label; how many places each sequence has;
what speaks for one label behind another (a linear-chain conditional random field: Lafferty, McCallum and Pereira 2001).
Out: labels (Viterbi 1967) and their probabilities (forward and backward sums, Rabiner 1989, scaled as there).
How: the sequences go side by side, longest first, place by place, so that a step is one operation on arrays for all that still
have that place; a row a label, for the sequences are many and the labels few. O(places × labels²).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class Marginals(NamedTuple):
    """What all paths together say.

    Attributes:
        labels: For every place a row with the probability of each label.
        onwards: For every place a row: if this label stands here, how probable is it that the one wanted behind it comes next.
    """

    labels: Floats
    onwards: Floats


@dataclass(frozen=True, slots=True)
class _Steps:
    """All places by their step: at ``bounds[t]`` begin the places that stand t-th in their sequences.

    Attributes:
        order: Numbers of the places, first those that open a sequence, then the second ones, and so on.
        bounds: Where each step begins in ``order``, and the end.
    """

    order: Integers
    bounds: Sequence[int]

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def of(self, step: int) -> slice:
        """The places of a step."""
        return slice(self.bounds[step], self.bounds[step + 1])

    def size(self, step: int) -> int:
        """How many sequences have this step; they are the longest ones, so the first of the step before."""
        return self.bounds[step + 1] - self.bounds[step]


def likeliest(scores: Floats, lengths: Sequence[int], transitions: Floats) -> Integers:
    """The number of the label of every place on the best path of its sequence.

    Args:
        scores: A row for every place, the sequences one behind the other; a column for every label.
        lengths: How many places each sequence has; none is empty.
        transitions: ``transitions[a, b]``: what speaks for label b right behind label a.
    """
    steps = _steps(lengths)
    labels = np.empty(len(scores), np.int64)
    labels[steps.order] = _best_paths(np.ascontiguousarray(scores[steps.order].T), steps, transitions)
    return labels


def marginals(scores: Floats, lengths: Sequence[int], transitions: Floats, behind: Sequence[int]) -> Marginals:
    """How probable each label is at every place, and what comes behind it.

    Args:
        scores: As for :func:`likeliest`.
        lengths: The same.
        transitions: The same.
        behind: For every label the one whose probability behind it is wanted.
    """
    steps = _steps(lengths)
    labels, onwards = np.empty_like(scores), np.empty_like(scores)
    both, next_ones = _both_ways(np.ascontiguousarray(scores[steps.order].T), steps, transitions, np.asarray(behind))
    labels[steps.order], onwards[steps.order] = both.T, next_ones.T
    return Marginals(labels, onwards)


def _steps(lengths: Sequence[int]) -> _Steps:
    sizes = np.asarray(lengths, np.int64)
    starts = np.cumsum(sizes) - sizes
    longest_first = np.argsort(-sizes, kind="stable")
    sizes, starts = sizes[longest_first], starts[longest_first]
    active = np.searchsorted(-sizes, -np.arange(int(sizes[0])), side="left")
    order = [starts[:count] + step for step, count in enumerate(active)]
    return _Steps(np.concatenate(order), [0, *np.cumsum(active).tolist()])


def _best_paths(best: Floats, steps: _Steps, transitions: Floats) -> Integers:
    """The labels on the best paths (Viterbi), from scores that become those of the paths."""
    for step in range(1, len(steps)):
        before = best[:, steps.of(step - 1)][:, : steps.size(step)]
        best[:, steps.of(step)] += np.maximum.reduce(before[:, None] + transitions[:, :, None], axis=0)
    labels = np.empty(best.shape[1], np.int64)
    for step in range(len(steps) - 1, -1, -1):
        here = best[:, steps.of(step)]
        if step + 1 < len(steps):
            here[:, : steps.size(step + 1)] += transitions[:, labels[steps.of(step + 1)]]
        labels[steps.of(step)] = here.argmax(axis=0)
    return labels


def _both_ways(scores: Floats, steps: _Steps, transitions: Floats, behind: Integers) -> tuple[Floats, Floats]:
    """The probabilities of the labels, forward sums times backward sums, and of those wanted behind them."""
    own = np.exp(scores - scores.max(axis=0))
    follow = np.exp(transitions)
    wanted = follow[np.arange(len(behind)), behind]
    forward, backward, onwards = own.copy(), np.ones_like(own), np.zeros_like(own)
    for step in range(len(steps)):
        here = forward[:, steps.of(step)]
        if step:
            here *= follow.T @ forward[:, steps.of(step - 1)][:, : steps.size(step)]
        here /= np.add.reduce(here, axis=0)
    for step in range(len(steps) - 2, -1, -1):
        size, next_ones = steps.size(step + 1), steps.of(step + 1)
        ahead = own[:, next_ones] * backward[:, next_ones]
        told = follow @ ahead
        onwards[:, steps.of(step)][:, :size] = wanted[:, None] * ahead[behind] / told
        backward[:, steps.of(step)][:, :size] = told / np.add.reduce(told, axis=0)
    both: Floats = forward * backward
    both /= both.sum(axis=0)
    return both, onwards
