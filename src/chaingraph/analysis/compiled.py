"""The door to rustworkx: graph algorithms in compiled code, on nodes that are numbers. Optional, extra ``fast``.

Only what it does faster is here. Dominators stay with networkx: of 100,000 nodes and 500,000 edges it finds them in 4 s,
rustworkx 0.18 in 14 s; articulation points take both 1.4 s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import cast


def is_fast() -> bool:
    """Whether the compiled library is installed."""
    return find_spec("rustworkx") is not None


def core_numbers(count: int, ends: Sequence[tuple[int, int]]) -> Mapping[int, int]:
    """Core number of each node of an undirected graph. O(V + E)."""
    import rustworkx

    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.extend_from_edge_list(list(ends))
    return cast(Mapping[int, int], rustworkx.core_number(graph))
