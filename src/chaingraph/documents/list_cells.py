"""Names that break inside the narrow cell of a list, where the lines of a page's table stand one below the other.

For: joining lines. In: a run, the lines and where the next one is. Out: whether the next one is the rest of a broken name.
How: a list in a cell parts its names by 、; a line of it that ends without one although it fills the cell was broken. The
next line goes on with it when it is no wider and has a 、 of its own, or when the document has the whole name elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.documents.lines import Line, width
from chaingraph.documents.runs import Run

WIDEST_CELL = 32
"""Columns of a cell at most; wider lines are running text."""
LONGEST_LIST = 12
"""Lines of a list that are measured."""
NEAREST = 4
"""Lines behind the broken one that its rest may be apart: figures of the next columns, a page break."""
_NO_NAME = re.compile(r"[^\u4e00-\u9fffA-Za-z、]")
_FIGURE = re.compile(r"[\d.,%\s]+")


def is_rest_of_name(run: Run, at: int, lines: Sequence[Line]) -> bool:
    """Whether line ``at`` goes on with the name that the cell's edge broke at the end of a run.

    Args:
        run: What the rest would belong to.
        at: Position of the line.
        lines: All lines.
    """
    rest = lines[at]
    if rest.width > WIDEST_CELL or _NO_NAME.search(rest.text) or rest.text.startswith("、"):
        return False
    if rest.width > _cell(run, lines):
        return False
    if at == run.last + 1 and rest.gap == 0 and "、" in rest.text:
        return True
    between = lines[run.last + 1 : at]
    if len(between) >= NEAREST or not all(_FIGURE.fullmatch(line.text) for line in between):
        return False
    name = run.tail.rpartition("、")[2] + rest.text.partition("、")[0]
    return any(name in line.text for line in lines)


def _cell(run: Run, lines: Sequence[Line]) -> int:
    """Columns of the cell whose list ends a run at the cell's edge; 0 where there is no such list."""
    places = run.places[-LONGEST_LIST:]
    widths = [_own(lines[place]) for place in places]
    parted = [lines[place].text.endswith("、") for place in places[:-1]]
    broken = not run.tail.endswith(("、", "。", "；")) and "、" in run.tail
    inside = len(widths) > 1 and any(parted) and max(widths) <= WIDEST_CELL
    return widths[-1] if broken and inside and widths[-1] == max(widths) else 0


def _own(line: Line) -> int:
    """Columns of the last cell of a line."""
    return width(line.text.rpartition(" ")[2])
