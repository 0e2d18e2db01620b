"""Where the things of a network stand: columns from left to right, in each groups under a heading.

Positions are computed here and never by the browser: physics takes minutes for two thousand things and ends in a hairball.
A column that would be too tall goes on beside itself; within a group those linked to the same things stand together (the
barycentre rule of Sugiyama, Tagawa and Toda 1981, one sweep from the left).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

LINE = 34.0
"""Pixels from one box to the one below."""
WIDE = 205.0
"""Pixels a column of boxes takes."""
GAP = 110.0
"""Pixels between columns, where the lines run."""
LOWEST, RATIO = 16, 1.8
"""Boxes a column holds at least, and how tall a drawing may be for its width."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things under one heading."""

    title: str
    members: Sequence[str]


@dataclass(frozen=True, slots=True)
class Heading:
    """Words above a group."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Positions:
    """Middles of the boxes, the headings, and the size of it all, in pixels."""

    of: Mapping[str, tuple[float, float]]
    headings: Sequence[Heading]
    size: tuple[float, float]


def place(columns: Sequence[Sequence[Group]], links: Iterable[tuple[str, str]]) -> Positions:
    """Positions of all things.

    Args:
        columns: From left to right; a thing stands in one group only.
        links: Pairs of things; those in an earlier column draw the later ones to their height.

    Complexity: O(things · log things + links).
    """
    filled = [[group for group in column if group.members] for column in columns]
    filled = [column for column in filled if column]
    tall = max(LOWEST, ceil(RATIO * sqrt(sum(len(group.members) for column in filled for group in column))))
    beside = _beside(links)
    of: dict[str, tuple[float, float]] = {}
    headings: list[Heading] = []
    left = 0.0
    for column in filled:
        left = _place_column(column, (left, tall), beside, of, headings) + GAP
    _centre(of, headings)
    lowest = max((y for _, y in of.values()), default=0.0)
    return Positions(of, headings, (max(left - GAP, WIDE), lowest + 2 * LINE))


def _place_column(
    column: Sequence[Group],
    room: tuple[float, int],
    beside: Mapping[str, Sequence[str]],
    of: dict[str, tuple[float, float]],
    headings: list[Heading],
) -> float:
    """Fills a column and as many beside it as it needs; gives its right edge."""
    left, tall = room
    x, row = left + WIDE / 2, 0
    for group in column:
        if row and row + 2 > tall:
            x, row = x + WIDE, 0
        headings.append(Heading(group.title, x, row * LINE))
        row += 1
        for member in _in_order(group.members, beside, of):
            if row > tall:
                x, row = x + WIDE, 1
            of[member] = (x, row * LINE)
            row += 1
        row += 1
    return x + WIDE / 2


def _in_order(
    members: Sequence[str], beside: Mapping[str, Sequence[str]], of: Mapping[str, tuple[float, float]]
) -> list[str]:
    """Members by the mean height of what they are linked to and what already stands; the unlinked keep their order."""
    means: dict[str, float] = {}
    for member in members:
        heights = [of[other][1] for other in beside.get(member, ()) if other in of]
        means[member] = sum(heights) / len(heights) if heights else float("inf")
    return sorted(members, key=lambda member: means[member])


def _beside(links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for left, right in links:
        found.setdefault(left, []).append(right)
        found.setdefault(right, []).append(left)
    return found


def _centre(of: dict[str, tuple[float, float]], headings: list[Heading]) -> None:
    """Moves short columns to the middle of the tallest one, group headings with them."""
    reach: dict[float, float] = {}
    for x, y in of.values():
        reach[x] = max(reach.get(x, 0.0), y)
    tallest = max(reach.values(), default=0.0)
    shift = {x: (tallest - low) / 2 for x, low in reach.items()}
    of.update({thing: (x, y + shift[x]) for thing, (x, y) in of.items()})
    headings[:] = [Heading(h.text, h.x, h.y + shift.get(h.x, 0.0)) for h in headings]
