"""Columns as a whole: merged labels filled downwards, numbers glued to names parted, empty columns dropped.

For: ``tables``.
In: columns and data rows.
Out: the same, tidied.
How: a column is looked at with its header and all its cells; which headers are labels (类别, 领域) and which are names
(企业名称) is a matter of ``seeds/lexicon/headers.csv``.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from chaingraph.documents.tables_rows import fill_down
from chaingraph.documents.tables_words import cell_kind, is_legal_name, squeeze, words
from chaingraph.records import Cell, Column, Row

_GLUED = re.compile(r"(\d{1,4})\s*[、.．]\s*(?=[^\d\s])")
_BRACKETS = re.compile(r"[（(].*?[）)]")
_Role = Literal["index", "label", "name", "number", "unknown"]


def fill_labels(columns: Sequence[Column], rows: Sequence[Row]) -> list[Row]:
    """Fills merged cells of the leading label columns: never of numbers, never of names.

    A column counts as leading as long as only numbering and other label columns stand before it.
    """
    filled = list(rows)
    merged: list[int] = []
    for at, column in enumerate(columns):
        role = _role(column, filled, at)
        if role == "index":
            continue
        if role == "label" or (role == "unknown" and _looks_merged(filled, at)):
            before, filled = filled, fill_down(filled, at, merged)
            if before != filled:
                merged.append(at)
        else:
            break
    return filled


def part_numbers(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[list[Column], list[Row]]:
    """Parts ``1、某公司`` in the first column into a numbering column of its own, when all rows count upwards."""
    matches = [_GLUED.match(row.cells[0].text) for row in rows]
    numbers = [int(match[1]) for match in matches if match]
    data = sum(not row.total for row in rows)
    same = data - len(numbers)
    rising = all(right == left + 1 or right == 1 for left, right in itertools.pairwise(numbers))
    if len(numbers) < 2 or same * 5 > data or not rising:
        return list(columns), list(rows)
    parted = [_part(row, match) for row, match in zip(rows, matches, strict=True)]
    return [Column(path=()), *columns], parted


def drop_empty_columns(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[list[Column], list[Row]]:
    """Drops columns with neither a header nor a single filled cell."""
    kept = [at for at, column in enumerate(columns) if column.path or any(row.cells[at].text for row in rows)]
    if len(kept) == len(columns):
        return list(columns), list(rows)
    return [columns[at] for at in kept], [replace(row, cells=tuple(row.cells[at] for at in kept)) for row in rows]


def _part(row: Row, match: re.Match[str] | None) -> Row:
    cell = row.cells[0]
    if match is None or cell.end - cell.start != len(cell.text):
        return replace(row, cells=(Cell("", cell.start, cell.start, cell.locator), *row.cells))
    number = Cell(match[1], cell.start, cell.start + match.end(1), cell.locator)
    name = Cell(cell.text[match.end() :], cell.start + match.end(), cell.end, cell.locator)
    return replace(row, cells=(number, name, *row.cells[1:]))


def _role(column: Column, rows: Sequence[Row], at: int) -> _Role:
    """What a leading column is for, by its header first, then by what it holds."""
    header = squeeze(_BRACKETS.sub("", column.path[-1])) if column.path else ""
    if header in words("index"):
        return "index"
    if header in words("label") or _ends_in(header, "label"):
        return "label"
    if header in words("name") or _ends_in(header, "name"):
        return "name"
    texts = [row.cells[at].text for row in rows[:200] if row.cells[at].text]
    if not texts or sum(is_legal_name(text) for text in texts) * 4 > len(texts):
        return "name"
    if sum(cell_kind(text) != "text" for text in texts) * 2 > len(texts):
        return "number" if column.path else "index"
    return "unknown"


def _ends_in(header: str, kind: str) -> bool:
    return any(header.endswith(word) for word in words(kind) if len(word) > 1)


def _looks_merged(rows: Sequence[Row], at: int) -> bool:
    """For a column of unknown kind: some cells are empty, the first is not, and the next column is full."""
    cells = [row.cells[at].text for row in rows]
    if not rows or not cells[0] or all(cells) or at + 1 >= len(rows[0].cells):
        return False
    return all(any(cell.text for cell in row.cells[at + 1 : at + 3]) for row in rows)
