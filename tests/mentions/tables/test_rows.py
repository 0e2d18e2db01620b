"""Rows as a reader wants them."""

from __future__ import annotations

from chaingraph.mentions.tables.kinds import recognise
from chaingraph.mentions.tables.rows import Entry, Sheet, read_rows
from tests.mentions.table_factory import make_document


def rows_of(drawing: str) -> list[Entry]:
    """The entries of a drawn table."""
    document = make_document(drawing)
    layout = recognise(document.tables[0])
    assert layout is not None
    return list(read_rows(Sheet(document, document.tables[0], 0, layout)))


def words(entry: Entry) -> dict[str, str]:
    """Role → text."""
    return {field.slot.role: field.cell.text for field in entry.fields}


def test_sums_headers_and_chapters_are_no_rows() -> None:
    """A sum, a repeated header and a chapter row are passed over; rows keep their own numbers as groups."""
    entries = rows_of(
        """
        序号 | 项目名称 | 业主 | 总投资（万元）
        合计 | 共2个 | | 300
        一 | 工业项目 | | 300
        1 | 甲工程 | 甲江公司 | 100
        序号 | 项目名称 | 业主 | 总投资
        2 | 乙工程 | 同上 | 200
        """
    )
    assert [(entry.group, words(entry)["project"]) for entry in entries] == [
        ("doc#0/2", "甲工程"),
        ("doc#0/4", "乙工程"),
    ]
    assert [section.text for section in entries[0].sections] == ["工业项目"]
    assert words(entries[1])["owner"] == "甲江公司"


def test_sections_end_where_the_next_one_begins() -> None:
    """An outer section ends the inner one."""
    entries = rows_of(
        """
        序号 | 项目名称 | 业主
        == 一、续建项目（1个）
        （一） | 交通类 |
        1 | 甲工程 | 甲江公司
        == 二、新建项目
        2 | 乙工程 | 乙河公司
        """
    )
    assert [[section.text for section in entry.sections] for entry in entries] == [["续建项目", "交通类"], ["新建项目"]]


def test_numbered_rows_with_details_are_things() -> None:
    """一 in the number column heads a section only when the row has no details."""
    (entry,) = rows_of("\n序号 | 项目名称 | 业主\n一 | 甲工程 | 甲江公司")
    assert words(entry)["project"] == "甲工程"


def test_missing_cells_have_no_field() -> None:
    """A dash is no field; an entry finds its fields by role."""
    (entry,) = rows_of("\n企业名称 | 产值（亿元） | 税收（亿元）\n甲江公司 | — | 3")
    assert entry.first("output") is None
    assert [field.cell.text for field in entry.all("tax", "output")] == ["3"]
