"""Claims about grids of cells that become tables."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.documents.tables import build_table
from chaingraph.records import Cell, Table


def grid(*rows: str) -> list[list[Cell]]:
    """Rows written with ``|`` between the cells; every cell gets a place of its own."""
    cells: list[list[Cell]] = []
    at = 0
    for row in rows:
        cells.append([])
        for text in row.split("|"):
            bare = text.strip()
            cells[-1].append(Cell(bare, at, at + len(bare)))
            at += len(bare) + 1
    return cells


def texts(table: Table) -> list[list[str]]:
    """The data rows as texts."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def paths(table: Table) -> list[str]:
    """The columns as names."""
    return [column.name for column in table.columns]


def sections(table: Table) -> list[str]:
    """The section of every data row."""
    return [row.section for row in table.rows]


def test_a_plain_table_keeps_every_cell() -> None:
    """One header row, data rows below, each cell as it is, signs for no value included."""
    table = build_table("doc", grid("序号|企业名称|产值（亿元）", "1|青禾机电有限公司|3.2", "2|临江电子厂|—"))
    assert paths(table) == ["序号", "企业名称", "产值（亿元）"]
    assert [column.unit for column in table.columns] == ["", "", "亿元"]
    assert texts(table) == [["1", "青禾机电有限公司", "3.2"], ["2", "临江电子厂", "—"]]
    assert (table.document, table.complete, table.start) == ("doc", True, 0)


def test_a_parent_spans_the_empty_cells_to_its_right() -> None:
    """Of a spreadsheet's merged header the parent stands once, the children below; units come down."""
    rows = grid("序号|项目|投资（万元）|||备注", "||总投资|2021年|2022年|", "1|甲项目|100|20|30|无", "2|乙项目|10|2|3|")
    table = build_table("doc", rows)
    assert paths(table) == ["序号", "项目", "投资（万元）/总投资", "投资（万元）/2021年", "投资（万元）/2022年", "备注"]
    assert [column.unit for column in table.columns] == ["", "", "万元", "万元", "万元", ""]


def test_three_levels_of_header() -> None:
    """Years above indicators above plan and result: each data column gets all three names."""
    rows = grid(
        "企业|2020年||||2021年|||",
        "|产值||税收||产值||税收|",
        "|计划|实际|计划|实际|计划|实际|计划|实际",
        "青禾机电有限公司|1|2|3|4|5|6|7|8",
        "临江电子有限公司|1|2|3|4|5|6|7|8",
    )
    table = build_table("doc", rows)
    assert paths(table)[1:5] == ["2020年/产值/计划", "2020年/产值/实际", "2020年/税收/计划", "2020年/税收/实际"]
    assert paths(table)[8] == "2021年/税收/实际"
    assert len(table.rows) == 2


def test_a_parent_written_once_is_laid_over_its_children() -> None:
    """Flattened text writes a merged parent once, so the first row has fewer cells than the table is wide."""
    rows = grid(
        "序号|项目|年度投资计划（万元）|完成时间", "||2021年|2022年|2023年|", "1|甲|1|2|3|2024", "2|乙|1|2|3|2025"
    )
    table = build_table("doc", rows)
    plan = "年度投资计划（万元）/"
    assert paths(table) == ["序号", "项目", plan + "2021年", plan + "2022年", plan + "2023年", "完成时间"]


def test_repeated_cells_of_a_merged_header_count_once() -> None:
    """Office readers repeat the text of a merged cell; the path names it once."""
    rows = grid("企业|供应商|供应商|备注", "企业|总量|市内|备注", "青禾机电有限公司|12|5|", "临江电子有限公司|9|2|")
    assert paths(build_table("doc", rows)) == ["企业", "供应商/总量", "供应商/市内", "备注"]


def test_a_row_of_units_and_a_row_of_column_numbers_are_header() -> None:
    """``（万元）`` in a row of its own is a unit, ``1 2 3`` below the header counts columns."""
    table = build_table(
        "doc", grid("企业名称|产值|用地", "|（万元）|（亩）", "1|2|3", "青禾有限公司|10|5", "临江有限公司|20|6")
    )
    assert paths(table) == ["企业名称", "产值", "用地"]
    assert [column.unit for column in table.columns] == ["", "万元", "亩"]
    assert len(table.rows) == 2


def test_a_share_has_no_part_in_the_unit_of_its_parent() -> None:
    """Below 供应商数量（家） the column 占比 is no number of firms."""
    table = build_table(
        "doc", grid("企业|供应商数量（家）||", "|总量|市内|占比", "青禾有限公司|10|5|50%", "临江有限公司|20|5|25%")
    )
    assert [column.unit for column in table.columns] == ["", "家", "家", ""]


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("现有用地/亩", "亩"),
        ("厂房面积（平方米）", "平方米"),
        ("亩均产值（万元/亩）", "万元/亩"),
        ("年均增长(%)", "%"),
        ("总投资（万元，含税）", "万元"),
        ("企业数（单位：家）", "家"),
        ("产值 亿元", "亿元"),
        ("已开工时间/计划开工时间", ""),
        ("企业（集团）名称", ""),
    ],
)
def test_the_unit_of_a_header(header: str, unit: str) -> None:
    """Units stand in brackets, behind a slash or as a last word; other brackets and slashes are no units."""
    table = build_table("doc", grid(f"企业名称|{header}", "青禾机电有限公司|1", "临江电子有限公司|2"))
    assert table.columns[1].unit == unit
    assert table.columns[1].path == ("".join(header.split()),)


def test_merged_labels_are_filled_and_names_are_not() -> None:
    """类别 is filled downwards, an empty 企业名称 and an empty number stay empty."""
    table = build_table(
        "doc",
        grid(
            "类别|企业名称|产品|产值",
            "电子|青禾有限公司|芯片|5",
            "||模组|",
            "装备|临江有限公司|机床|7",
            "|东屏有限公司|轴承|8",
        ),
    )
    assert [row[0] for row in texts(table)] == ["电子", "电子", "装备", "装备"]
    assert [row[1] for row in texts(table)] == ["青禾有限公司", "", "临江有限公司", "东屏有限公司"]
    assert [row[3] for row in texts(table)] == ["5", "", "7", "8"]
    assert table.rows[1].cells[0] is table.rows[0].cells[0]


def test_two_merged_label_columns_are_both_filled() -> None:
    """产业链 and 环节 are labels, one within the other."""
    table = build_table(
        "doc",
        grid(
            "产业链|环节|企业名称", "储能|电芯|甲有限公司", "||乙有限公司", "|集成|丙有限公司", "光伏|硅片|丁有限公司"
        ),
    )
    assert [row[:2] for row in texts(table)] == [["储能", "电芯"], ["储能", "电芯"], ["储能", "集成"], ["光伏", "硅片"]]


def test_a_merged_label_ends_at_a_section() -> None:
    """A section row between two rows ends every merged cell above it."""
    table = build_table(
        "doc",
        grid("行业|企业名称|产值", "一、东区||", "电子|甲有限公司|1", "|乙有限公司|2", "二、西区||", "|丙有限公司|3"),
    )
    assert [row[0] for row in texts(table)] == ["电子", "电子", ""]
    assert sections(table) == ["东区", "东区", "西区"]


@pytest.mark.parametrize(
    "row",
    [
        "二、骨干企业",
        "二|骨干企业||",
        "（二）|骨干企业||",
        "二、骨干企业|||",
        "骨干企业",
        "二、骨干企业|二、骨干企业|二、骨干企业|二、骨干企业",
    ],
)
def test_section_rows(row: str) -> None:
    """A section is a cell alone, a numeral with words, or one text over all cells; its number is left out."""
    rows = grid("序号|企业名称|行业|产值", "1|甲有限公司|电子|3", row, "2|乙有限公司|装备|4", "3|丙有限公司|装备|5")
    table = build_table("doc", rows)
    assert sections(table) == ["", "骨干企业", "骨干企业"]
    assert table.rows[1].section_cell is not None
    assert table.rows[1].section_cell.text.endswith("骨干企业")


def test_sections_within_sections() -> None:
    """（一） stands within 一、, and the next 二、 ends both."""
    rows = grid("序号|项目|投资", "一、电子|", "（一）芯片|", "1|甲|1", "（二）面板|", "2|乙|2", "二、装备|", "3|丙|3")
    assert sections(build_table("doc", rows)) == ["电子/芯片", "电子/面板", "装备"]


def test_sections_with_subtotals() -> None:
    """A section row may carry the sum of its numbers."""
    rows = grid(
        "序号|项目名称|总投资|计划",
        "一|电子信息（2个）|60|12",
        "1|甲项目|30|6",
        "2|乙项目|30|6",
        "二|装备（1个）|9|8",
        "1|丙项目|9|8",
    )
    table = build_table("doc", rows)
    assert sections(table) == ["电子信息（2个）", "电子信息（2个）", "装备（1个）"]


@pytest.mark.parametrize(
    "row", ["合计||100", "|合 计|100", "总计（2个）||100", "一区小计||60", "注：数据为初步统计||", "备注：不含续建项目"]
)
def test_sums_and_notes_are_no_data(row: str) -> None:
    """合计, 小计 and notes are left out, numbers or not."""
    table = build_table("doc", grid("序号|项目名称|总投资", "1|甲项目|40", "2|乙项目|60", row))
    assert len(table.rows) == 2
    assert set(sections(table)) == {""}


def test_repeated_headers_are_dropped() -> None:
    """A header of two levels that a page repeats in the middle is no data."""
    head = ["序号|项目|投资||", "||2021年|2022年|2023年"]
    table = build_table("doc", grid(*head, "1|甲|1|2|3", *head, "2|乙|4|5|6", "||||"))
    assert [row[1] for row in texts(table)] == ["甲", "乙"]


def test_a_table_without_header_has_columns_without_names() -> None:
    """Number, name and trade without a header: three columns with empty paths."""
    table = build_table(
        "doc",
        grid("一、龙头企业", "1|青禾机电有限公司|装备", "2|临江电子有限公司|电子", "二、骨干企业", "3|东屏制药厂|医药"),
    )
    assert [column.path for column in table.columns] == [(), (), ()]
    assert sections(table) == ["龙头企业", "龙头企业", "骨干企业"]


def test_rows_above_the_header_name_the_table() -> None:
    """Title and unit in the first rows of a sheet become caption and unit."""
    table = build_table(
        "doc",
        grid(
            "附件1||",
            "青禾市重点企业情况表||",
            "||单位：万元",
            "企业名称|产值|税收",
            "甲有限公司|1|2",
            "乙有限公司|3|4",
        ),
    )
    assert (table.caption, table.unit) == ("青禾市重点企业情况表", "万元")
    assert table.caption_cell is not None
    assert len(table.rows) == 2


def test_the_caption_may_carry_the_unit() -> None:
    """``（单位：万元）`` at the end of a caption is the unit of the table."""
    table = build_table("doc", grid("企业|产值", "甲有限公司|1", "乙有限公司|2"), caption="表2 产值情况（单位：万元）")
    assert (table.caption, table.unit) == ("表2 产值情况", "万元")


def test_several_units_at_once_stay_together() -> None:
    """``单位：家、万元`` does not say which column has which."""
    table = build_table("doc", grid("企业|产值", "甲有限公司|1", "乙有限公司|2"), caption="表2 情况 单位：家、万元")
    assert (table.caption, table.unit) == ("表2 情况", "家、万元")


def test_numbers_glued_to_names_are_parted() -> None:
    """``1、某公司`` becomes a number and a name with a place of their own."""
    table = build_table(
        "doc", grid("企业名称|行业", "1、青禾有限公司|电子", "2、临江有限公司|装备", "3、东屏有限公司|医药")
    )
    assert paths(table) == ["", "企业名称", "行业"]
    assert texts(table)[1] == ["2", "临江有限公司", "装备"]
    name, source = table.rows[0].cells[1], grid("企业名称|行业", "1、青禾有限公司|电子")[1][0]
    assert (name.start, name.end) == (source.start + 2, source.end)


def test_rows_that_lost_their_merged_cell_are_aligned() -> None:
    """A row without its merged first cell is shorter by one; its numbers tell where it belongs."""
    table = build_table(
        "doc", grid("领域|企业名称|总量|占比", "电子|甲有限公司|9|74%", "乙有限公司|8|89%", "装备|丙有限公司|7|61%")
    )
    assert texts(table)[1] == ["电子", "乙有限公司", "8", "89%"]


def test_a_form_has_no_header() -> None:
    """Name, value, name, value: its first row names no columns."""
    table = build_table(
        "doc", grid("项目名称|云岭基地|业主|某公司", "总投资|100万元|建设地点|东湖", "联系人|张三|电话|123")
    )
    assert len(table.rows) == 3
    assert all(column.path == () for column in table.columns)


@pytest.mark.parametrize("rows", [[], [[]], [["", ""]], [["企业名称"]], [["", "", ""], ["", "", ""]]])
def test_nothing_much_is_still_a_table(rows: Sequence[Sequence[str]]) -> None:
    """An empty grid, empty cells and a lone cell make a table without rows, and no error."""
    table = build_table("doc", [[Cell(text, 0, len(text)) for text in row] for row in rows])
    assert table.rows == () or len(rows) == 1


CONTENT = st.text(alphabet="一二企业名称公司2021.%（）/、：合计序号A -—\n", max_size=8)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.lists(CONTENT, max_size=6), max_size=12))
def test_any_grid_is_read(rows: list[list[str]]) -> None:
    """Whatever stands in a grid, a table comes out, its rows as wide as its columns, its cells from the grid."""
    cells = [[Cell(text, at, at + len(text)) for at, text in enumerate(row)] for row in rows]
    table = build_table("doc", cells)
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    words = {text for row in rows for text in row}
    assert all(any(cell.text in word for word in words) or not cell.text for row in table.rows for cell in row.cells)
