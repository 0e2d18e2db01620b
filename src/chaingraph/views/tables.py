"""Rows of a finding as a grid, CSV, Markdown or an Excel sheet; the only door to XlsxWriter.

Cells come from documents that nobody here wrote: a cell that a spreadsheet would take for a formula is made text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from unicodedata import east_asian_width

from chaingraph.errors import UsageError
from chaingraph.views.labels import label

Row = Mapping[str, object]
FRACTIONS = frozenset({"share", "implied_growth", "stated_growth", "published_share", "score", "confidence"})
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
UNKNOWN = "—"
WIDEST = 60


def grid(
    rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, lang: str = "zh"
) -> tuple[list[str], list[list[str]], list[bool]]:
    """Heads, cells as text, and which columns are numbers.

    Args:
        rows: Rows of the contract.
        columns: Keys to show; all of the first row but ``evidence`` when empty.
        evidence: Adds the quotes as a last column.
        lang: Language of the heads.
    """
    keys = shown_keys(rows, columns, evidence=evidence)
    cells = [[_worded(key, row.get(key), lang) for key in keys] for row in rows]
    numeric = [_is_numeric([row.get(key) for row in rows]) for key in keys]
    return [label(key, lang) for key in keys], cells, numeric


def shown_keys(rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False) -> list[str]:
    """The keys a table shows: those asked for, else all but the quotes; the quotes too when asked for."""
    shown = list(columns) or [key for key in (rows[0] if rows else {}) if key != "evidence"]
    return [*shown, "evidence"] if evidence and "evidence" not in shown else shown


def _is_numeric(values: Sequence[object]) -> bool:
    known = [value for value in values if value is not None]
    return bool(known) and all(isinstance(value, int | float) and not isinstance(value, bool) for value in known)


def _worded(key: str, value: object, lang: str) -> str:
    """A coded value (``missing``, ``reported``, ``locatedIn``) in words; everything else as it is."""
    return label(f"{key}:{value}", lang, default=_cell(key, value)) if isinstance(value, str) else _cell(key, value)


def _cell(key: str, value: object) -> str:
    """A value as people read it: unknown as a dash, shares in per cent, lists parted by 、."""
    if value in (None, "", []):
        return UNKNOWN
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value * 100:.1f}%" if key in FRACTIONS else f"{value:,.2f}".rstrip("0").rstrip(".")
    if isinstance(value, Mapping):
        return _quote(value) if "quote" in value else "，".join(f"{k} {_cell(str(k), v)}" for k, v in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ("；" if key == "evidence" else "、").join(_cell(key, part) for part in value)
    return str(value)


def _quote(evidence: Mapping[str, object]) -> str:
    words = " ".join(str(evidence["quote"]).split())
    return f"“{words}”（{evidence.get('doc', '')}：{evidence.get('start', '')}）"


def to_csv(rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, lang: str = "zh") -> str:
    """CSV with a header line; cells that a spreadsheet would run are made text by a leading apostrophe."""
    heads, cells, numeric = grid(rows, columns, evidence=evidence, lang=lang)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(heads)
    for row in cells:
        writer.writerow([cell if number else harmless(cell) for cell, number in zip(row, numeric, strict=True)])
    return buffer.getvalue()


def harmless(cell: str) -> str:
    """``cell`` such that no spreadsheet takes it for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def to_markdown(rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, lang: str = "zh") -> str:
    """A Markdown table; bars and line breaks inside cells are escaped."""
    heads, cells, numeric = grid(rows, columns, evidence=evidence, lang=lang)
    lines = [heads, ["---:" if number else "---" for number in numeric], *([_plain(c) for c in row] for row in cells)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _plain(cell: str) -> str:
    escaped = cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`")
    return " ".join(escaped.split())


def to_xlsx(
    title: str, rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool = False, lang: str = "zh"
) -> bytes:
    """One sheet: frozen header, filters, widths that fit Chinese, numbers as numbers, no formula from text.

    Raises:
        UsageError: XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise UsageError("没有安装 Excel 支持", hint="pip install 'chaingraph[excel]'") from error
    buffer = io.BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(buffer, safe) as book:
        sheet = book.add_worksheet(_sheet_name(title))
        _fill(book, sheet, rows, shown_keys(rows, columns, evidence=evidence), lang)
    return buffer.getvalue()


def _fill(book: object, sheet: object, rows: Sequence[Row], keys: Sequence[str], lang: str) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})  # type: ignore[attr-defined]
    body = book.add_format({"text_wrap": True, "valign": "top"})  # type: ignore[attr-defined]
    share = book.add_format({"num_format": "0.0%", "valign": "top"})  # type: ignore[attr-defined]
    for column, key in enumerate(keys):
        sheet.write_string(0, column, label(key, lang), head)  # type: ignore[attr-defined]
        texts = [label(key, lang)]
        for line, row in enumerate(rows, 1):
            texts.append(_write(sheet, line, column, key, row.get(key), share if key in FRACTIONS else body))
        sheet.set_column(column, column, min(WIDEST, max(map(width, texts)) + 2))  # type: ignore[attr-defined]
    sheet.freeze_panes(1, 0)  # type: ignore[attr-defined]
    sheet.autofilter(0, 0, max(1, len(rows)), max(0, len(keys) - 1))  # type: ignore[attr-defined]


def _write(sheet: object, line: int, column: int, key: str, value: object, style: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(line, column, value, style)  # type: ignore[attr-defined]
        return str(value)
    text = "" if value is None else _cell(key, value)
    sheet.write_string(line, column, text[:32_767], style)  # type: ignore[attr-defined]
    return text


def width(text: str) -> int:
    """Columns a text takes, a Chinese character counting two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _sheet_name(title: str) -> str:
    return "".join(character for character in title if character not in "[]:*?/\\")[:31] or "Sheet1"
