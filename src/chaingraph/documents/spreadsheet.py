"""Excel workbooks: every visible sheet, every cell with its place (``名单!C5``). The front door of openpyxl.

For: the reader.
In: the bytes of an ``.xlsx`` file.
Out: a :class:`chaingraph.documents.plain.Source`: one line a row, cells parted by tabs, tables known.
How: values as a reader sees them (74% and not 0.74); a merged cell stands in every place it covers, so that merged
headers and merged first columns are filled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import zip_longest
from typing import Any

from chaingraph.documents.archives import open_archive
from chaingraph.documents.grids import find_grid_tables
from chaingraph.documents.plain import Source
from chaingraph.documents.rendering import Rendering
from chaingraph.errors import DocumentError
from chaingraph.records import Cell, Table

IN_MEMORY = 60_000_000
"""Bytes of unpacked sheets up to which a workbook is loaded whole, which merged cells need."""
MOST_COLUMNS = 400
LARGEST_RANGE = 20_000
"""Cells of a merged range at most; a larger one is decoration."""
_UNNAMED = re.compile(r"(?:sheet|工作表|表)\s*\d*(?:\s*\(\d+\))?$", re.IGNORECASE)
_NO_RESULT = re.compile(rb"</f>(?:<v></v>|<v ?/>|</c>)")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The used part of a sheet; ``merged[row][column]`` is the place of the first cell of a merged range."""

    name: str
    rows: list[list[str]]
    merged: dict[int, dict[int, tuple[int, int]]]


def read_spreadsheet(document: str, name: str, data: bytes, warn: Callable[[str, str], None]) -> Source:
    """Reads a workbook.

    Args:
        document: Identifier of the document.
        name: The file's name.
        data: Its bytes.
        warn: Told what was left out.

    Raises:
        DocumentError: openpyxl is not installed, or the file is damaged, protected or empty.
    """
    archive = open_archive(data, "xlsx")
    parts = [part for part in archive.infolist() if part.filename.startswith("xl/worksheets/")]
    whole = sum(part.file_size for part in parts) <= IN_MEMORY
    if not whole:
        warn("工作簿很大，合并单元格未展开", "如结果有缺漏，请拆分文件")
    elif any(_NO_RESULT.search(archive.read(part)) for part in parts):
        warn("有公式没有计算结果，按空白处理", "请用 Excel 打开并保存一次")
    rendering = Rendering()
    tables: list[Table] = []
    for sheet in _sheets(data, whole=whole):
        tables += find_grid_tables(document, _render(sheet, rendering), _title(sheet.name))
        rendering.gap()
    if not rendering.text.strip():
        raise DocumentError("工作簿里没有内容")
    return Source(
        document, name, rendering.text, "xlsx", tuple(tables), running=rendering.text.replace("\t", " "), marked=True
    )


def _sheets(data: bytes, *, whole: bool, hidden: bool = False, formulas: bool = False) -> Iterator[_Sheet]:
    """Visible sheets, or all of them; what formulas give, or the formulas themselves."""
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise DocumentError("读取 Excel 需要 openpyxl", hint="pip install 'chaingraph[excel]'") from error
    try:
        book = load_workbook(BytesIO(data), read_only=not whole, data_only=not formulas)
        for sheet in book.worksheets:
            if hidden or sheet.sheet_state == "visible":
                yield _Sheet(sheet.title, [_row(row) for row in sheet.iter_rows(max_col=_width(sheet))], _merged(sheet))
        book.close()
    except DocumentError:
        raise
    except Exception as error:  # openpyxl raises whatever the XML in a damaged file makes it stumble over
        raise DocumentError("工作簿已损坏，无法读取", hint="请用 Excel 打开后另存为 xlsx") from error


def read_sheets(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """Every sheet of a workbook, hidden ones too, as its name and its rows of texts as their reader sees them.

    Args:
        data: The file's bytes.

    Raises:
        DocumentError: openpyxl is not installed, or the file is damaged or protected.
    """
    open_archive(data, "xlsx")
    typed = {sheet.name: sheet.rows for sheet in _sheets(data, whole=False, hidden=True, formulas=True)}
    shown = _sheets(data, whole=False, hidden=True)
    return [
        (sheet.name, [_either(*pair) for pair in zip(sheet.rows, typed[sheet.name], strict=False)]) for sheet in shown
    ]


def _either(shown: Sequence[str], typed: Sequence[str]) -> list[str]:
    """Cells as shown, and as typed where a formula has no result."""
    return [value or text for value, text in zip_longest(shown, typed, fillvalue="")]


def _title(sheet: str) -> str:
    """A sheet's name when somebody gave it one."""
    return "" if _UNNAMED.match(sheet.strip()) else sheet.strip()


def _width(sheet: Any) -> int | None:
    return min(sheet.max_column or 1, MOST_COLUMNS)


def _merged(sheet: Any) -> dict[int, dict[int, tuple[int, int]]]:
    """Row → column → place of the first cell of the range that covers it, all counted from 0."""
    places: dict[int, dict[int, tuple[int, int]]] = {}
    for area in getattr(getattr(sheet, "merged_cells", None), "ranges", ()):
        first = (area.min_row - 1, area.min_col - 1)
        if area.size["rows"] * area.size["columns"] > LARGEST_RANGE:
            continue
        for row in range(area.min_row - 1, area.max_row):
            for column in range(area.min_col - 1, min(area.max_col, MOST_COLUMNS)):
                if (row, column) != first:
                    places.setdefault(row, {})[column] = first
    return places


def _row(cells: Sequence[Any]) -> list[str]:
    return [as_shown(cell.value, str(cell.number_format or "")) if cell.value is not None else "" for cell in cells]


def as_shown(value: object, form: str = "") -> str:
    """A cell's value as its reader sees it.

    Args:
        value: What the file stores.
        form: The cell's number format.
    """
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        percent = "%" in form
        text = f"{value * 100 if percent else value:.12g}"
        return (f"{value:.0f}" if "e" in text and float(value).is_integer() else text) + ("%" if percent else "")
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d") if value.time() == time() else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).strip()
    return "" if text.startswith("#") and text.rstrip("!?").isupper() and "/" in text + "/" and len(text) <= 8 else text


def _render(sheet: _Sheet, rendering: Rendering) -> list[list[Cell]]:
    """Writes the rows of a sheet down and returns their cells."""
    grid: list[list[Cell]] = []
    for number, texts in enumerate(sheet.rows):
        if not any(texts):
            rendering.gap()
            grid.append([])
            continue
        last = max(at for at, text in enumerate(texts) if text)
        cells = rendering.row(
            [(text, f"{sheet.name}!{letters(at)}{number + 1}") for at, text in enumerate(texts[: last + 1])]
        )
        grid.append(_filled(cells, number, grid, sheet.merged))
    return grid


def _filled(
    cells: list[Cell], number: int, above: Sequence[Sequence[Cell]], merged: dict[int, dict[int, tuple[int, int]]]
) -> list[Cell]:
    """``cells`` with the first cell of a merged range in every place the range covers."""
    for column, (source, place) in sorted(merged.get(number, {}).items()):
        row = cells if source == number else above[source] if source < len(above) else []
        if place < len(row):
            while column >= len(cells):
                cells.append(Cell("", cells[-1].end, cells[-1].end))
            cells[column] = row[place]
    return cells


def letters(column: int) -> str:
    """0 → A, 26 → AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
