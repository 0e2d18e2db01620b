"""Claims about tables with one row a line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.documents.flat.lines import read_lines
from chaingraph.documents.flat.rows import read_row_lines
from chaingraph.documents.flat.splitters import split_bars, split_tabs

WORDS = st.text(alphabet="甲乙丙丁AB1", min_size=1, max_size=6)
GRIDS = st.integers(2, 6).flatmap(
    lambda width: st.lists(st.lists(WORDS | st.just(""), min_size=width, max_size=width), min_size=2, max_size=9)
)


def read(text: str) -> list[list[list[str]]]:
    """The texts of all grids between tabs."""
    lines = read_lines(text)
    return [
        [[c.text for c in row] for row in grid.rows] for grid in read_row_lines(text, lines, 0, len(lines), split_tabs)
    ]


@settings(deadline=None)
@given(GRIDS)
def test_any_grid_is_read_back(grid: list[list[str]]) -> None:
    """Rows between tabs come back cell for cell, empty cells and rows of empty cells included."""
    assert read("\n".join("\t".join(row) for row in grid) + "\n") == [grid]


@settings(deadline=None)
@given(GRIDS)
def test_any_grid_between_bars_is_read_back(grid: list[list[str]]) -> None:
    """So do rows between bars; the rule of markdown is no row."""
    text = "\n".join(
        "|" + "|".join(f" {cell} " for cell in row) + "|" for row in [grid[0], ["---"] * len(grid[0]), *grid[1:]]
    )
    lines = read_lines(text)
    grids = read_row_lines(text, lines, 0, len(lines), split_bars)
    assert [[[c.text for c in row] for row in found.rows] for found in grids] == [grid]


def test_a_row_broken_over_three_lines() -> None:
    """Pieces are put together until the row has its width."""
    text = "名称\t内容\t单位\n甲公司\t新建\n厂房\t市局\n乙公司\t扩建\t区\n委\n丙公司\t技改\t县局\n"
    assert read(text)[0][1] == ["甲公司", "新建厂房", "市局"]


def test_children_of_a_header_are_no_rest_of_it() -> None:
    """A second line that divides the last quantity of the first stays a row of its own."""
    text = "序号\t名称\t投资\n2021年\t2022年\n1\t甲\t3\t4\n2\t乙\t5\t6\n"
    assert read(text)[0][:2] == [["序号", "名称", "投资"], ["2021年", "2022年"]]


def test_prose_parts_two_tables_of_different_width() -> None:
    """Each table has its own width."""
    text = "a\tb\n1\t2\n3\t4\n以下为另一张表。\na\tb\tc\n1\t2\t3\n4\t5\t6\n"
    assert [len(grid[0]) for grid in read(text)] == [2, 3]


def test_a_marked_heading_parts_two_tables_between_bars() -> None:
    """A heading and a bold caption of Markdown part two tables; rows between bars are whole, whatever stands in their last cells."""
    first = (
        "| 指标 | 数值 | 说明 |\n| --- | --- | --- |\n| 入园企业 | 46户 | 年末在册 |\n| 从业人员 | 3180人 | 年末 |\n"
    )
    second = "| 行业 | 户数 | 产值 | 占比 |\n| --- | --- | --- | --- |\n| 陶瓷 | 9 | 8.1 | 40.0 |\n| 玻璃 | 7 | 12.1 | 60.0 |\n"
    text = f"{first}\n## 2 行业构成\n\n**表2　分行业户数与产值**\n\n{second}"
    lines = read_lines(text)
    found = read_row_lines(text, lines, 0, len(lines), split_bars)
    assert [[len(row) for row in grid.rows] for grid in found] == [[3, 3, 3], [4, 4, 4]]
