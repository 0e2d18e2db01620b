"""Rows as an Excel sheet, read back with another library."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from typing import Any

import openpyxl
import pytest

from chaingraph.errors import UsageError
from chaingraph.views.workbook import LONGEST, to_xlsx
from tests.views.rows import HOSTILE, quote, roster

ROWS: list[dict[str, object]] = [
    {"enterprise": "=1+1", "share": 0.74, "total": 2550, "parks": ["子", "丑"], "evidence": [quote("甲 74%")]},
    {"enterprise": "http://evil.example/x", "share": None, "total": None, "parks": [], "evidence": []},
    {"enterprise": "'@SUM(1)", "share": 1, "total": 0.5, "parks": ["+1"], "evidence": []},
]


def read(content: bytes) -> Any:
    """The only sheet of a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert len(book.sheetnames) == 1
    return book.active


def test_heads_are_frozen_and_filtered() -> None:
    """The header stays in sight and every column can be filtered."""
    sheet = read(to_xlsx("企业清单", ROWS))
    assert sheet.title == "企业清单"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D4"
    assert [cell.value for cell in sheet[1]] == ["企业", "本地化率", "总投资（万元）", "园区"]


def test_numbers_are_numbers_and_the_unknown_is_empty() -> None:
    """Shares carry a per cent format, a missing value is no zero and no dash."""
    sheet = read(to_xlsx("t", ROWS))
    assert [cell.value for cell in sheet["B"][1:]] == [0.74, None, 1]
    assert [cell.value for cell in sheet["C"][1:]] == [2550, None, 0.5]
    assert sheet["B2"].number_format == "0.0%"
    assert sheet["C2"].number_format == "General"
    assert sheet["D3"].value is None


def test_no_text_is_a_formula_or_a_link() -> None:
    """What looks like a formula or an address is a text that stands there as written."""
    sheet = read(to_xlsx("t", ROWS))
    assert [cell.value for cell in sheet["A"][1:]] == ["=1+1", "http://evil.example/x", "'@SUM(1)"]
    assert {cell.data_type for cell in sheet["A"][1:]} == {"s"}
    assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)


def test_hostile_names_make_no_broken_file() -> None:
    """Control characters, marks and tags of documents can be written and read back."""
    names = [*HOSTILE, "\ufffe\uffff\x00", "_x0041_", "长" * (LONGEST + 5)]
    sheet = read(to_xlsx("t", roster(*names), ("enterprise",)))
    shown = [str(cell.value) for cell in sheet["A"][1:]]
    assert len(shown) == len(names)
    assert shown[0] == HOSTILE[0]
    assert len(shown[-1]) == LONGEST


def test_evidence_is_a_column_when_asked_for() -> None:
    """The quotes come last, and are long, so the column is capped."""
    sheet = read(to_xlsx("t", ROWS, ("enterprise",), evidence=True))
    assert [cell.value for cell in sheet[1]] == ["企业", "原文"]
    assert sheet["B2"].value == "“甲 74%”（方案：10）"


def test_widths_fit_chinese_names() -> None:
    """A column is as wide as its longest name counted in cells, within reason."""
    sheet = read(to_xlsx("t", roster("宜都清江锂业有限公司", "甲" * 200), ("enterprise", "number")))
    assert sheet.column_dimensions["A"].width == pytest.approx(60, abs=1)
    sheet = read(to_xlsx("t", roster("宜都清江锂业有限公司"), ("enterprise",)))
    assert 22 <= sheet.column_dimensions["A"].width <= 26


def test_same_rows_same_bytes() -> None:
    """The file says nowhere when it was made, neither in its properties nor in its archive."""
    content = to_xlsx("企业清单", ROWS)
    assert to_xlsx("企业清单", ROWS) == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", properties)) == {"2000-01-01T00:00:00Z"}


@pytest.mark.parametrize("title", ["a[b]:*?/\\c", "很长" * 40, "", "'引'", "\n"])
def test_any_title_names_a_sheet(title: str) -> None:
    """Excel forbids some characters and more than 31 of them."""
    assert 1 <= len(read(to_xlsx(title, ROWS)).title) <= 31


def test_no_rows_is_still_a_sheet() -> None:
    """An empty finding gives heads, or an empty sheet when nothing is known of its columns."""
    assert [cell.value for cell in read(to_xlsx("t", [], ("total",)))[1]] == ["总投资（万元）"]
    assert read(to_xlsx("t", [])).max_row == 1


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without XlsxWriter the user reads which extra to install."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(UsageError, match=r"chaingraph\[excel\]"):
        to_xlsx("t", ROWS)
