"""The solver of trophic levels in plain Python: for graphs of some thousand edges, and where numpy is not installed."""

from __future__ import annotations

from collections.abc import Sequence


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
    degree, imbalance = [0.0] * count, [0.0] * count
    for left, right in ends:
        degree[left] += 1
        degree[right] += 1
        imbalance[right] += 1
        imbalance[left] -= 1
    found, rest = [0.0] * count, imbalance
    scaled = [value / degree[at] for at, value in enumerate(rest)]
    way, size = scaled, sum(a * b for a, b in zip(rest, scaled, strict=True))
    first = size
    for _ in range(rounds):
        if size <= still * still * first or not size:
            break
        image = [degree[at] * value for at, value in enumerate(way)]
        for left, right in ends:
            image[left] -= way[right]
            image[right] -= way[left]
        step = size / sum(a * b for a, b in zip(way, image, strict=True))
        found = [value + step * way[at] for at, value in enumerate(found)]
        rest = [value - step * image[at] for at, value in enumerate(rest)]
        scaled = [value / degree[at] for at, value in enumerate(rest)]
        last, size = size, sum(a * b for a, b in zip(rest, scaled, strict=True))
        way = [value + size / last * way[at] for at, value in enumerate(scaled)]
    return found
