"""Claims about which rows are header rows."""

from __future__ import annotations

import pytest

from chaingraph.documents.tables_header import build_columns, count_header_rows, may_be_header
from chaingraph.records import Cell


def rows(*lines: str) -> list[list[Cell]]:
    """Rows written with ``|``."""
    return [[Cell(text, 0, len(text)) for text in line.split("|")] for line in lines]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["企业名称|产值", "甲有限公司|3", "乙有限公司|4"], 1),
        (["1|甲机电有限公司|装备", "2|乙机电有限公司|电子"], 0),
        (["蓝色|红色|数", "深|浅|3", "浅|深|4"], 1),
        (["企业|产值|", "|2020年|2021年", "甲有限公司|3|4"], 2),
        (["企业|产值||", "|一季度||二季度", "|计划|实际|计划", "甲有限公司|3|4|5"], 3),
        (["企业|产值|税收", "|（万元）|（万元）", "1|2|3", "甲有限公司|3|4"], 3),
        (["一、龙头企业|", "1|甲机电有限公司"], 0),
        (["合计|100", "甲机电有限公司|60"], 0),
        (["企业|领域||", "甲机电有限公司|电子|芯片|设计"], 1),
        ([], 0),
    ],
)
def test_how_many_header_rows(lines: list[str], count: int) -> None:
    """Vocabulary, words over numbers, children below parents, units and column numbers make header rows."""
    grid = rows(*lines)
    assert count_header_rows(grid, max((len(row) for row in grid), default=0)) == count


@pytest.mark.parametrize("line", ["1|名称", "名称|—", "一|名称", "甲机电有限公司|产值", "名称|" + "长" * 41, "|"])
def test_what_no_header_holds(line: str) -> None:
    """Numbers, signs for no value, section numbers, companies and long texts speak against a header."""
    assert not may_be_header(rows(line)[0])


def test_columns_are_named_from_the_top_down() -> None:
    """Path, unit and evidence of a column come from all cells over it; blanks inside go."""
    heads = rows("名 称|投资（万元）|", "|总额|2021年")
    columns = build_columns(heads, 3, ["name", "number", "number"])
    assert [column.path for column in columns] == [("名称",), ("投资（万元）", "总额"), ("投资（万元）", "2021年")]
    assert [column.unit for column in columns] == ["", "万元", "万元"]
    assert [cell.text for cell in columns[2].cells] == ["投资（万元）", "2021年"]
