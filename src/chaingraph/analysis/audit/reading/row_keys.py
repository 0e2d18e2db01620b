"""The things that the cells of a row name, and which of them it alone names: a park or a firm of several rows has no row of its own.

For: rules that hold what is told of a thing against its row.
In: tables, the names of things (``audit.reading.spoken_names``). Out: :func:`naming`, :func:`own_keys`, :func:`firms_beside`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from chaingraph.analysis.audit.reading.sheets import Line, Sheet
from chaingraph.analysis.audit.reading.spoken_names import row_key
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

LABEL = -1
"""The column of the label of a row."""
SHARED = 0.5
"""Part of the rows of a table with a label that others have too, from which on its labels tell no row: several gaps of each chain."""
_NAMING = re.compile(r"名称|企业|公司|单位|业主|主体|项目|法人")
_OF_OTHERS = re.compile(r"需求|客户|供应商|采购|招引|招商|拟引进")
"""Columns of those who need what a row is of, sell it, or might come: a row is of none of them."""


def naming(sheet: Sheet) -> list[int]:
    """Columns that name things of which sentences tell."""
    return [at for at, column in enumerate(sheet.columns) if _NAMING.search(column) and not _OF_OTHERS.search(column)]


def own_keys(projection: Projection, sheet: Sheet, columns: Sequence[int] = ()) -> list[Mapping[str, int]]:
    """Of each row the things that its label and some columns name, and those of no other row: key → the first such column. O(cells)."""
    rows: list[dict[str, int]] = []
    labels = Counter(line.label for line in sheet.lines)
    shared = sum(labels[line.label] > 1 for line in sheet.lines) >= SHARED * max(1, len(sheet.lines))
    for line in sheet.lines:
        cells, row = line.cells, dict[str, int]()
        named = () if shared else ((LABEL, line.label),)
        for at, cell in (*named, *((at, cells[at]) for at in columns if at < len(cells))):
            row.setdefault(row_key(projection, cell), at)
        rows.append(row)
    often = Counter(key for row in rows for key in row)
    return [{key: at for key, at in row.items() if key and often[key] == 1} for row in rows]


def firms_beside(projection: Projection, line: Line) -> set[str]:
    """The enterprises that the cells of a row name beside its label, among them one that is no known name: empty."""
    return {row_key(projection, cell) for cell in line.cells if cell != line.label and parse_company(cell).form}
