"""Claims about whole columns."""

from __future__ import annotations

import pytest

from chaingraph.documents.tables_columns import drop_empty_columns, fill_labels, part_numbers
from chaingraph.records import Cell, Column, Row


def rows(*lines: str) -> list[Row]:
    """Rows written with ``|``."""
    return [Row(tuple(Cell(text, 0, len(text)) for text in line.split("|"))) for line in lines]


@pytest.mark.parametrize(
    ("header", "filled"),
    [
        ("所属行业", True),
        ("产业链名称", True),
        ("企业名称", False),
        ("项目名称", False),
        ("链主企业", False),
        ("业主", False),
    ],
)
def test_labels_are_filled_names_are_not(header: str, filled: bool) -> None:
    """What a header means decides whether its empty cells are merged ones."""
    found = fill_labels([Column((header,)), Column(("产值",))], rows("甲|1", "|2"))
    assert found[1].cells[0].text == ("甲" if filled else "")


def test_a_column_behind_a_name_is_not_leading() -> None:
    """责任单位 at the end of a row stays empty, even where it is merged."""
    found = fill_labels([Column(("企业名称",)), Column(("所属行业",))], rows("甲|电子", "乙|"))
    assert found[1].cells[1].text == ""


def test_a_column_without_header_is_filled_when_it_looks_merged() -> None:
    """Words, some empty, the first not, the next column full."""
    assert fill_labels([Column(()), Column(())], rows("电子|甲有限公司", "|乙有限公司"))[1].cells[0].text == "电子"
    assert fill_labels([Column(()), Column(())], rows("甲机电有限公司|电子", "|装备"))[1].cells[0].text == ""
    assert fill_labels([Column(()), Column(())], rows("1|电子", "|装备"))[1].cells[0].text == ""


def test_numbers_are_parted_only_when_they_count() -> None:
    """1、 2、 3、 count rows; numbers that do not rise belong to the words."""
    columns, found = part_numbers([Column(("名称",))], rows("1、甲", "2、乙", "3、丙"))
    assert [column.path for column in columns] == [(), ("名称",)]
    assert [cell.text for cell in found[2].cells] == ["3", "丙"]
    assert len(part_numbers([Column(("名称",))], rows("5、甲", "2、乙", "9、丙"))[0]) == 1


def test_empty_columns_without_a_name_go() -> None:
    """A column with a header stays though it is empty."""
    columns, found = drop_empty_columns([Column(("a",)), Column(()), Column(("b",))], rows("1||", "2||"))
    assert [column.path for column in columns] == [("a",), ("b",)]
    assert len(found[0].cells) == 2


def test_a_merged_cell_ends_with_the_wider_one_around_it() -> None:
    """The stage of one chain says nothing of the chain below; within a chain it spans its rows."""
    heads = [Column(("产业链",)), Column(("上中下游",)), Column(("环节",))]
    found = fill_labels(heads, rows("氢能|上游|制氢", "||储氢", "|中游|电堆", "家电||压缩机", "|下游|整机"))
    assert [row.cells[1].text for row in found] == ["上游", "上游", "中游", "", "下游"]
    assert [row.cells[0].text for row in found] == ["氢能", "氢能", "氢能", "家电", "家电"]


def test_a_wider_column_that_is_not_merged_ends_nothing() -> None:
    """Where every row has its own label, an empty cell behind it is still a merged one."""
    heads = [Column(("环节",)), Column(("所属行业",)), Column(("产值",))]
    found = fill_labels(heads, rows("制氢|能源|1", "储氢||2"))
    assert [row.cells[1].text for row in found] == ["能源", "能源"]
