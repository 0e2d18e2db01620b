"""Tables as grids of numbers: what the rules over whole tables read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from chaingraph.analysis.audit.reading.headers import SHARED, groups_column, named_below, of_all, titled, without_units
from chaingraph.analysis.audit.reading.row_index import Names
from chaingraph.analysis.audit.reading.text import UNIT, base
from chaingraph.analysis.audit.reading.typed import typed_tables
from chaingraph.analysis.audit.rows import half_step
from chaingraph.analysis.columns import Passage, row_order
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.units import measure_of

_NUMBER = re.compile(r"[+＋]?([-－]?\d+(?:,\d{3})*(?:\.\d+)?)\s*(%|％)?")
_AMOUNT = re.compile(rf"(\d+(?:,\d{{3}})*(?:\.\d+)?)\s*({UNIT})")
_UNIT = re.compile(r"[（(/]\s*([十百千万亿]*[^（()）/\d]{1,5}(?:/[^（()）/\d]{1,4})?)[)）]?$")
_SUMS_UP = re.compile(r"^(?:以上|上述|前?[一二两三四五六七八九十\d]+)[^，。]{0,8}(?:合计|小计|总计|共计)$")
"""Rows that say of which rows above they are the sum (以上三镇合计, 三园合计)."""
MONTH = re.compile(r"(20\d\d)\s*[年./-]\s*(\d{1,2})")
"""Year and month as cells write them: 2024年5月, 2024-05, 2024.5."""
RATE = re.compile(r"率|占(?!地|用)|比重|比例|增速|增长|增幅|进度|[亩户人]均|同比|平均|系数|指数")
COUNTED = re.compile(r"数$|数量|个数|户数|家数")
_CAPTION = re.compile(r"附?表\s*\d{1,2}(?!\d)")
SEVERAL = 3
"""Rows at least that make a word they all bear no name of a row."""
KIND = (2, 12)
"""Characters of a word that names a kind of rows: from, and below."""
INDEX = re.compile(r"序号|编号|名次|排[名序]|年[份度]$|起止|时间|日期|电话|代码|邮编")


@dataclass(frozen=True, slots=True)
class Value:
    """A number of a cell: as written, in the unit of its column, and half of its last digit."""

    value: float
    step: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its passage, its label and its numbers by column."""

    passage: Passage
    label: str
    values: tuple[Value | None, ...]
    unit: str = ""

    @property
    def cells(self) -> list[str]:
        """Its cells as written, without blanks."""
        return ["".join(cell.split()) for cell in self.passage.cells]


@dataclass(frozen=True)
class Sheet:
    """A table.

    Attributes:
        columns: Headers, without their units.
        units: Unit of each column, or empty.
        lines: Data rows.
        totals: Rows that sum up others, in document order.
    """

    document: str
    name: str
    caption: str
    header: Passage
    columns: tuple[str, ...]
    units: tuple[str, ...]
    lines: tuple[Line, ...]
    totals: tuple[Line, ...]

    def numeric(self) -> Sequence[int]:
        """Columns that hold numbers and do more than count rows."""
        return self._numeric

    @cached_property
    def names(self) -> Names:
        """The names of the rows, to be looked up in texts."""
        numbers = [line.passage.cells[0].strip() if line.passage.cells else "" for line in self.lines]
        return Names([line.label for line in self.lines], numbers)

    @cached_property
    def kinds(self) -> tuple[Mapping[str, Sequence[Line]], ...]:
        """Of each column its words that may name a kind of row, with their rows. O(cells), once."""
        found: list[dict[str, list[Line]]] = [{} for _ in self.columns]
        for line in self.lines:
            for at, cell in enumerate(line.passage.cells[: len(found)]):
                if len(cell) in range(*KIND) and cell != "在建" and not cell[0].isdecimal():
                    found[at].setdefault(cell, []).append(line)
        return tuple(found)

    @cached_property
    def _numeric(self) -> tuple[int, ...]:
        return tuple(
            at
            for at, name in enumerate(self.columns)
            if not INDEX.search(name) and sum(line.values[at] is not None for line in self.lines) * 2 > len(self.lines)
        )


def sheets(projection: Projection) -> tuple[Sheet, ...]:
    """The tables in document order, read once: O(cells)."""
    return projection.once(_read_sheets)


def _read_sheets(projection: Projection) -> tuple[Sheet, ...]:
    return tuple(_sheets(projection))


def _sheets(projection: Projection) -> Iterator[Sheet]:
    tables: dict[str, list[Passage]] = {}
    for passage in projection.passages:
        if passage.row:
            tables.setdefault(passage.row.rpartition("/")[0], []).append(passage)
    for name in sorted(tables, key=lambda table: row_order(f"{table}/0")):
        rows = sorted(tables[name], key=lambda passage: row_order(passage.row))
        if rows[0].kind == "header" and len(rows) > 1:
            yield _in_unit_of(_sheet(name, rows))
    above: Passage | None = None
    tables_typed = typed_tables(projection)
    for passage in projection.passages:
        table = tables_typed.get((passage.evidence.document, passage.evidence.start))
        if table:
            sheet = _sheet(table.rows[0].row.rpartition("/")[0], list(table.rows))
            titled = above is not None and above.kind in ("heading", "caption") and not sheet.caption
            yield _in_unit_of(replace(sheet, caption=above.evidence.quote) if above and titled else sheet)
        above = passage


def _in_unit_of(sheet: Sheet) -> Sheet:
    """A table whose caption names the one unit of all it measures (分月产值(亿元)), in that unit."""
    unit = _unit(sheet.caption)
    measured = [
        at for at in sheet.numeric() if not COUNTED.search(sheet.columns[at]) and not RATE.search(sheet.columns[at])
    ]
    if not unit or any(sheet.units) or not measured:
        return sheet
    return replace(sheet, units=tuple(unit if at in measured else "" for at in range(len(sheet.columns))))


def _sheet(name: str, rows: list[Passage]) -> Sheet:
    header, *body = rows
    names = header.cells[1:]
    caption = header.cells[0] if header.cells else ""
    if len(body) > 2 and not any(names) and _CAPTION.match(body[0].cells[0] if body[0].cells else ""):
        # A caption typed with blanks (表1  主要指标) may have been taken for the first row too.
        caption, body = "".join(body[0].evidence.quote.split()), body[1:]
    if not any(names) and len(body) > 1 and not any(map(_value, body[0].cells)):
        # Headers that read like values (1—3月) may have been taken for the first row.
        names, body = body[0].cells, body[1:]
    if len(body) > 2 and titled(names, body[0]):
        # A caption with blanks in it (附表  主要指标) may have been read as a header of few cells.
        caption, names, body = " ".join(cell for cell in names if cell), body[0].cells, body[1:]
    names = named_below(header, names)
    columns = tuple(_UNIT.sub("", column) or column for column in names)
    units = tuple(_unit(column) for column in names)
    shared = SHARED.search(header.evidence.quote)
    units = tuple(unit or _whole(column, shared) for column, unit in zip(columns, units, strict=True))
    body, units = without_units(body, units)
    grouped = groups_column([row for row in body if row.kind == "row"], columns)
    shut = frozenset({grouped, *_same_in_all([row for row in body if row.kind == "row"], len(names))})
    lines = [_line(row, len(names), columns, shut) for row in body if row.kind == "row"]
    totals = [_line(row, len(names), columns) for row in body if row.kind == "total"]
    totals += [line for line in lines if _SUMS_UP.match(line.label)]
    lines = [line for line in lines if not _SUMS_UP.match(line.label)]
    return Sheet(
        document=header.evidence.document,
        name=name,
        caption=caption,
        header=header,
        columns=columns,
        units=units,
        lines=tuple(lines),
        totals=tuple(sorted(totals, key=lambda line: line.passage.evidence.start)),
    )


def _unit(column: str) -> str:
    match = _UNIT.search(column)
    if match is None:
        return ""
    unit = match[1].strip()
    known = unit in ("%", "％") or measure_of(unit) is not None or base(unit)[0] != unit
    return unit if known or len(unit) <= 2 else ""


def _whole(column: str, shared: re.Match[str] | None) -> str:
    return of_all(column, shared[1]) if shared and not RATE.search(column) and not INDEX.search(column) else ""


def _same_in_all(rows: Sequence[Passage], width: int) -> Iterator[int]:
    """Columns with one word in all rows (the name of the roster): it names none of them."""
    for at in range(width):
        words = {row.cells[at].strip() if at < len(row.cells) else "" for row in rows}
        if len(rows) >= SEVERAL and len(words) == 1:
            yield at


def _line(row: Passage, width: int, columns: tuple[str, ...], shut: frozenset[int] = frozenset()) -> Line:
    cells = [*row.cells, *[""] * (width - len(row.cells))][:width]
    values, typed = _values(cells)
    named = [
        cell
        for at, (cell, value, name) in enumerate(zip(cells, values, columns, strict=True))
        if cell and value is None and not INDEX.search(name) and at not in shut
    ]
    label = next(iter(named), "")
    label = label or next((cell for cell, value in zip(cells, values, strict=True) if cell and value is None), "")
    own = next((cell for cell, name in zip(cells, columns, strict=True) if name in ("单位", "计量单位")), "")
    return Line(row, _UNIT.sub("", label) if _unit(label) else label, values, own or typed or _unit(label))


def _values(cells: Sequence[str]) -> tuple[tuple[Value | None, ...], str]:
    """The numbers of a row; where its only one is written with its unit (已供工业用地 | 4700亩), that and the unit."""
    values = tuple(_value(cell) for cell in cells)
    with_units = [(at, match) for at, cell in enumerate(cells) if (match := _AMOUNT.fullmatch(cell.strip()))]
    if any(values) or len(with_units) != 1 or base(with_units[0][1][2])[0] == "":
        return values, ""
    at, match = with_units[0]
    return (*values[:at], _value(match[1]), *values[at + 1 :]), match[2]


def _value(cell: str) -> Value | None:
    match = _NUMBER.fullmatch(cell.strip())
    if match is None:
        return None
    return Value(float(match[1].replace(",", "").replace("－", "-")), half_step(match[1]), cell.strip())
