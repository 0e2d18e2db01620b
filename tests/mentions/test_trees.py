"""Boosted trees say what they say when they are walked by hand."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.trees import Tree, Trees

STUMP: Tree = {"sign": [1], "most": [0.5], "below": [-1], "above": [-2], "leaves": [-1.0, 2.0]}
DEEP: Tree = {
    "sign": [0, 1, 0],
    "most": [1.0, 3.0, 0.0],
    "below": [2, -1, -3],
    "above": [1, -2, -4],
    "leaves": [0.25, 0.5, -0.75, 1.5],
}


def by_hand(tree: Tree, row: tuple[float, float]) -> float:
    """The leaf that a row reaches."""
    at = 0
    while at >= 0:
        way = "below" if row[tree["sign"][at]] <= tree["most"][at] else "above"
        at = tree[way][at]  # type: ignore[literal-required]
    return tree["leaves"][-1 - at]


@given(st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), max_size=1200))
def test_all_rows_reach_the_leaves_that_each_reaches_alone(rows: list[tuple[float, float]]) -> None:
    """Whatever stands beside a row, and however deep the other trees are, its leaves are its own."""
    told = Trees([STUMP, DEEP]).probability(rows)
    assert told == pytest.approx([1 / (1 + exp(-by_hand(STUMP, row) - by_hand(DEEP, row))) for row in rows])


def test_no_rows_have_no_probabilities() -> None:
    """Nothing asked, nothing said."""
    assert Trees([STUMP]).probability([]) == []
