"""Excel workbooks: values as they are shown, merged cells filled, every cell with its place."""

from __future__ import annotations

import builtins
import datetime
from pathlib import Path
from typing import Any

import pytest

from chaingraph.documents import read_documents
from chaingraph.documents.spreadsheet import as_shown, letters
from chaingraph.records import Document, Failure
from tests.documents.checks import check_document

openpyxl = pytest.importorskip("openpyxl")


def read(book: Any, folder: Path) -> tuple[Document, tuple[Failure, ...]]:
    """Saves a workbook and reads it back."""
    book.save(folder / "云川.xlsx")
    documents, failures = read_documents([folder])
    check_document(documents[0])
    return documents[0], failures


def test_a_sheet_with_merged_headers_and_percentages(tmp_path: Path) -> None:
    """A merged title, a unit, a two-level header, a merged first column, 25% and not 0.25, and a locator for each cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "项目"
    rows = [
        ("云川市重点项目表", None, None, None, None),
        (None, None, None, None, "单位：万元"),
        ("领域", "项目名称", "投资", None, "占比"),
        (None, None, "总投资", "2024年\n计划", None),
        ("汽车", "变速箱扩能", 12000, 3000, 0.25),
        (None, "缸体铸造", 8000.5, None, 0.125),
        ("电子", "电容器", "—", 600, 1),
    ]
    for row in rows:
        sheet.append(row)
    for area in ("A1:E1", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "A5:A6"):
        sheet.merge_cells(area)
    for number in (5, 6, 7):
        sheet.cell(number, 5).number_format = "0.0%"
    document, failures = read(book, tmp_path)
    table = document.tables[0]
    assert failures == ()
    assert (document.title, table.caption, table.unit) == ("云川市重点项目表", "云川市重点项目表", "万元")
    assert [column.path for column in table.columns] == [
        ("领域",),
        ("项目名称",),
        ("投资", "总投资"),
        ("投资", "2024年计划"),
        ("占比",),
    ]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["汽车", "变速箱扩能", "12000", "3000", "25%"],
        ["汽车", "缸体铸造", "8000.5", "", "12.5%"],
        ["电子", "电容器", "—", "600", "100%"],
    ]
    assert table.rows[0].cells[1].locator == "项目!B5"


def test_several_sheets_and_text_beside_tables(tmp_path: Path) -> None:
    """Each visible sheet is read, a table is called by its sheet, text becomes passages, hidden sheets are left out."""
    book = openpyxl.Workbook()
    book.active.title = "名册"
    for row in (
        ("企业", "成立日期"),
        ("川东铸造厂", datetime.date(1998, 5, 1)),
        ("青峡精工", datetime.datetime(2004, 5, 1)),
    ):
        book.active.append(row)
    note = book.create_sheet("说明")
    note["A1"] = "本表由云川市经济信息化委员会填报，数据截至2023年底。"
    hidden = book.create_sheet("隐藏")
    hidden["A1"] = "不读"
    hidden.sheet_state = "hidden"
    document, _ = read(book, tmp_path)
    assert [table.caption for table in document.tables] == ["名册"]
    assert [row.cells[1].text for row in document.tables[0].rows] == ["1998-05-01", "2004-05-01"]
    assert [p.text for p in document.passages] == ["本表由云川市经济信息化委员会填报，数据截至2023年底。"]
    assert "不读" not in document.text


def test_formulas_without_results_are_a_warning(tmp_path: Path) -> None:
    """A formula that was never computed reads as blank, and the reader is told."""
    book = openpyxl.Workbook()
    for row in (("名称", "产值"), ("甲厂", 1), ("乙厂", 2), ("合计", "=SUM(B2:B3)")):
        book.active.append(row)
    _, failures = read(book, tmp_path)
    assert [(failure.fatal, "公式" in failure.what) for failure in failures] == [(False, True)]


def test_an_empty_workbook_fails(tmp_path: Path) -> None:
    """A workbook without content is told, not read as an empty document."""
    openpyxl.Workbook().save(tmp_path / "空.xlsx")
    documents, failures = read_documents([tmp_path])
    assert (documents, failures[0].what) == ((), "工作簿里没有内容")


def test_without_the_extra_the_hint_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare installation reads everything else and says which extra this file needs."""
    openpyxl.Workbook().save(tmp_path / "甲.xlsx")
    genuine = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name == "openpyxl":
            raise ImportError(name)
        return genuine(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert read_documents([tmp_path])[1][0].hint == "pip install 'chaingraph[excel]'"


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (0.74, "0%", "74%"),
        (0.1036, "0.0%", "10.36%"),
        (0.1 + 0.2, "General", "0.3"),
        (12.0, "General", "12"),
        (1658052.37, "General", "1658052.37"),
        (123456789012345, "General", "123456789012345"),
        (-5, "General", "-5"),
        (True, "General", "是"),
        (datetime.datetime(2022, 3, 9, 10, 30), "General", "2022-03-09 10:30"),
        ("#DIV/0!", "General", ""),
        ("#N/A", "General", ""),
        ("#1厂房", "General", "#1厂房"),
        (" 云川 ", "General", "云川"),
    ],
)
def test_values_are_what_their_reader_sees(value: object, form: str, shown: str) -> None:
    """Percentages, whole numbers, dates and errors are written as the program shows them."""
    assert as_shown(value, form) == shown


def test_columns_have_letters() -> None:
    """A to Z, then AA."""
    assert [letters(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
