"""The report pack as a workbook: nine sheets, each a real table that an office can filter, fill and print."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from chaingraph.views.cells import is_number, width
from chaingraph.views.report import KEY, MARK, NUMERIC, OFFICE, SOURCE, Column, Line, Register, Report
from chaingraph.views.workbook import excel_text, new_book

FORMATS = {"number": "#,##0.####", "count": "#,##0", "share": "0.0%", "points": "0.0", "score": "0.00", "year": "0"}
HUNDRED = 100.0
PICTURE = "全景图在表的右侧，打印时另起一页。"
NARROWEST, WIDEST, QUOTE = 8.0, 36.0, 44.0
PAPERS = {"A3": 8, "A4": 9}
"""Numbers of paper sizes in SpreadsheetML."""
LINE, LINES = 13.0, 9
"""Height of a line in points, and how many a row shows at most; a longer text is whole in its cell."""
SCALE = 1.1
"""Size of the panorama on its sheet: a page of A3 wide."""


def report_workbook(report: Report, pictures: Mapping[str, bytes]) -> bytes:
    """The workbook.

    Args:
        report: What it holds.
        pictures: Title of a chart → PNG; panoramas without one are left out.

    Raises:
        UsageError: XlsxWriter is not installed.
    """
    buffer = io.BytesIO()
    with new_book(buffer, title=report.title, category=MARK) as book:
        styles = _styles(book)
        for register in report.registers:
            sheet = book.add_worksheet(register.title)
            _fill(sheet, register, styles)
            _print(sheet, register, report.title)
            if register.number == "1":
                _pictures(sheet, register, report, pictures)
    return buffer.getvalue()


def heads(register: Register) -> list[str]:
    """Heads of all columns of a sheet, in their order; the last one is hidden."""
    return [*(column.head for column in register.columns), *OFFICE, *register.added, *SOURCE, KEY]


def _styles(book: Any) -> dict[str, Any]:
    common = {"valign": "top", "border": 1, "border_color": "#D0D7DE", "font_name": "微软雅黑", "font_size": 10}
    styles = {
        "head": book.add_format(
            {**common, "bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#DCE9F5", "font_size": 10.5}
        ),
        "text": book.add_format({**common, "text_wrap": True}),
        "gap": book.add_format({**common, "text_wrap": True, "bold": True, "font_color": "#B3261E"}),
        "office": book.add_format({**common, "text_wrap": True, "bg_color": "#FFF8DC"}),
        "small": book.add_format({**common, "text_wrap": True, "font_size": 9, "font_color": "#57606A"}),
    }
    numbers = {kind: book.add_format({**common, "num_format": form}) for kind, form in FORMATS.items()}
    return {**styles, **numbers}


_PLAIN: Mapping[str, Any] = dict.fromkeys(("text", "gap", "office", "small", *FORMATS))


def _fill(sheet: Any, register: Register, styles: Mapping[str, Any]) -> None:
    titles = heads(register)
    last = max(1, len(register.lines))
    sheet.add_table(
        0,
        0,
        last,
        len(titles) - 1,
        {
            "name": f"register_{register.number}",
            "style": "Table Style Light 1",
            "banded_rows": False,
            "columns": [{"header": head, "header_format": styles["head"]} for head in titles],
        },
    )
    widths = _widths(register)
    for row, line in enumerate(register.lines, 1):
        cells = _cells(register, line, styles)
        sheet.set_row(row, _height([value for value, _ in cells], widths))
        for column, (value, style) in enumerate(cells):
            _write(sheet, (row, column), value, style)
    for column, wide in enumerate(widths):
        sheet.set_column(column, column, wide, None, {"hidden": 1} if titles[column] == KEY else {})
    sheet.set_row(0, 32)
    names = [number for number, column in enumerate(register.columns) if column.identity]
    sheet.freeze_panes(1, min(names[-1] + 1, 4) if names else 0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})


def _cells(register: Register, line: Line, styles: Mapping[str, Any]) -> list[tuple[object, Any]]:
    cells: list[tuple[object, Any]] = [_cell(column, line, styles) for column in register.columns]
    cells += [(line.office.get(head), styles["office"]) for head in (*OFFICE, *register.added)]
    cells += [(words, styles["small"]) for words in _told(line)]
    return [*cells, (line.key, styles["small"])]


def _told(line: Line) -> tuple[str, str, str]:
    """Document, place and quote of a line."""
    source = line.source
    return (source.document, source.places, source.quote) if source else (line.carried, "", "")


def _cell(column: Column, line: Line, styles: Mapping[str, Any]) -> tuple[object, Any]:
    value = line.values.get(column.key)
    if column.key == "status" and isinstance(value, str) and value.startswith("缺口"):
        return value, styles["gap"]
    if column.kind not in NUMERIC or isinstance(value, str):
        return value, styles["text"]
    if column.kind == "points" and is_number(value):
        return round(float(value or 0) * HUNDRED, 4), styles[column.kind]
    return value, styles[column.kind]


def _write(sheet: Any, cell: tuple[int, int], value: object, style: Any) -> None:
    """Text is told to be text, so that nothing a document holds becomes a formula or a link."""
    if is_number(value):
        sheet.write_number(*cell, value, style)
    elif value:
        sheet.write_string(*cell, excel_text(str(value)), style)
    else:
        sheet.write_blank(*cell, None, style)


def _height(values: Sequence[object], widths: Sequence[float]) -> float:
    """Points that the fullest cell takes, up to a few lines: programs differ in how they fit rows, pictures do not move."""
    lines = (-(-width(str(value)) // int(wide)) for value, wide in zip(values, widths, strict=True) if value)
    return LINE * min(LINES, max(lines, default=1)) + 4.0


def _widths(register: Register) -> list[float]:
    """Columns of each column: Chinese characters count two, long texts wrap, empty ones keep room to write."""
    found = []
    for column in register.columns:
        texts = [str(line.values.get(column.key, "")) for line in register.lines]
        longest = max((width(text) for text in texts), default=0)
        found.append(min(WIDEST, max(NARROWEST, _head(column.head), longest + 2.0)))
    office = [14.0, 20.0, *(max(16.0, _head(head)) for head in register.added)]
    told = [_told(line) for line in register.lines]
    document, quote = (max((width(words[at]) for words in told), default=0) for at in (0, 2))
    return [*found, *office, min(WIDEST, max(14.0, document / 2 + 3)), 15.0, min(QUOTE, max(14.0, quote + 2.0)), 16.0]


def _head(head: str) -> float:
    """Room for a head: two lines of it, and the arrow of the filter."""
    words = width(head)
    return words + 4.0 if words <= 10 else max(12.0, words / 2 + 5.0)


def _print(sheet: Any, register: Register, title: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(PAPERS.get(register.paper, 9))
    sheet.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, max(1, len(register.lines)), len(heads(register)) - 2)
    # A sheet's head holds 255 characters, and & begins a code there.
    words = f"{title[:80]}　{register.title}".replace("&", "&&")
    sheet.set_header(f"&C&14&B{words}")
    note = f"{register.note}{PICTURE if register.number == '1' else ''}".replace("&", "&&")
    sheet.set_footer(f"&L&9{note}&R&9第 &P 页，共 &N 页")


def _pictures(sheet: Any, register: Register, report: Report, pictures: Mapping[str, bytes]) -> None:
    """The panoramas right of the table, where filters cannot hide them; each is printed on a page of its own."""
    from chaingraph.views.workbook import also_print

    left, top = len(heads(register)) + 1, 1
    areas: list[tuple[int, int, int, int]] = []
    for chart in report.panoramas:
        if chart.title not in pictures:
            continue
        high = _rows_beside(register, top, chart.svg.size[1] * SCALE)
        options = {
            "image_data": io.BytesIO(pictures[chart.title]),
            "x_scale": SCALE / 2,
            "y_scale": SCALE / 2,
            "object_position": 3,
            "description": excel_text(f"{chart.title}。{chart.note}")[:250],
        }
        sheet.insert_image(top, left, "panorama.png", options)
        areas.append((top, left, top + high, left + int(chart.svg.size[0] * SCALE / 64) + 1))
        top += high + 2
    also_print(sheet, areas)


def _rows_beside(register: Register, top: int, pixels: float) -> int:
    """How many rows from ``top`` on a picture of so many pixels covers; rows below the list have the default height."""
    widths, count = _widths(register), 0
    while pixels > 0:
        line = register.lines[top + count - 1] if top + count - 1 < len(register.lines) else None
        points = _height([value for value, _ in _cells(register, line, _PLAIN)], widths) if line else 15.0
        pixels, count = pixels - points * 4 / 3, count + 1
    return count
