"""How wide the columns of a printed table are: what is short stands on one line, long texts share what is left.

In: heads and cells. Out: widths in halves of a Chinese character. How: each column has a least width, at which its
heads and most of its short texts do not break, and one at which hardly anything breaks; what the page has above the least
is shared in proportion to what each still wants.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from chaingraph.views.cells import width
from chaingraph.views.docx_xml import Cell

PADDING = 1.7
"""What the edges of a cell take."""
ROOMY = 0.3
"""Digits and letters of some fonts are so much wider than half a Chinese character."""
SHORT = 20
"""Texts up to this length are not broken, as far as most of a column goes."""
LONG = 14
"""The least that a column of longer texts has."""
MOST = 38
"""More than this does no column need."""
HEAD = 8
"""Heads up to this length stand on one line."""
BRACKET = 10
"""Brackets of a head up to this length stand whole."""


def widths(
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    room: float,
    least: Mapping[str, float],
    whole: Collection[str] = (),
) -> list[float]:
    """Widths of all columns, together ``room``.

    Args:
        heads: Column heads.
        rows: Cells, as many a row as heads.
        room: Width of the page.
        least: Head → the least its column has.
        whole: Heads of columns whose texts do not break.
    """
    columns = [[row[at] for row in rows] for at in range(len(heads))]
    ends = [_ends(head, cells, least.get(head, 0.0), head in whole) for head, cells in zip(heads, columns, strict=True)]
    low, want = sum(end[0] for end in ends), sum(end[1] - end[0] for end in ends)
    if low > room:
        return [end[0] * room / low for end in ends]
    return [first + (room - low) * ((last - first) / want if want else first / low) for first, last in ends]


def _ends(head: str, cells: Sequence[Cell], least: float, whole: bool) -> tuple[float, float]:
    """The least width of a column, and the one it wants."""
    sizes = sorted(_size(cell.text) for cell in cells) or [0.0]
    longest, most = sizes[-1], sizes[int((len(sizes) - 1) * 0.8)]
    if whole or any(cell.right for cell in cells):
        low = longest
    else:
        low = longest if longest <= SHORT / 2 else most if most <= SHORT else LONG
    low = max(low, least, _of_head(head))
    return low + PADDING, max(low, min(MOST, longest)) + PADDING


def _of_head(head: str) -> float:
    """Room for a short head on one line or a longer one on two, its bracket whole below: 其中本地 above （家）."""
    name, mark, bracket = head.partition("（")
    inside = width(mark + bracket)
    return max(
        width(name) if width(name) <= HEAD else -(-width(name) // 2), inside if inside <= BRACKET else inside / 2
    )


def _size(text: str) -> float:
    return width(text) + ROOMY * sum(character.isascii() for character in text)
