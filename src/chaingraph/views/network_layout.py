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
DOT, CLOSE = 20.0, 14.0
"""Pixels from one dot to the next, and where there are many of them."""
FEW = 90
"""Dots up to which they need not stand close."""
GAP = 110.0
"""Pixels between columns, where the lines run."""
LOWEST, RATIO = 16, 1.8
"""Boxes a column holds at least, and how tall a drawing may be for its width."""
CROWDED = 30
"""Rows up to which a column of boxes and dots stays one: a crowd is as wide as a screen, and names are small when it is wider."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things under one heading.

    Attributes:
        members: What is drawn as a box.
        dots: What is drawn as a dot, in lines below the boxes.
    """

    title: str
    members: Sequence[str]
    dots: Sequence[str] = ()


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


def place(columns: Sequence[Sequence[Group]], links: Iterable[tuple[str, str]], wide: float = WIDE) -> Positions:
    """Positions of all things.

    Args:
        columns: From left to right; a thing stands in one group only.
        links: Pairs of things; those in an earlier column draw the later ones to their height.
        wide: Pixels a box takes.

    Complexity: O(things · log things + links).
    """
    filled = [[group for group in column if group.members or group.dots] for column in columns]
    filled = [column for column in filled if column]
    tall = _tall(filled)
    beside = _beside(links)
    of: dict[str, tuple[float, float]] = {}
    headings: list[Heading] = []
    home: dict[str, float] = {}
    left = 0.0
    for column in filled:
        left = _place_column(column, (left, tall, wide), beside, of, headings, home) + GAP
    _centre(of, headings, home)
    lowest = max((y for _, y in of.values()), default=0.0)
    return Positions(of, headings, (max(left - GAP, wide), lowest + 2 * LINE))


def _tall(columns: Sequence[Sequence[Group]]) -> int:
    """Rows a column has before it goes on beside itself."""
    boxes = sum(len(group.members) for column in columns for group in column)
    tall = max(LOWEST, ceil(RATIO * sqrt(boxes)))
    if not any(group.dots for column in columns for group in column):
        return tall
    needed = (sum(2 + len(group.members) + _rows_of_dots(group.dots) for group in column) for column in columns)
    return max(tall, min(CROWDED, max(needed)))


def _rows_of_dots(dots: Sequence[str]) -> int:
    """Rows of boxes that dots take."""
    step, full = _pace(dots)
    return ceil(ceil(len(dots) / full) * step / LINE)


def _pace(dots: Sequence[str]) -> tuple[float, int]:
    """Pixels from one dot to the next, and dots in a line as wide as a box."""
    step = DOT if len(dots) <= FEW else CLOSE
    return step, int((WIDE - DOT) / step)


def _place_column(
    column: Sequence[Group],
    room: tuple[float, int, float],
    beside: Mapping[str, Sequence[str]],
    of: dict[str, tuple[float, float]],
    headings: list[Heading],
    home: dict[str, float],
) -> float:
    """Fills a column and as many beside it as it needs; gives its right edge."""
    left, tall, wide = room
    x, row = left + wide / 2, 0
    for group in column:
        if row and row + 2 > tall:
            x, row = x + wide, 0
        headings.append(Heading(group.title, x, row * LINE))
        row += 1
        for member in _in_order(group.members, beside, of):
            if row > tall:
                x, row = x + wide, 1
            of[member] = (x, row * LINE)
            row += 1
        row += _place_dots(group.dots, (x, row * LINE), of, home)
        row += 1
    return x + wide / 2


def _place_dots(
    dots: Sequence[str], top: tuple[float, float], of: dict[str, tuple[float, float]], home: dict[str, float]
) -> int:
    """Dots in lines around the middle of a column; gives the rows of boxes that they take."""
    middle, y = top
    step, full = _pace(dots)
    across = min(len(dots), full)
    for number, thing in enumerate(dots):
        home[thing] = middle
        of[thing] = (middle + (number % full - (across - 1) / 2) * step, y + number // full * step)
    return _rows_of_dots(dots)


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


def _centre(of: dict[str, tuple[float, float]], headings: list[Heading], home: Mapping[str, float]) -> None:
    """Moves short columns to the middle of the tallest one, group headings with them; dots go with the column they stand in (``home``)."""
    reach: dict[float, float] = {}
    at = {thing: home.get(thing, x) for thing, (x, _) in of.items()}
    for thing, (_, y) in of.items():
        reach[at[thing]] = max(reach.get(at[thing], 0.0), y)
    tallest = max(reach.values(), default=0.0)
    shift = {x: (tallest - low) / 2 for x, low in reach.items()}
    of.update({thing: (x, y + shift[at[thing]]) for thing, (x, y) in of.items()})
    headings[:] = [Heading(h.text, h.x, h.y + shift.get(h.x, 0.0)) for h in headings]
