"""Grids: where the tables of a sheet are."""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.documents.grids import filled, find_grid_tables, is_tabular, name_tables
from chaingraph.documents.rendering import Rendering
from chaingraph.records import Cell


def grid(*rows: str) -> list[list[Cell]]:
    """Rows written with bars."""
    rendering = Rendering()
    return [rendering.row([(text, "") for text in row.split("|")]) if row else [] for row in rows]


def shapes(rows: Sequence[Sequence[Cell]]) -> list[tuple[str, str, int]]:
    """Caption, unit and number of rows of each table."""
    return [(table.caption, table.unit, len(table.rows)) for table in find_grid_tables("云川", rows)]


def test_title_unit_and_notes_belong_to_their_table() -> None:
    """A title and a unit above the header, a remark below the last row."""
    rows = grid(
        "重点企业名录", "单位：万元", "名称|行业|产值", "蓝驰汽车|汽车|1200", "川东铸造厂|机械|800", "注：2023年数据"
    )
    assert shapes(rows) == [("重点企业名录", "万元", 2)]


def test_a_gap_below_the_title_does_not_part_it() -> None:
    """A blank row between title and header is layout."""
    assert shapes(grid("重点企业名录", "", "名称|产值", "蓝驰汽车|1200", "川东铸造厂|800")) == [("重点企业名录", "", 2)]


def test_a_blank_row_inside_a_table_does_not_part_it() -> None:
    """Data that goes on below a blank row is the same table."""
    assert shapes(grid("名称|产值", "蓝驰汽车|1200", "", "川东铸造厂|800", "青峡精工|600")) == [("", "", 3)]


def test_two_tables_on_a_sheet() -> None:
    """Titles part tables."""
    rows = grid(
        "表1 企业", "名称|产值", "甲厂|1", "乙厂|2", "", "表2 项目", "项目|投资|工期", "一期|3|2年", "二期|4|3年"
    )
    assert shapes(rows) == [("表1 企业", "", 2), ("表2 项目", "", 2)]


def test_text_is_no_table() -> None:
    """One column is text; a merged cell counts once."""
    assert shapes(grid("填报说明", "请于五月底前报送。")) == []
    cell = Cell("标题", 0, 2)
    assert len(filled([cell, cell, cell])) == 1
    assert not is_tabular([[cell, cell], [cell, cell]])


def test_the_sheets_name_is_the_last_resort() -> None:
    """A table without a title is called by its sheet."""
    assert find_grid_tables("云川", grid("名称|产值", "甲厂|1", "乙厂|2"), "名册")[0].caption == "名册"


def test_a_caption_above_the_table_is_found() -> None:
    """In office files and web pages the title of a table is the paragraph above it."""
    rendering = Rendering()
    rendering.paragraph("云川市有企业120家。")
    rendering.paragraph("表3 重点企业")
    rows = [rendering.row([(text, "") for text in row]) for row in (("名称", "产值"), ("甲厂", "1"), ("乙厂", "2"))]
    tables = name_tables(rendering.text, find_grid_tables("云川", rows))
    assert tables[0].caption == "表3 重点企业"
    assert tables[0].caption_cell is not None
    assert rendering.text[tables[0].caption_cell.start : tables[0].caption_cell.end] == "表3 重点企业"
