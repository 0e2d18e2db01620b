"""Claims about sorting the rows of a table."""

from __future__ import annotations

from chaingraph.documents.tables_rows import fill_down, read_rows, shape_of
from chaingraph.records import Cell, Row


def rows(*lines: str) -> list[list[Cell]]:
    """Rows written with ``|``."""
    return [[Cell(text, 0, len(text)) for text in line.split("|")] for line in lines]


def sort(*lines: str, head: str = "") -> list[tuple[str, list[str]]]:
    """Section and texts of the data rows."""
    heads, grid = rows(*([head] if head else [])), rows(*lines)
    width = max(len(row) for row in grid)
    return [(row.section, [cell.text for cell in row.cells]) for row in read_rows(grid, shape_of(heads, grid, width))]


def test_a_roster_numbered_with_numerals_has_no_sections() -> None:
    """Where every row begins with 一, 二, 三, those are numbers of rows."""
    assert sort("一|甲项目|", "二|乙项目|", "三|丙项目|3") == [
        ("", ["一", "甲项目", ""]),
        ("", ["二", "乙项目", ""]),
        ("", ["三", "丙项目", "3"]),
    ]


def test_a_name_without_values_is_a_row() -> None:
    """A company whose values are all missing opens no section."""
    found = sort("青禾机电有限公司||", "临江机电有限公司|3|4")
    assert [section for section, _ in found] == ["", ""]


def test_a_name_in_another_column_is_a_row() -> None:
    """The only filled cell names a section only in the first column."""
    assert sort("1|甲|3", "|乙|", "2|丙|4")[1] == ("", ["", "乙", ""])


def test_the_header_again_is_left_out() -> None:
    """Blanks inside do not hide a repeated header."""
    assert len(sort("1|甲", "序 号|名 称", "2|乙", head="序号|名称")) == 2


def test_fill_down_stops_at_sections() -> None:
    """The cell of the first row stands in each row below, up to the next section."""
    a, b, none = Cell("a", 0, 1), Cell("b", 1, 2), Cell("", 2, 2)
    section = Cell("s", 3, 4)
    found = fill_down([Row((a, b)), Row((none, b)), Row((none, b), "s", section)], 0)
    assert [row.cells[0].text for row in found] == ["a", "a", ""]
    assert found[1].cells[0] is a


def test_a_section_name_merged_over_columns_heads_its_sums() -> None:
    """一、建材（2个） over the columns before its sum is a section, and so is 建材（2个） among numbered rows; its row is a sum."""
    for head in (
        "一、建材（2个）|一、建材（2个）|一、建材（2个）|8.5|",
        "建材（2个）|建材（2个）||8.5|",
        "建材（2个）|||8.5|",
    ):
        grid = rows(head, "1|甲项目|乙厂|5|城东", "2|丙项目|丁厂|3.5|城西")
        found = read_rows(grid, shape_of([], grid, 5))
        assert [(row.section[-6:], row.total) for row in found] == [
            ("建材（2个）", True),
            *[("建材（2个）", False)] * 2,
        ]


def test_what_is_merged_over_two_columns_with_values_behind_it_is_a_row() -> None:
    """An indicator without a subordinate, a counted thing with words of its own."""
    for line in ("一、总产值|一、总产值|462|480", "甲项目（2个）|甲项目（2个）|乙厂|8.5"):
        grid = rows(line, "丙|丁|3|4", "戊|己|5|6")
        assert [row.total for row in read_rows(grid, shape_of([], grid, 4))] == [False] * 3
