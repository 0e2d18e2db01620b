"""What the columns of a table hold, seen over its rows: numbers, names of companies, or words.

For: ``tables``, ``tables_header``, ``tables_rows``.
In: data rows.
Out: one :data:`ColumnKind` a column, and where a short row has its hole.
How: most filled cells of the first rows decide; rows of another length are not looked at, they may be out of place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from chaingraph.documents.tables_words import cell_kind, is_legal_name
from chaingraph.records import Cell

Grid = Sequence[Sequence[Cell]]
ColumnKind = Literal["number", "name", "text", "unknown"]
_LABELS = 3
"""Columns at the front that can be merged downwards."""
SAMPLE = 200
"""Rows looked at to know what a column holds."""


def column_kinds(rows: Grid, width: int) -> list[ColumnKind]:
    """What each column holds: numbers (years and signs for no value among them), names, or words; unknown when it is empty."""
    seen, numbers, names = [0] * width, [0] * width, [0] * width
    for row in rows[:SAMPLE]:
        if len(row) != width:
            continue
        for at, cell in enumerate(row):
            kind = cell_kind(cell.text)
            if kind in ("number", "year", "text"):
                seen[at] += 1
                numbers[at] += kind != "text"
                names[at] += is_legal_name(cell.text)
    return [_kind(*counts) for counts in zip(seen, numbers, names, strict=True)]


def _kind(seen: int, numbers: int, names: int) -> ColumnKind:
    if not seen:
        return "unknown"
    if numbers >= seen * 0.6:
        return "number"
    return "name" if names >= seen * 0.6 else "text"


def find_hole(row: Sequence[Cell], kinds: Sequence[ColumnKind]) -> int:
    """Where the cells that a short row lacks belong: before which of its cells; at its end when nothing speaks against.

    A converter that drops cells merged downwards leaves rows with a hole near the front.
    """
    missing = len(kinds) - len(row)
    if not 0 < missing <= 2 or len(row) < 2:
        return len(row)
    scores = [
        (_fit(row[:at], kinds[:at]) + _fit(row[at:], kinds[at + missing :]), -at)
        for at in range(min(len(row), _LABELS) + 1)
    ]
    best, at = max(scores)
    return -at if best > _fit(row, kinds) else len(row)


def _fit(row: Sequence[Cell], kinds: Sequence[ColumnKind]) -> int:
    """How many cells of a row hold what the columns they stand in hold, less those that do not."""
    score = 0
    for cell, expected in zip(row, kinds, strict=False):
        kind = cell_kind(cell.text)
        if kind in ("empty", "missing") or expected == "unknown":
            continue
        held = "number" if kind != "text" else "name" if is_legal_name(cell.text) else "text"
        score += 1 if held == expected else -1
    return score
