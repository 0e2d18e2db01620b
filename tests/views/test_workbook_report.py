"""The workbook of a report, read back with another library."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from typing import Any

import openpyxl
import pytest

from chaingraph.views.charts_png import can_draw, draw_pictures
from chaingraph.views.report import KEY, OFFICE, SOURCE
from chaingraph.views.workbook_report import report_workbook
from tests.views.packs import LONG, pack
from tests.views.rows import HOSTILE
from tests.views.test_report import NAMES


def read(content: bytes) -> Any:
    """The workbook."""
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def book() -> Any:
    """The workbook of the report made by hand."""
    return read(report_workbook(pack(), {}))


def test_nine_sheets_that_an_office_can_work_with(book: Any) -> None:
    """Numbered names; a real table each with a frozen head and filters; landscape, one page wide, head repeated."""
    assert book.sheetnames == [f"{number} {name}" for number, name in enumerate(NAMES, 1)]
    for sheet in book:
        (table,) = sheet.tables.values()
        assert table.autoFilter is not None
        assert table.ref == sheet.dimensions
        assert sheet.freeze_panes.endswith("2")
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize in ("8", "9", 8, 9)
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"


def test_columns_for_the_office_are_empty_and_the_key_is_hidden(book: Any) -> None:
    """责任单位 and 进展 wait for the office, the source stands behind them, the last column is out of sight."""
    for sheet in book:
        heads = [cell.value for cell in sheet[1]]
        at = heads.index(OFFICE[0])
        assert heads[at:] == [*OFFICE, *SOURCE, KEY]
        assert {row[at].value for row in sheet.iter_rows(min_row=2)} == {None}
        assert {row[at + 1].value for row in sheet.iter_rows(min_row=2)} == {None}
        assert sheet.column_dimensions[sheet.cell(1, len(heads)).column_letter].hidden
        assert all(str(row[-1].value).startswith(f"R{sheet.title[0]}-") for row in sheet.iter_rows(min_row=2))


def test_numbers_are_numbers_with_their_unit_in_the_head(book: Any) -> None:
    """Money, counts and years can be summed, shares carry a per cent format, what is unknown is empty."""
    sheet = book["6 重点项目清单"]
    heads = [cell.value for cell in sheet[1]]
    money = sheet.cell(2, heads.index("总投资（万元）") + 1)
    assert (money.value, money.data_type) == (25000, "n")
    assert sheet.cell(2, heads.index("开工时间") + 1).value == 2024
    assert sheet.cell(2, heads.index("以后投资（万元）") + 1).value is None
    sheet = book["4 供应商本地化表"]
    heads = [cell.value for cell in sheet[1]]
    share = sheet.cell(2, heads.index("复算占比") + 1)
    assert (share.value, share.number_format) == (0.25, "0.0%")
    assert sheet.cell(2, heads.index("差异（百分点）") + 1).value == 0


@pytest.mark.parametrize(
    "name", [*HOSTILE, "=1+1", "+1", "-1", "@SUM(A1)", "http://evil.example/", "a\x00b\x1b[1m", LONG]
)
def test_nothing_a_document_holds_is_live(name: str) -> None:
    """No formula, no link, no broken file, no cell longer than Excel keeps, whatever a name looks like."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        book = read(report_workbook(pack(name), {}))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert all(cell.hyperlink is None for cell in cells)
    assert all(len(cell.value) <= 32_767 for cell in cells if isinstance(cell.value, str))
    assert all("\x00" not in str(cell.value) and "\x1b" not in str(cell.value) for cell in cells)


def test_widths_fit_chinese() -> None:
    """A name of ten Chinese characters stands on one line; a long text does not make a column without end."""
    book = read(report_workbook(pack(), {}))
    widths = {key: dimension.width for key, dimension in book["2 重点企业清单"].column_dimensions.items()}
    assert widths["B"] >= 22
    assert max(widths.values()) <= 46
    assert (
        max(d.width for d in read(report_workbook(pack("长" * 500), {}))["2 重点企业清单"].column_dimensions.values())
        <= 46
    )


def test_the_panorama_lies_beside_its_list_and_is_printed() -> None:
    """The picture stands right of the table and is a printed page of its own."""
    report = pack()
    pictures = draw_pictures(report.panoramas) if can_draw() else {}
    if not pictures:
        pytest.skip("resvg_py or a font with Chinese characters is missing")
    content = report_workbook(report, pictures)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        media = [name for name in archive.namelist() if name.startswith("xl/media/")]
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    sheet = read(content)["1 产业链全景图"]
    assert len(media) == len(report.panoramas)
    assert all(int(column) >= sheet.max_column for column in re.findall(r"<xdr:from><xdr:col>(\d+)", drawing))
    assert len(str(sheet.print_area).split(",")) == 1 + len(report.panoramas)


def test_same_report_same_bytes() -> None:
    """The file says nowhere when it was made."""
    content = report_workbook(pack(), {})
    assert report_workbook(pack(), {}) == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert "<cp:category>chaingraph report</cp:category>" in core
    assert "2000-01-01T00:00:00Z" in core
