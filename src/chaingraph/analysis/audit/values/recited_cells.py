"""Figures of the prose that recite a cell of a table, and the cell says otherwise.

For: ``chaingraph audit``. In: figures with the cells they may recite (:mod:`chaingraph.analysis.audit.operands.recited`).
Out: audit rows of kind ``conflict``.
How: a model says which cell a figure recites (:mod:`chaingraph.analysis.audit.operands.model`); a row where that is likely, the cell is
another value not far off, and hardly any cell that is equal is likely.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.operands.model import unfitting
from chaingraph.analysis.audit.operands.pairs import Pair
from chaingraph.analysis.audit.operands.recited import figures_with_cells
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

SURE = 0.3
"""From which likelihood of one cell a figure is told against it."""
LIKELY = (0.5, 2.0)
_GROWTH = re.compile(r"(?:增长|上升|提高|提升|下降|减少|回落|增幅|降幅|增速)了?约?$")
_OF_GROWTH = re.compile(r"[增降升减速]|同比|环比|幅度|提高")
"""In the name of a column that a growth may recite."""
_ROW = Maker("conflict", 0.6)


def recited_cells(projection: Projection) -> Iterator[AuditRow]:
    """Figures that differ from the cell they likely recite. O(characters · tables of a place + figures · cells of a row).

    A cell that two other values would recite is recited by none of them: the column is of something else.
    """
    found: dict[tuple[Evidence, str], list[Pair]] = defaultdict(list)
    for figure in figures_with_cells(projection):
        pair = unfitting(figure, "cell", SURE, LIKELY) if figure.plain else None
        if pair and not _grown(pair) and not _of_several(figure.pairs, pair):
            found[pair.second.evidence, pair.second.name].append(pair)
    for pairs in found.values():
        if len({pair.first.size for pair in pairs}) == 1:
            yield from map(_row, pairs)


def _grown(pair: Pair) -> bool:
    """Whether a figure is a growth, and the column of its cell a share or a level: 增长41% is no 占比42%."""
    growth = pair.first.kind == "%" and _GROWTH.search(pair.first.name)
    return bool(growth) and _OF_GROWTH.search(pair.second.name) is None


def _of_several(pairs: Sequence[Pair], pair: Pair) -> bool:
    """Whether several rows bear the name of the one that a figure may recite: a buyer with a row for each of its suppliers."""
    return len({one.second.evidence for one in pairs if one.second.name == pair.second.name}) > 1


def _row(pair: Pair) -> AuditRow:
    told, cell = pair.first, pair.second
    message = f"{cell.name}表中为 {cell.text}，文中为“{told.text}”"
    return _ROW(cell.name, message, (told.text, cell.text), told.evidence, cell.evidence)
