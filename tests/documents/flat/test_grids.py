"""Claims about grids before they are tables."""

from __future__ import annotations

import pytest

from chaingraph.documents.flat.grids import Grid, is_table, mend_rows, stands_alone, usual_width
from chaingraph.records import Cell


def rows(*lines: str) -> list[list[Cell]]:
    """Rows written with ``|``."""
    return [[Cell(text, 0, len(text)) for text in line.split("|")] for line in lines]


def test_halves_of_a_row_are_put_together() -> None:
    """Two short rows that make one are one, but neither sections nor sums nor the header."""
    mended = mend_rows(rows("序号|名称|业|值", "1|甲|电|3", *["1|甲|电|3"] * 3, "2|乙", "装|4", "一|电子", "合计|9"))
    assert [[cell.text for cell in row] for row in mended[5:]] == [
        ["2", "乙", "装", "4"],
        ["一", "电子"],
        ["合计", "9"],
    ]


def test_the_usual_width_passes_over_lone_cells() -> None:
    """Section rows of one cell do not make a table one cell wide."""
    assert usual_width(rows("一", "1|甲|3", "二", "三", "2|乙|4")) == 3


@pytest.mark.parametrize("line", ["一|电子", "合计|3", "二、骨干", "注：略|x", "电子", "", "（一）|芯片"])
def test_rows_that_stand_alone(line: str) -> None:
    """Sections, sums, notes and lone words are whole though short."""
    assert stands_alone(rows(line)[0])


def test_a_last_row_that_breaks_off() -> None:
    """Short, and no other row is like it: the table is not complete."""
    body = ["序号|企业名称|产值", "1|甲机电有限公司|3", "2|乙机电有限公司|4"]
    assert not Grid(rows(*body, "3|丙机电有限公司"), 0, 3).complete
    assert Grid(rows(*body, "合计|7"), 0, 3).complete
    assert Grid(rows(*body), 0, 2).complete


@pytest.mark.parametrize(
    ("lines", "table"),
    [
        (["序号|企业名称", "1|甲有限公司", "2|乙有限公司"], True),
        (["甲机电有限公司|电子", "乙机电有限公司|装备"], True),
        (["随意|词语", "另外|词语"], False),
        (["第一章 总则|1", "第二章 目标|5", "第三章 任务|9"], False),
        (["联系人：甲|电话：1", "联系人：乙|电话：2", "联系人：丙|电话：3"], False),
        (["一、甲|二、乙", "三、丙|四、丁", "五、戊|六、己"], False),
        (["企业名称|产值"], False),
    ],
)
def test_what_is_a_table(lines: list[str], table: bool) -> None:
    """A header or values make a table; contents, forms and lists of numbered words do not."""
    assert is_table(Grid(rows(*lines), 0, len(lines))) == table
