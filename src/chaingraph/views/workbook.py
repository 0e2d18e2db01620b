"""Rows of a finding as an Excel sheet; the only door to XlsxWriter."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from chaingraph.errors import UsageError
from chaingraph.views.cells import FRACTIONS, is_number, is_unknown, visible, width, worded
from chaingraph.views.labels import label
from chaingraph.views.tables import Row, shown_keys

WIDEST = 60
LONGEST = 32_767
"""Characters that Excel keeps in a cell."""
CUT = "…（过长，余下见原文件）"
CREATED = datetime(2000, 1, 1)
"""The file says when it was made; the same rows must give the same bytes."""


def to_xlsx(
    title: str, rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, lang: str = "zh"
) -> bytes:
    """One sheet: frozen header, filters, widths that fit Chinese, numbers as numbers, no formula from text.

    Args:
        title: Name of the sheet; what Excel forbids in one is left out.
        rows: Rows of the contract.
        columns: Keys to show; all but the quotes when empty.
        evidence: Adds the quotes as a last column.
        lang: Language of the heads and of coded values.

    Raises:
        UsageError: XlsxWriter is not installed.
    """
    buffer = io.BytesIO()
    with new_book(buffer) as book:
        _fill(book, book.add_worksheet(_sheet_name(title)), rows, shown_keys(rows, columns, evidence=evidence), lang)
    return buffer.getvalue()


def new_book(buffer: io.BytesIO, *, title: str = "", category: str = "") -> Any:
    """A workbook that is written into ``buffer`` when it is closed; it says nowhere when it was made.

    Args:
        buffer: Where it goes.
        title: Title among its properties.
        category: Category among its properties.

    Raises:
        UsageError: XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise UsageError("没有安装 Excel 支持", hint="pip install 'chaingraph[excel]'") from error
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"created": CREATED, "title": excel_text(title), "category": category})
    return book


def excel_text(text: str) -> str:
    """``text`` as a cell keeps it: no control characters, no longer than Excel allows, and told so when cut.

    Excel counts in UTF-16: a rare character outside the basic plane counts two.
    """
    text = visible(text)
    if len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    room = LONGEST - len(CUT)
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore") + CUT


def also_print(sheet: Any, areas: Sequence[tuple[int, int, int, int]]) -> None:
    """Adds areas (first row, first column, last row, last column) to what a sheet prints, each on pages of its own.

    XlsxWriter takes one area; the file format a list of them.
    """
    from xlsxwriter.utility import quote_sheetname, xl_range_abs

    name = quote_sheetname(sheet.get_name())
    more = [f"{name}!{xl_range_abs(*area)}" for area in areas]
    sheet.print_area_range = ",".join([sheet.print_area_range, *more])


def _fill(book: Any, sheet: Any, rows: Sequence[Row], keys: Sequence[str], lang: str) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    share = book.add_format({"num_format": "0.0%", "valign": "top"})
    for column, key in enumerate(keys):
        style = share if key in FRACTIONS else body
        sheet.write_string(0, column, label(key, lang), head)
        widths = [width(label(key, lang)) + 3]  # the arrow of the filter
        widths += [_write(sheet, (line, column), key, row.get(key), style, lang) for line, row in enumerate(rows, 1)]
        sheet.set_column(column, column, min(WIDEST, max(widths) + 2))
    sheet.freeze_panes(1, 0)
    if keys:
        sheet.autofilter(0, 0, max(1, len(rows)), len(keys) - 1)


def _write(sheet: Any, cell: tuple[int, int], key: str, value: object, style: Any, lang: str) -> int:
    """Writes a value and returns how wide it is; the unknown is an empty cell, text is told to be text, never a formula."""
    if is_number(value):
        sheet.write_number(*cell, value, style)
        return width(worded(key, value, lang))
    if is_unknown(value):
        sheet.write_blank(*cell, None, style)
        return 0
    text = excel_text(worded(key, value, lang))
    sheet.write_string(*cell, text, style)
    return max(map(width, text.split("\n")))


def _sheet_name(title: str) -> str:
    """A name that Excel accepts: no brackets, slashes or colons, no apostrophe at an end, at most 31 characters."""
    kept = "".join(character for character in visible(title) if character not in "[]:*?/\\\n\r")
    return kept[:31].strip("' ") or "Sheet1"
