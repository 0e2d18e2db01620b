"""Which header cell stands over which column, when a parent is written once and its children below it.

For: ``tables_header``.
In: header rows as the source has them: cells of a merged parent may be empty (a spreadsheet) or left out altogether
(flattened text), cells merged downwards may be empty, repeated or left out.
Out: for each header row the cell over every column, ``None`` where there is none.
How: from the leaf row upwards. A row as wide as the table keeps its places and a parent reaches right over the holes
below which something stands; a shorter row is laid out over the runs of filled cells of the row below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.documents.tables_profile import ColumnKind
from chaingraph.documents.tables_words import is_child_header, squeeze, words
from chaingraph.records import Cell

Cover = list[Cell | None]


def cover_columns(heads: Sequence[Sequence[Cell]], width: int, kinds: Sequence[ColumnKind]) -> list[Cover]:
    """Lays every header row out over the columns.

    Args:
        heads: Header rows, top first.
        width: Number of columns of the table.
        kinds: What every column holds; tells where left-out cells belong.

    Returns:
        As many rows as ``heads``, each ``width`` long.
    """
    if len(heads) > 1 and _leaves_lack_places(heads, width):
        return _nest(heads, width, kinds)
    covers: list[Cover] = [_pad(heads[-1], width)]
    for head in reversed(heads[:-1]):
        below = [any(_filled(cover[at]) for cover in covers) for at in range(width)]
        covers.insert(0, _spread(head, below) if len(head) < width else _pad(head, width))
    for level in range(len(covers) - 1):
        _reach_right(covers, level)
    return covers


def _filled(cell: Cell | None) -> bool:
    return cell is not None and bool(cell.text)


def _pad(row: Sequence[Cell], width: int) -> Cover:
    return [*row[:width], *[None] * (width - len(row))]


def _leaves_lack_places(heads: Sequence[Sequence[Cell]], width: int) -> bool:
    """Whether the last header row holds nothing but children: its cells under merged ones are left out."""
    above, leaves = heads[-2], heads[-1]
    short = len(leaves) < width and len(above) < width < len(above) + len(leaves)
    return short and all(cell.text for cell in leaves)


def _reach_right(covers: list[Cover], level: int) -> None:
    """Lets a parent with a child below it reach over the holes to its right that have something below them."""
    row, below = covers[level], covers[level + 1 :]
    parent: Cell | None = None
    for at, cell in enumerate(row):
        has_child = any(_filled(cover[at]) and cover[at] != cell for cover in below)
        fenced = any(_filled(cover[at]) and (at == 0 or cover[at] != cover[at - 1]) for cover in covers[:level])
        if _filled(cell):
            parent = cell if has_child else None
        elif fenced or not has_child:
            parent = None
        elif parent is not None:
            row[at] = parent


def _spread(head: Sequence[Cell], below: Sequence[bool]) -> Cover:
    """Lays a short row over the columns: one cell a column without anything below, the rest over the filled runs."""
    runs = _runs(below)
    spare = len(head) - (len(below) - sum(size for _, size in runs))
    if not runs or spare < len(runs):
        return _pad(head, len(below))
    shares = _shares(runs, spare)
    cover: Cover = []
    cells = iter(head)
    at = 0
    for (start, size), share in zip(runs, shares, strict=True):
        cover += [next(cells) for _ in range(start - at)]
        for width in _split(size, share):
            cell = next(cells)
            cover += [cell] * width
        at = start + size
    return cover + list(cells)


def _runs(below: Sequence[bool]) -> list[tuple[int, int]]:
    """Start and length of every run of filled columns."""
    runs: list[tuple[int, int]] = []
    for at, filled in enumerate(below):
        if filled and at and below[at - 1]:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif filled:
            runs.append((at, 1))
    return runs


def _shares(runs: Sequence[tuple[int, int]], parents: int) -> list[int]:
    """How many parents each run has: one each, the spare ones to the longest runs."""
    shares = [1] * len(runs)
    for _ in range(parents - len(runs)):
        loosest = max(range(len(runs)), key=lambda run: (runs[run][1] / shares[run], -run))
        shares[loosest] += 1
    return shares


def _split(size: int, parts: int) -> list[int]:
    """Divides ``size`` columns among ``parts`` parents as evenly as it goes."""
    return [size // parts + (part < size % parts) for part in range(parts)]


def _nest(heads: Sequence[Sequence[Cell]], width: int, kinds: Sequence[ColumnKind]) -> list[Cover]:
    """Two rows, the lower one holding only the children: finds the parents they belong to."""
    above, leaves = heads[-2], heads[-1]
    parents = _parents(above, width, leaves, kinds)
    sizes = dict(zip(parents, _split(len(leaves), len(parents)), strict=True))
    top: Cover = []
    low: Cover = []
    children = iter(leaves)
    for at, cell in enumerate(above):
        size = sizes.get(at, 0)
        top += [cell] * max(size, 1)
        low += [next(children) for _ in range(size)] if size else [None]
    return [*(_pad(head, width) for head in heads[:-2]), top[:width], low[:width]]


def _parents(above: Sequence[Cell], width: int, leaves: Sequence[Cell], kinds: Sequence[ColumnKind]) -> list[int]:
    """Positions in ``above`` of the cells that have children, by vocabulary and by the numbers below."""
    count = max(1, len(leaves) - (width - len(above)))
    share = max(1, len(leaves) // count)
    told = "".join(squeeze(leaf.text) for leaf in leaves)

    def likelihood(at: int) -> tuple[float, int]:
        under = kinds[at : at + share]
        plain = squeeze(above[at].text)
        numbers = sum(kind == "number" for kind in under) / share
        divides = 0.5 if is_child_header(plain[-2:]) and plain[-2:] not in told else 0.0
        return _parental(plain) + numbers - divides, -at

    return sorted(sorted(range(len(above)), key=likelihood, reverse=True)[:count])


def _parental(text: str) -> float:
    """Which part of a header cell is made of words that stand over others, 0 to 1."""
    bare = re.sub(r"[（(].*?[）)]", "", text) or text
    covered: set[int] = set()
    for word in words("parent"):
        at = bare.find(word)
        if at >= 0:
            covered.update(range(at, at + len(word)))
    return len(covered) / len(bare)
