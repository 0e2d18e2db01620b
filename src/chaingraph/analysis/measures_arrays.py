"""Measures on arrays (numpy), for graphs of hundreds of thousands of edges."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def passages(count: int, ends: Sequence[tuple[int, int]], sources: Sequence[int]) -> Floats:
    """How much of the shortest ways from the sources passes through each node (Brandes 2001), level by level.

    Args:
        count: Number of nodes.
        ends: Undirected edges, each once.
        sources: Numbers of the sources.

    Returns:
        Sums over the sources of the dependencies of each node. O(sources · edges).
    """
    pairs = np.asarray(ends, dtype=np.int64).reshape(-1, 2)
    tails, heads = np.concatenate([pairs[:, 0], pairs[:, 1]]), np.concatenate([pairs[:, 1], pairs[:, 0]])
    order = np.argsort(tails, kind="stable")
    heads = heads[order]
    starts = np.searchsorted(tails[order], np.arange(count + 1))
    total = np.zeros(count)
    for source in sources:
        total += _dependencies(count, heads, starts, source)
    return total


def _dependencies(count: int, heads: Ints, starts: Ints, source: int) -> Floats:
    """Dependencies of one source: breadth first forward, then back."""
    depth = np.full(count, -1, dtype=np.int64)
    ways, share = np.zeros(count), np.zeros(count)
    depth[source], ways[source] = 0, 1.0
    layer, steps = np.array([source], dtype=np.int64), list[tuple[Ints, Ints]]()
    while layer.size:
        lengths = starts[layer + 1] - starts[layer]
        offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        tails, near = np.repeat(layer, lengths), heads[np.repeat(starts[layer], lengths) + offsets]
        fresh = depth[near] < 0
        depth[near[fresh]] = depth[source] + len(steps) + 1
        onward = depth[near] == len(steps) + 1
        tails, near = tails[onward], near[onward]
        ways += np.bincount(near, weights=ways[tails], minlength=count)
        steps.append((tails, near))
        layer = np.unique(near)
    for tails, near in reversed(steps):
        share += np.bincount(tails, weights=ways[tails] / ways[near] * (1.0 + share[near]), minlength=count)
    share[source] = 0.0
    return share


def propagate(count: int, ends: Sequence[tuple[int, int]], colours: Sequence[int]) -> list[int]:
    """Groups by semi-synchronous label propagation (Cordasco and Gargano 2010), one colour of nodes after the other.

    Every node takes the most frequent label among its neighbours: its own if that is one of them, else the greatest.

    Args:
        count: Number of nodes; each has a neighbour.
        ends: Undirected edges, each once.
        colours: Colour of each node, from 0; neighbours differ.

    Returns:
        Label of each node. O(edges · log edges) a round.
    """
    pairs = np.asarray(ends, dtype=np.int64).reshape(-1, 2)
    tails, heads = np.concatenate([pairs[:, 0], pairs[:, 1]]), np.concatenate([pairs[:, 1], pairs[:, 0]])
    colour = np.asarray(colours, dtype=np.int64)[tails]
    turns = [(tails[colour == each], heads[colour == each]) for each in range(max(colours, default=-1) + 1)]
    labels = np.arange(count, dtype=np.int64)
    while tails.size and not np.array_equal(_relabelled(labels, tails, heads), labels):
        for some, near in turns:
            labels = _relabelled(labels, some, near)
    return [int(label) for label in labels]


def _relabelled(labels: Ints, tails: Ints, heads: Ints) -> Ints:
    """The labels after all ``tails`` have looked at their neighbours at once."""
    keys, often = np.unique(tails * labels.size + labels[heads], return_counts=True)
    nodes, found = np.divmod(keys, labels.size)
    first = np.flatnonzero(np.concatenate([[True], nodes[1:] != nodes[:-1]]))
    most = np.repeat(np.maximum.reduceat(often, first), np.diff(np.concatenate([first, [nodes.size]])))
    nodes, found = nodes[often == most], found[often == most]
    fresh = labels.copy()
    fresh[nodes] = found  # Of several equally frequent labels the last, the greatest, is written last.
    own = nodes[found == labels[nodes]]
    fresh[own] = labels[own]
    return fresh


def levels(count: int, ends: Sequence[tuple[int, int]], rounds: int, still: float) -> list[float]:
    """Solves the Laplacian system of the trophic levels by conjugate gradients with a diagonal preconditioner.

    Args:
        count: Number of nodes.
        ends: Edges as pairs of node numbers.
        rounds: Steps at most.
        still: Residual, relative to the first, at which to stop.

    Returns:
        A level a node, up to a constant for each connected piece. O(rounds · edges).
    """
    pairs = np.asarray(ends, dtype=np.int64).reshape(-1, 2)
    left, right = pairs[:, 0], pairs[:, 1]
    incoming = np.bincount(right, minlength=count).astype(np.float64)
    outgoing = np.bincount(left, minlength=count).astype(np.float64)
    degree, rest = incoming + outgoing, incoming - outgoing
    found = np.zeros(count)
    scaled = rest / degree
    way, size = scaled, float(rest @ scaled)
    first = size
    for _ in range(rounds):
        if size <= still * still * first or not size:
            break
        image = degree * way
        image -= np.bincount(left, weights=way[right], minlength=count)
        image -= np.bincount(right, weights=way[left], minlength=count)
        step = size / float(way @ image)
        found = found + step * way
        rest = rest - step * image
        scaled = rest / degree
        last, size = size, float(rest @ scaled)
        way = scaled + size / last * way
    return [float(value) for value in found]
