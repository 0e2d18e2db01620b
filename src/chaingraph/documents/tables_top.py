"""What stands above the header inside a grid: the title, rows of a form (填报单位：…, 单位：万元), a first section.

For: ``tables`` and ``grids``.
In: the rows of a grid, the header somewhere among them.
Out: :class:`Top`: how many rows stand above the header, and the caption, unit and section they name.
How: a row of labels with their values is a row of a form where a header stands below it, as many of them as there are;
a lone cell is the title; what is neither ends the top.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chaingraph.documents.tables_header import count_header_rows
from chaingraph.documents.tables_labels import asks, is_label, labels
from chaingraph.documents.tables_profile import Grid
from chaingraph.documents.tables_words import cell_kind, header_weight, is_note, line_unit, section_level
from chaingraph.records import Cell

MOST_ROWS = 12
"""Rows that may stand above a header."""
_DAY = re.compile(r"(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|([-./])\d{1,2}\1\d{1,2})")
"""A day beside a title is when the list was made; a year there may be a header of columns."""
_CLAUSES = re.compile(r"[，；。]")
LONGEST_TITLE = 50
SHORT = 8
"""Below it words with the ending of a header are one: 投资计划; above it they can be a title: 2023年重点企业名录."""


@dataclass(frozen=True, slots=True)
class Top:
    """What stood above the header inside the grid."""

    rows: int = 0
    caption: Cell | None = None
    unit: str = ""
    section: Cell | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    """A row of labels and values: the unit it names, and the cell beside them that is none, a title."""

    unit: str = ""
    title: Cell | None = None


def read_top(rows: Grid, width: int) -> Top:
    """Reads the rows above the header: titles, rows of a form, a first section.

    Args:
        rows: Rows of a grid, none of them empty.
        width: How many columns the grid has.
    """
    top = Top()
    if width < 2:
        return top
    for row in rows[:MOST_ROWS]:
        cells = _different(row)
        form = _form(cells)
        if form and (_is_unit_row(cells) or _heads(rows[top.rows + 1 :], width)):
            top = replace(
                top, rows=top.rows + 1, unit=form.unit or top.unit, caption=top.caption or form.title or _named(cells)
            )
        elif len(cells) == 1 and top.rows + 1 < len(rows):
            titled = _take_title(top, rows, width, cells[0])
            if titled is None:
                break
            top = titled
        else:
            break
    return top


def is_form_row(row: Sequence[Cell]) -> bool:
    """Whether a row is nothing but labels of a form and their values (填报单位：… | 填报日期：…); 合计： is no such label."""
    cells = _different(row)
    form = _form(cells)
    known = all(asks(label) for cell in cells for label, _ in labels(cell.text))
    return form is not None and form.title is None and known


def cut(cell: Cell, size: int) -> Cell:
    """The first ``size`` characters of a cell that runs over no line break."""
    if size == len(cell.text) or cell.end - cell.start != len(cell.text):
        return cell
    return replace(cell, text=cell.text[:size], end=cell.start + size)


def _different(row: Sequence[Cell]) -> list[Cell]:
    """The filled cells of a row, what a merged cell repeats once."""
    found: dict[str, Cell] = {}
    for cell in row:
        if cell.text:
            found.setdefault(cell.text, cell)
    return list(found.values())


def _is_unit_row(cells: Sequence[Cell]) -> bool:
    """Whether a row names units or is a note: it is no row of data, header or not."""
    said = [line_unit(cell.text) for cell in cells]
    notes = all(unit or is_note(cell.text) for unit, cell in zip(said, cells, strict=True))
    return len(cells) <= 3 and any(said) and notes


def _heads(below: Grid, width: int) -> bool:
    """Whether a header, or a title, comes next below rows of a form."""
    at = next((at for at, row in enumerate(below[:MOST_ROWS]) if _form(_different(row)) is None), None)
    if at is None:
        return False
    return (len(_different(below[at])) == 1 and at + 1 < len(below)) or count_header_rows(below[at:], width) > 0


def _named(cells: Sequence[Cell]) -> Cell | None:
    """The title that stands before a unit in one cell (``名录（单位：万元）``)."""
    said = line_unit(cells[0].text) if len(cells) == 1 else None
    return cut(cells[0], len(said[0])) if said and said[0] and not labels(cells[0].text) else None


def _form(cells: Sequence[Cell]) -> _Form | None:
    """A row read as labels with their values, ``None`` when it is something else."""
    unit, titles, asked, found = "", [], False, 0
    for cell in cells:
        said, pairs = line_unit(cell.text), labels(cell.text)
        if any(_CLAUSES.search(value) for _, value in pairs):
            return None  # 说明：共推出地块5宗，其中城北2宗
        if said or pairs or is_note(cell.text) or (not asked and is_label(cell.text)):
            found += bool(said or len(cells) > 1 or any(asks(label) for label, _ in pairs))
            unit = _unit(pairs) or (said[1] if said else "") or unit
            asked = not said and (not pairs or not pairs[-1][1])
        elif asked or cell_kind(cell.text) == "year":
            found += not asked and len(cells) <= 2 and _DAY.fullmatch(cell.text) is not None
            asked = False
        else:
            titles.append(cell)
    if not found or len(titles) > 1 or any(_is_header(cell.text) for cell in titles):
        return None
    return _Form(unit, titles[0] if titles else None)


def _is_header(text: str) -> bool:
    """Whether words beside a label are no title: they sound like a header, or run on."""
    return len(text) > LONGEST_TITLE or header_weight(text) == 1 or (header_weight(text) > 0 and len(text) < SHORT)


def _unit(pairs: Sequence[tuple[str, str]]) -> str:
    """The unit that one of several labels of a cell gives."""
    said = [line_unit(f"单位：{value}") for label, value in pairs if label.endswith("单位")]
    return next((unit for found in said if found and (unit := found[1])), "")


def _take_title(top: Top, rows: Grid, width: int, cell: Cell) -> Top | None:
    """A lone cell above a header names the table or, with a number, its first section; above data it stays a row."""
    below = rows[top.rows + 1 :]
    lone = len(_different(below[0])) == 1
    if not lone and not _heads(below, width):
        return None
    if section_level(cell.text) in (1, 2):
        return None if lone else replace(top, rows=top.rows + 1, section=cell)
    attached = cell.text.startswith(("附件", "附表", "附录")) and len(cell.text) <= 6
    return replace(top, rows=top.rows + 1, caption=top.caption if attached else cell)
