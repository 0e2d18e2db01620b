"""Measures of the supply network: between whom, how deep, how tight, which groups.

networkx is their home. Where it is the bottleneck on a large graph, the same function works on arrays and in rustworkx where
that is installed (``pip install chaingraph[fast]``); the results are equal, and a test says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.analysis import compiled
from chaingraph.analysis.columns import Edge
from chaingraph.analysis.compiled import is_fast

if TYPE_CHECKING:
    import networkx as nx

PIVOTS = 32
"""Sources of sampled betweenness: U. Brandes and C. Pich, Centrality estimation in large networks, 2007."""
ROUNDS = 60
"""Steps of the solver of trophic levels at most; it stops earlier when nothing moves."""
STILL = 1e-6


def core_numbers(edges: Iterable[Edge], *, fast: bool | None = None) -> dict[str, int]:
    """Largest k such that a node belongs to a part in which everybody has k neighbours, directions aside.

    O(V + E) (V. Batagelj and M. Zaveršnik, An O(m) algorithm for cores decomposition of networks, 2003).
    """
    pairs = _undirected(edges)
    if not (is_fast() if fast is None else fast):
        return dict(sorted(_core(_graph(pairs)).items()))
    names, ends = _numbered(pairs)
    found = compiled.core_numbers(len(names), ends)
    return {name: found[at] for at, name in enumerate(names)}


def betweenness(edges: Iterable[Edge], pivots: int = PIVOTS, *, fast: bool | None = None) -> dict[str, float]:
    """How often a node lies on shortest ways from evenly spread sources to all others, 0 to 1, directions aside.

    Exact when there are no more nodes than pivots. O(pivots · E).
    """
    pairs = _undirected(edges)
    names, ends = _numbered(pairs)
    if len(names) < 3:
        return dict.fromkeys(names, 0.0)
    chosen = [at * len(names) // min(pivots, len(names)) for at in range(min(pivots, len(names)))]
    scale = len(names) / len(chosen) / ((len(names) - 1) * (len(names) - 2))
    if is_fast() if fast is None else fast:
        from chaingraph.analysis.measures_arrays import passages

        return {
            name: float(value) * scale for name, value in zip(names, passages(len(names), ends, chosen), strict=True)
        }
    import networkx as nx

    # Of an undirected graph networkx halves the sums: here each source stands for its own direction only.
    found = nx.betweenness_centrality_subset(_graph(pairs), [names[at] for at in chosen], names, normalized=False)
    return {name: 2 * found[name] * scale for name in names}


def communities(edges: Iterable[Edge], *, fast: bool | None = None) -> dict[str, int]:
    """Groups that trade among themselves, numbered by size: semi-synchronous label propagation. O(E) a round.

    Source: G. Cordasco and L. Gargano, Community detection via semi-synchronous label propagation algorithms, 2010.
    """
    import networkx as nx

    pairs = _undirected(edges)
    graph = _graph(pairs)
    parts: Iterable[Iterable[str]]
    if is_fast() if fast is None else fast:
        parts = _propagated(pairs, nx.greedy_color(graph))
    else:
        parts = nx.community.label_propagation_communities(graph)
    ordered = sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part[0]))
    return {node: at for at, part in enumerate(ordered, 1) for node in part}


def _propagated(pairs: Sequence[Edge], colours: Mapping[str, int]) -> Iterable[list[str]]:
    """The same groups on arrays: nodes of one colour are no neighbours, so that they can be moved at once."""
    from chaingraph.analysis.measures_arrays import propagate

    names, ends = _numbered(pairs)
    rank = {colour: at for at, colour in enumerate(dict.fromkeys(colours.values()))}
    parts: dict[int, list[str]] = {}
    for name, label in zip(names, propagate(len(names), ends, [rank[colours[name]] for name in names]), strict=True):
        parts.setdefault(label, []).append(name)
    return parts.values()


def trophic_levels(edges: Iterable[Edge]) -> dict[str, float]:
    """How far down the chain a node stands: on average one above those that supply it; the first of each piece at 0.

    R. MacKay, S. Johnson and B. Sansom, How directed is a directed network?, Royal Society Open Science 7, 2020: the
    levels solve a Laplacian system, here by conjugate gradients; cycles and several pieces do no harm. O(rounds · E).
    """
    from chaingraph.analysis.measures_arrays import levels

    pairs = sorted({edge for edge in edges if edge[0] != edge[1]})
    names, ends = _numbered(pairs)
    if not names:
        return {}
    found = levels(len(names), ends, ROUNDS, STILL)
    lowest: dict[int, float] = {}
    pieces = _pieces(len(names), ends)
    for at, piece in enumerate(pieces):
        lowest[piece] = min(lowest.get(piece, found[at]), found[at])
    return {name: round(found[at] - lowest[pieces[at]], 4) + 0.0 for at, name in enumerate(names)}


def _core(graph: nx.Graph[str]) -> dict[str, int]:
    import networkx as nx

    found: dict[str, int] = nx.core_number(graph)
    return found


def _graph(pairs: Sequence[Edge]) -> nx.Graph[str]:
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted({node for pair in pairs for node in pair}))
    graph.add_edges_from(pairs)
    return graph


def _undirected(edges: Iterable[Edge]) -> list[Edge]:
    return sorted({(min(edge), max(edge)) for edge in edges if edge[0] != edge[1]})


def _numbered(pairs: Sequence[Edge]) -> tuple[list[str], list[tuple[int, int]]]:
    """Names in order, and the pairs as their numbers."""
    names = sorted({node for pair in pairs for node in pair})
    at: Mapping[str, int] = {name: number for number, name in enumerate(names)}
    return names, [(at[left], at[right]) for left, right in pairs]


def _pieces(count: int, ends: Sequence[tuple[int, int]]) -> list[int]:
    """Connected piece of each node, directions aside: union and find. O(E log V)."""
    above = list(range(count))

    def root(node: int) -> int:
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for left, right in ends:
        first, second = root(left), root(right)
        above[max(first, second)] = min(first, second)
    return [root(node) for node in range(count)]
