"""Boosted trees: how probable something is, by many small trees of questions, read from a table and asked all at once.

For: ``names.reranking``, whose trees ``benchmarks/reranker.py`` learns.
In: rows of numbers. Out: a probability for each.
How: gradient boosting (Friedman 2001): the leaves that a row reaches are summed and taken through the logistic function. All
trees are walked side by side, a level at a time; a leaf is a question that leads back to itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_BLOCK = 512
"""So many rows walk at once: their places stay near the processor."""


class Tree(TypedDict):
    """A tree: its questions and its leaves.

    Attributes:
        sign: For every question the number of the sign that it asks for.
        most: What is no more than this goes on to ``below``, what is more to ``above``.
        below: The number of a question, or, below zero, that of a leaf: -1 is the first.
        above: The same for what is more.
        leaves: What every leaf is worth.
    """

    sign: list[int]
    most: list[float]
    below: list[int]
    above: list[int]
    leaves: list[float]


class Trees:
    """Trees that are summed.

    Args:
        trees: Their questions and leaves; none without a question.
    """

    def __init__(self, trees: Sequence[Tree]) -> None:
        sign: list[int] = []
        most: list[float] = []
        onward: list[tuple[int, int]] = []
        worth: list[float] = []
        roots = []
        for tree in trees:
            first, questions, leaves = len(sign), len(tree["sign"]), len(tree["leaves"])
            roots.append(first)
            sign += [*tree["sign"], *[0] * leaves]
            most += [*tree["most"], *[0.0] * leaves]
            onward += ((_place(below, tree, first), _place(above, tree, first)) for below, above in _ways(tree))
            onward += ((at, at) for at in range(first + questions, first + questions + leaves))
            worth += [*[0.0] * questions, *tree["leaves"]]
        self._sign, self._most = np.asarray(sign), np.asarray(most)
        self._onward = np.asarray(onward).reshape(-1)
        self._worth, self._roots = np.asarray(worth), np.asarray(roots)
        self._deepest = max((_depth(tree, 0) for tree in trees), default=0)

    def probability(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """How probable what the trees were taught is for each row.

        Args:
            rows: Rows of as many signs as the trees were taught; none are as good as some.
        """
        found: list[float] = []
        for start in range(0, len(rows), _BLOCK):
            sums = self._summed(np.array(rows[start : start + _BLOCK], np.float64))
            found += (1 / (1 + np.exp(-sums))).tolist()
        return found

    def _summed(self, table: Floats) -> Floats:
        """What the leaves that each row reaches are worth together."""
        at = np.repeat(self._roots[None], len(table), axis=0)
        begin, flat = np.arange(len(table))[:, None] * table.shape[1], table.reshape(-1)
        for _ in range(self._deepest):
            at = self._onward[2 * at + (flat[begin + self._sign[at]] > self._most[at])]
        sums: Floats = self._worth[at].sum(axis=1)
        return sums


def _ways(tree: Tree) -> Iterable[tuple[int, int]]:
    return zip(tree["below"], tree["above"], strict=True)


def _place(following: int, tree: Tree, first: int) -> int:
    """Where a question stands when those of all trees stand in a row, and behind those of a tree its leaves."""
    return first + (following if following >= 0 else len(tree["sign"]) - 1 - following)


def _depth(tree: Tree, question: int) -> int:
    """How many questions are asked at most, from one of them on."""
    ways = (tree["below"][question], tree["above"][question])
    return 1 + max(_depth(tree, way) if way >= 0 else 0 for way in ways)
