"""The supply graph: who is cut off when somebody leaves.

The room's only door to networkx, which takes a tenth of a second to import: only findings that need it come here.

A node is cut off when every path that reaches it from the sources of the graph runs through the one that leaves; that
is what a dominator is in a flow graph (T. Lengauer and R. Tarjan, A fast algorithm for finding dominators in a
flowgraph, TOPLAS 1, 1979; networkx uses Cooper, Harvey and Kennedy's simpler one, 2001).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from chaingraph.analysis.columns import Edge

ROOT = ""
"""Feeds every source; no enterprise has an empty identifier."""


@dataclass(frozen=True, slots=True)
class Dominated:
    """Who hangs on whom.

    Attributes:
        children: Node → the nodes it is the last common gate to, directly.
        sizes: Node → how many nodes are cut off without it, itself not counted.
    """

    children: Mapping[str, Sequence[str]]
    sizes: Mapping[str, int]

    def of(self, node: str, at_most: int | None = None) -> tuple[str, ...]:
        """What is cut off when ``node`` leaves, sorted: the nearest ``at_most``, or everything. O(their number)."""
        found = list(self.children.get(node, ()))
        for current in found:
            if at_most is not None and len(found) >= at_most:
                break
            found.extend(self.children.get(current, ()))
        return tuple(sorted(found[:at_most]))


def find_dominated(edges: Iterable[Edge]) -> Dominated:
    """Who is cut off from all sources when a node leaves.

    Sources are nodes that nothing feeds. A ring that nothing feeds from outside feeds itself: all its members are
    sources.

    Args:
        edges: ``(from, to)`` pairs; loops are ignored.

    Returns:
        Empty for an empty graph.

    Complexity: O(E log V) in practice, O(V²) at worst.

    Example:
        >>> flows = find_dominated([("矿", "钢"), ("钢", "壳"), ("壳", "机"), ("板", "机")])
        >>> flows.of("矿"), flows.sizes["板"]
        (('壳', '钢'), 0)
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(sorted({edge for edge in edges if edge[0] != edge[1]}))
    sources = _sources(graph)
    graph.add_edges_from((ROOT, source) for source in sources)
    gates = nx.immediate_dominators(graph, ROOT) if sources else {}
    children: dict[str, list[str]] = defaultdict(list)
    for node in sorted(gates):
        if node != ROOT:
            children[gates[node]].append(node)
    return Dominated(dict(children), _sizes(children))


def articulation_points(edges: Iterable[Edge]) -> tuple[str, ...]:
    """Nodes without which the graph, directions aside, falls into more pieces, sorted.

    O(V + E) (J. Hopcroft and R. Tarjan, Efficient algorithms for graph manipulation, CACM 16, 1973).
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(edge for edge in edges if edge[0] != edge[1])
    return tuple(sorted(nx.articulation_points(graph)))


def _sources(graph: nx.DiGraph[str]) -> list[str]:
    """Members of the strongly connected components that nothing feeds, sorted."""
    found: list[str] = []
    for part in nx.strongly_connected_components(graph):
        if all(before in part for node in part for before in graph.predecessors(node)):
            found.extend(part)
    return sorted(found)


def _sizes(children: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Size of the subtree below each node of the dominator tree, in one walk without recursion."""
    order, todo = [], [ROOT]
    while todo:
        node = todo.pop()
        order.append(node)
        todo.extend(children.get(node, ()))
    sizes: dict[str, int] = {}
    for node in reversed(order):
        sizes[node] = sum(sizes[child] + 1 for child in children.get(node, ()))
    return sizes
