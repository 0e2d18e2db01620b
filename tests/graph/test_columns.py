"""The look-ups of the validator."""

from __future__ import annotations

from chaingraph.graph.columns import Columns
from chaingraph.graph.dataset import Graph
from chaingraph.graph.terms import TYPE

A, B, P, C = "<http://a>", "<http://b>", "<http://p>", "<http://C>"


def test_both_parts_are_one_graph() -> None:
    """What either part says of a node is said of it, once."""
    data = Columns(Graph({A: ((P, B), (TYPE, C))}, {A: ((P, B), (P, A))}))
    assert data.values(A, P) == [B, A]
    assert data.values(B, P) == ()
    assert data.subjects(B, P) == [A]
    assert data.subjects(C, P) == ()
    assert list(data.members(C)) == [A]
    assert list(data.members(B)) == []
    assert data.claims == frozenset()
