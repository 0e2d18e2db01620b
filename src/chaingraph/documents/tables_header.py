"""How many header rows a table has, and what its columns are called.

For: ``tables``.
In: the rows of a table, header first, perhaps of different lengths.
Out: the number of header rows (0 to 4) and one :class:`Column` a column.
How: a first row of header vocabulary, or of words over numbers, is a header; a further row is one too when it stands
below parents, holds only units, or only counts the columns. Units come from the deepest header cell that names one.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.documents.tables_profile import SAMPLE, ColumnKind, Grid, column_kinds
from chaingraph.documents.tables_spans import Cover, cover_columns
from chaingraph.documents.tables_words import (
    cell_kind,
    header_unit,
    header_weight,
    is_legal_name,
    is_section_number,
    is_total,
    is_unit,
    section_level,
    squeeze,
    words,
)
from chaingraph.records import Cell, Column

MOST_LEVELS = 4
"""Three levels of names and one row of units or column numbers."""


def count_header_rows(rows: Grid, width: int) -> int:
    """How many rows at the top name the columns."""
    if not rows or not may_be_header(rows[0]) or _is_form(rows, width) or not _names_columns(rows, width):
        return 0
    count = 1
    while count < min(MOST_LEVELS, len(rows)) and _goes_on(rows[:count], rows[count], width):
        count += 1
    return count


def may_be_header(row: Sequence[Cell]) -> bool:
    """Whether nothing in the row speaks against a header: no number, no missing sign, no company, no long text."""
    texts = [cell.text for cell in row if cell.text]
    if not texts or is_section_number(texts[0]) or section_level(texts[0]) in (1, 2):
        return False
    for text in texts:
        kind = cell_kind(text)
        if kind in ("number", "missing") or (kind == "year" and "." in text) or len(text) > 40 or is_legal_name(text):
            return False
    return True


def header_score(row: Sequence[Cell]) -> float:
    """Mean weight of header vocabulary over the filled cells, 0 to 1."""
    weights = [header_weight(cell.text) for cell in row if cell.text]
    return sum(weights) / len(weights) if weights else 0.0


def build_columns(heads: Grid, width: int, kinds: Sequence[ColumnKind]) -> list[Column]:
    """One column for every place, named by the header cells that stand over it."""
    named = [head for head in heads if not _counts_columns(head)]
    if not named:
        return [Column(path=()) for _ in range(width)]
    covers = cover_columns(named, width, kinds)
    return [_column([cover[at] for cover in covers]) for at in range(width)]


def _column(cells: Cover) -> Column:
    standing: list[Cell] = []
    for cell in cells:
        if cell is not None and cell.text and (not standing or squeeze(cell.text) != squeeze(standing[-1].text)):
            standing.append(cell)
    unit = _unit(standing)
    path = tuple("".join(cell.text.split()) for cell in standing if not _only_unit(cell.text, standing))
    return Column(path=path, unit=unit, cells=tuple(standing))


def _unit(standing: Sequence[Cell]) -> str:
    """The unit of the lowest cell that names one; a share has no part in the unit of its parent."""
    for cell in reversed(standing):
        unit = header_unit(cell.text)
        if unit:
            return unit
        if squeeze(cell.text).endswith(tuple(words("ratio"))):
            return ""
    return ""


def _only_unit(text: str, standing: Sequence[Cell]) -> bool:
    """Whether a header cell below another one adds a unit and no name (``（万元）`` in a row of its own)."""
    bare = text.strip().strip("（）()[]")
    return len(standing) > 1 and is_unit(bare) and text is not standing[0].text


def _names_columns(rows: Grid, width: int) -> bool:
    """Whether the first row, which may be a header, is one."""
    score = header_score(rows[0])
    filled = [cell.text for cell in rows[0] if cell.text]
    if score >= 0.5:
        return len(filled) > 1 or width == 1
    if len(rows) < 2 or len(filled) < 2:
        return False
    kinds = column_kinds(rows[1:], width)
    over_numbers = len(rows[0]) == width and any(
        kind == "number" and cell.text and cell_kind(cell.text) == "text"
        for cell, kind in zip(rows[0], kinds, strict=True)
    )
    short = all(len(text) <= 12 for text in filled) and len(set(filled)) == len(filled)
    return over_numbers or (score > 0.2 and short and len(filled) >= width)


def _is_form(rows: Grid, width: int) -> bool:
    """Whether every row is ``name, value, name, value``: a form, whose first row names no columns."""
    rows = rows[:SAMPLE]
    if width % 2 or width > 8 or len(rows) < 2 or any(len(row) != width for row in rows):
        return False
    labels = [
        header_weight(row[at].text) * (cell_kind(row[at].text) == "text")
        for row in rows
        for at in range(0, width, 2)
        if row[at].text
    ]
    values = [header_weight(row[at].text) for row in rows for at in range(1, width, 2) if row[at].text]
    first = [row[0].text for row in rows]
    return sum(labels) > 0.8 * len(labels) and sum(values) < 0.3 * len(values) and len(set(first)) == len(first)


def _counts_columns(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns: 1 2 3 …, perhaps behind 甲 乙."""
    texts = [squeeze(cell.text) for cell in row if cell.text]
    digits = [text for text in texts if text not in ("甲", "乙", "丙", "丁", "戊", "A", "B", "C")]
    return len(texts) >= 3 and len(digits) >= 2 and digits == [str(number + 1) for number in range(len(digits))]


def _goes_on(heads: Grid, row: Sequence[Cell], width: int) -> bool:
    """Whether ``row`` is one more header row below ``heads``."""
    texts = [cell.text for cell in row if cell.text]
    if texts and (_counts_columns(row) or (len(texts) > 1 and all(_is_bare_unit(text) for text in texts))):
        return True
    if (
        len(texts) < 2
        or is_total(row[0].text)
        or not may_be_header(row)
        or [squeeze(t) for t in texts] in _contents(heads)
    ):
        return False
    score, above = header_score(row), heads[-1]
    if len(above) < width < len(above) + len(row) and len(row) < width:
        return score >= 0.5
    if len(above) < len(row):
        return not row[0].text or (score >= 0.5 and not _counts_columns(above))
    if len(row) < len(above):
        return False
    return _stands_below_parents(heads, row, score)


def _is_bare_unit(text: str) -> bool:
    return is_unit(text.strip().strip("（）()[]"))


def _contents(heads: Grid) -> list[list[str]]:
    return [[squeeze(cell.text) for cell in head if cell.text] for head in heads]


def _stands_below_parents(heads: Grid, row: Sequence[Cell], score: float) -> bool:
    """For rows of one length: something stands under a hole, and something above was merged downwards."""
    above = [
        next((head[at] for head in reversed(heads) if at < len(head) and head[at].text), None) for at in range(len(row))
    ]
    holes = [at for at, cell in enumerate(row) if cell.text and not heads[-1][at].text]
    merged = [at for at, cell in enumerate(row) if above[at] is not None and _is_merged(above[at], cell)]
    twins = [
        at
        for at in range(1, len(row))
        if heads[-1][at].text and heads[-1][at].text == heads[-1][at - 1].text and row[at].text != heads[-1][at].text
    ]
    if not holes and not twins:
        return False
    return score >= 0.5 or (bool(merged) and _is_merged(above[0], row[0]))


def _is_merged(above: Cell | None, cell: Cell) -> bool:
    return above is not None and (not cell.text or squeeze(cell.text) == squeeze(above.text))
