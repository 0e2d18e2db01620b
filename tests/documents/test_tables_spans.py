"""Claims about header cells that stand over several columns."""

from __future__ import annotations

from chaingraph.documents.tables_profile import ColumnKind
from chaingraph.documents.tables_spans import cover_columns
from chaingraph.records import Cell


def cover(*rows: str, kinds: str = "") -> list[list[str]]:
    """The texts that stand over each column; rows are written with ``|``, kinds with ``n`` for numbers."""
    heads = [[Cell(text, 0, len(text)) for text in row.split("|")] for row in rows]
    width = len(kinds) or max(len(head) for head in heads)
    found: list[ColumnKind] = ["number" if kind == "n" else "text" for kind in kinds.ljust(width)]
    return [[cell.text if cell else "" for cell in row] for row in cover_columns(heads, width, found)]


def test_a_parent_reaches_over_the_holes_to_its_right() -> None:
    """Up to the next filled cell, and only where something stands below."""
    assert cover("名称|投资|||备注", "|甲|乙|丙|")[0] == ["名称", "投资", "投资", "投资", "备注"]


def test_a_cell_merged_downwards_reaches_nowhere() -> None:
    """Without a child of its own a cell does not take the columns beside it."""
    assert cover("名称||", "|甲|乙")[0] == ["名称", "", ""]


def test_a_lower_parent_stays_within_its_upper_one() -> None:
    """At the border of an upper parent a lower one ends."""
    rows = cover("2020年|||2021年|", "产值||税收||", "计划|实际|计划|计划|实际")
    assert rows[0] == ["2020年"] * 3 + ["2021年"] * 2
    assert rows[1] == ["产值", "产值", "税收", "", ""]


def test_a_short_row_is_laid_over_the_runs_below() -> None:
    """A parent written once covers the run of its children; two runs get a parent each."""
    assert cover("序号|投资|时间", "|甲|乙|丙|")[0] == ["序号", "投资", "投资", "投资", "时间"]
    rows = cover("序号|产值|企业|税收", "|甲|乙||丙|丁")
    assert rows[0] == ["序号", "产值", "产值", "企业", "税收", "税收"]


def test_two_parents_over_one_run_share_it() -> None:
    """Four children side by side below two parents: two each."""
    assert cover("企业|2020年|2021年", "|产值|税收|产值|税收")[0] == ["企业", "2020年", "2020年", "2021年", "2021年"]


def test_children_alone_find_the_parent_that_divides() -> None:
    """A row of nothing but children hangs below the cell that words and numbers point to."""
    rows = cover("序号|年度投资计划|备注", "2021年|2022年|2023年", kinds=" nnn ")
    assert rows == [["序号", *["年度投资计划"] * 3, "备注"], ["", "2021年", "2022年", "2023年", ""]]
