"""Where the parts of a chain stand on its picture: stages side by side, in each its segments below one another.

A segment's card stands left of its members, which fill the lines beside it like words. So the picture has the width of
a screen and grows downwards, and names stay readable without zooming.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chaingraph.views.cells import width
from chaingraph.views.network import Drawing, Edge, Looks, Node

SCREEN = 1300.0
"""Pixels the picture is wide; the page scales it to the window."""
CARD = 176.0
GAP = 26.0
NARROWEST = 230.0
"""Pixels that the members of a stage get at least: the longest name and its frame."""
LINE = 34.0
LONGEST = 24
"""Columns of a member's name that are shown; a Chinese character counts two."""


@dataclass(frozen=True, slots=True)
class Member:
    """A name beside a segment.

    Attributes:
        label: What is written.
        words: What the search looks through.
    """

    label: str
    words: str
    look: str


@dataclass(frozen=True, slots=True)
class Block:
    """A segment and its members."""

    stage: str
    label: str
    look: str
    members: Sequence[Member]


def lay_out(blocks: Sequence[Block], looks: Looks) -> Drawing:
    """Positions in pixels.

    Args:
        blocks: Segments; their stages stand in the order of first occurrence.
        looks: How each kind of node looks; headings of stages have the look ``stage``.
    """
    stages = list(dict.fromkeys(block.stage for block in blocks))
    room = max(NARROWEST, (SCREEN + GAP) / max(1, len(stages)) - CARD - 2 * GAP)
    nodes: list[Node] = []
    lowest = 0.0
    for number, stage in enumerate(stages):
        left = number * (CARD + room + 2 * GAP)
        nodes.append(Node(f"stage {number}", stage, left + (CARD + GAP + room) / 2, -LINE, "stage"))
        top = 0.4 * LINE
        for index, block in enumerate(block for block in blocks if block.stage == stage):
            made = list(_place(block, f"{number}.{index}", (left, top), room))
            nodes += made
            top = max(node.y for node in made) + 2 * LINE
        lowest = max(lowest, top)
    size = (len(stages) * (CARD + room + 2 * GAP), lowest + 2 * LINE)
    return Drawing(nodes, list(_lines(nodes)), looks, size)


def _place(block: Block, key: str, corner: tuple[float, float], room: float) -> Iterator[Node]:
    """The segment's card beside its first lines, then its members like words of a text; x and y are middles."""
    left, top = corner
    start = x = left + CARD + GAP
    y = top
    members: list[Node] = []
    for index, member in enumerate(block.members):
        size = frame(member.label)
        if x > start and x + size > start + room:
            x, y = start, y + LINE
        members.append(Node(f"member {key}.{index}", member.label, x + size / 2, y, member.look, member.words))
        x += size + 8
    yield Node(f"segment {key}", block.label, left + CARD / 2, min(y, top + LINE / 2), block.look)
    yield from members


def frame(label: str) -> float:
    """Pixels a member's box is wide: half a font size a column, and its margins."""
    return 7.1 * width(label) + 16


def _lines(nodes: Sequence[Node]) -> Iterator[Edge]:
    """From each segment to its first member; one to every member would be a fan that hides names."""
    for card, member in pairwise(nodes):
        if card.id.startswith("segment ") and member.id.startswith("member "):
            yield Edge(card.id, member.id)


def shorten(name: str, columns: int = LONGEST) -> str:
    """``name`` in at most ``columns`` columns, a Chinese character counting two; cut names end in …."""
    if width(name) <= columns:
        return name
    kept = next((end for end in range(len(name), 0, -1) if width(name[:end]) < columns), 0)
    return f"{name[:kept]}…"
