"""Filled reports: known among other files, read back whoever saved them, never taken for documents."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from chaingraph.errors import UsageError
from chaingraph.pipeline.office import (
    ARTEFACT,
    is_report,
    notes_about,
    read_filled,
    read_notes,
    set_aside_reports,
    write_notes,
)
from chaingraph.views.docx_report import report_docx
from chaingraph.views.report import KEY, OFFICE
from chaingraph.views.report_html import report_html
from chaingraph.views.report_md import report_md
from chaingraph.views.workbook_report import report_workbook
from tests.views.packs import pack

GAPS = "3 短板缺口清单"


def book() -> Any:
    """The workbook of a report, opened for filling."""
    return openpyxl.load_workbook(io.BytesIO(report_workbook(pack(), {})))


def column(sheet: Any, head: str) -> int:
    """Number of a column, from 1."""
    return [cell.value for cell in sheet[1]].index(head) + 1


def fill(sheet: Any, row: int, **fields: object) -> None:
    """Writes into cells of a row, by head; a head that is new gets a column of its own."""
    for head, value in fields.items():
        heads = [cell.value for cell in sheet[1]]
        if head not in heads:
            sheet.cell(1, len(heads) + 1).value = head
        sheet.cell(row, column(sheet, head)).value = value


def test_a_fresh_report_holds_no_notes(tmp_path: Path) -> None:
    """Columns that nobody filled give nothing back."""
    path = tmp_path / "报告.xlsx"
    path.write_bytes(report_workbook(pack(), {}))
    assert is_report(path)
    assert read_filled(path) == ()


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    """Both columns, a column of the office's own, dates and numbers, and what looks like a formula, each on its line."""
    filled = book()
    sheet = filled[GAPS]
    fill(sheet, 2, 责任单位="市招商局", 进展="=已对接", 联系人="张三", 金额=1200)
    sheet.sheet_state = "hidden"
    filled.save(tmp_path / "报告.xlsx")
    (note,) = read_filled(tmp_path / "报告.xlsx")
    assert note.fields == {"责任单位": "市招商局", "进展": "=已对接", "联系人": "张三", "金额": "1200"}
    assert note.key == pack().registers[2].lines[0].key
    assert note.place == f"报告.xlsx {GAPS}!2"


def test_sorted_renamed_and_stripped_sheets_are_still_known(tmp_path: Path) -> None:
    """Rows in another order, another name of the sheet, a title above the heads, no key column: the names of a line do."""
    filled = book()
    sheet = filled[GAPS]
    fill(sheet, 3, 进展="洽谈中")
    sheet.title = "缺口（二季度）"
    sheet.delete_cols(column(sheet, KEY))
    del sheet.tables["register_3"]
    sheet.insert_rows(1)
    sheet["A1"] = "市招商局二季度汇总"
    filled.save(tmp_path / "汇总.xlsx")
    (note,) = read_filled(tmp_path / "汇总.xlsx")
    assert (note.register, note.key) == ("3", pack().registers[2].lines[1].key)


def test_a_line_the_office_has_added_is_kept(tmp_path: Path) -> None:
    """It has no key; what stands in it is kept, and so is a line that an earlier report has carried."""
    filled = book()
    sheet = filled[GAPS]
    last = sheet.max_row
    fill(sheet, last + 1, 产业链="动力电池", 环节="电解液")
    fill(sheet, last + 2, 产业链="动力电池", 环节="铜箔", 来源文件="办公室填写（旧.xlsx）")
    sheet.cell(last + 2, column(sheet, KEY)).value = "R3-0123456789"
    filled.save(tmp_path / "报告.xlsx")
    added, carried = read_filled(tmp_path / "报告.xlsx")
    assert (added.cells, added.fields) == ({"产业链": "动力电池", "环节": "电解液"}, {})
    assert (carried.key, carried.cells["环节"]) == ("R3-0123456789", "铜箔")


def test_reports_are_no_documents(tmp_path: Path) -> None:
    """All four files of a report are set aside and told; what lies beside them is read as ever."""
    report = pack()
    (tmp_path / "报告.xlsx").write_bytes(report_workbook(report, {}))
    (tmp_path / "报告.docx").write_bytes(report_docx(report, {}))
    (tmp_path / "报告.html").write_text(report_html(report), encoding="utf-8")
    (tmp_path / "报告.md").write_text(report_md(report), encoding="utf-8")
    plan = tmp_path / "方案.txt"
    plan.write_text("宜都市动力电池产业链实施方案", encoding="utf-8")
    other = tmp_path / "名册.xlsx"
    roster = openpyxl.Workbook()
    roster.create_sheet("名册").append(["序号", "企业名称", *OFFICE])
    roster.save(other)
    parted = set_aside_reports([tmp_path], 16.0)
    assert sorted(parted.documents) == sorted([other, plan])
    assert len(parted.told) == 4
    assert not any(failure.fatal for failure in parted.told)


def test_sources_without_a_report_are_left_as_they_are(tmp_path: Path) -> None:
    """A folder stays a folder; broken office files are left to the reader of documents."""
    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "c.docx").write_bytes(b"")
    parted = set_aside_reports([tmp_path], 16.0)
    assert (parted.documents, parted.notes, parted.told) == ((tmp_path,), (), ())


def test_what_is_no_report_is_told(tmp_path: Path) -> None:
    """A file that was passed as filled and is none is the user's mistake."""
    path = tmp_path / "x.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(UsageError, match="不是本程序生成的报告"):
        read_filled(path)
    with pytest.raises(UsageError, match=r"y\.xlsx"):
        read_filled(tmp_path / "y.xlsx")
    path.write_bytes(b"no zip")
    with pytest.raises(UsageError, match=r"x\.xlsx"):
        read_filled(path)


def test_notes_are_kept_beside_the_graph(tmp_path: Path) -> None:
    """Written and read back the same; none where none are; a damaged file is told."""
    filled = book()
    fill(filled[GAPS], 2, 进展="洽谈中")
    filled.save(tmp_path / "报告.xlsx")
    notes = read_filled(tmp_path / "报告.xlsx")
    assert read_notes(tmp_path) == ()
    write_notes(notes, tmp_path / ARTEFACT)
    assert read_notes(tmp_path) == notes
    assert json.loads((tmp_path / ARTEFACT).read_text(encoding="utf-8"))["fields"] == {"进展": "洽谈中"}
    (tmp_path / ARTEFACT).write_text('{"x": 1}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="已损坏"):
        read_notes(tmp_path)


def test_notes_are_found_by_any_name(tmp_path: Path) -> None:
    """A profile shows the notes of lines that name it in a cell, also among others."""
    filled = book()
    fill(filled["2 重点企业清单"], 2, 进展="已走访")
    filled.save(tmp_path / "报告.xlsx")
    notes = read_filled(tmp_path / "报告.xlsx")
    (row,) = notes_about(notes, ["清江锂业"])
    assert (row["register"], row["进展"]) == ("重点企业清单", "已走访")
    assert notes_about(notes, ["枝江新能源"]) == []
