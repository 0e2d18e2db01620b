"""Rows that sum up others (合计, 小计, section rows with figures) against the rows themselves: sums, and how many rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import AuditRow
from chaingraph.analysis.audit.sums.totals import totals
from tests.analysis.audit.desk import Swap, changed, desk, says, told_of
from tests.analysis.audit.texts import MAKERS, PARK_ROSTER, PARKS, YEAR_PLAN
from tests.analysis.desks import PROJECT_LIST, audit_of, graph_of

ROWS = (
    "一,新建项目（2个）,,50000,12000",
    "1,鹤城电机改造项目,浙江鹤城电机有限公司,30000,8000",
    "2,瓯江阀门扩建项目,青田瓯江阀门有限公司,20000,4000",
    "二,续建项目（2个）,,61000,25500",
    "3,油竹新材料二期项目,浙江油竹新材料有限公司,45000,20000",
    "4,船寮不锈钢加工项目,丽水船寮不锈钢有限公司,16000,5500",
    "合计,,,111000,37500",
)


HEAD = "序号,项目名称,建设单位,总投资（万元）,2023年计划投资（万元）"


def audit(folder: Path, *rows: str) -> list[AuditRow]:
    """What the audit says of a list of projects."""
    found = audit_of(folder, {"青田县重点项目表.csv": "\n".join((HEAD, *rows))})
    return [row for row in found if row.kind in ("sum", "count", "conflict")]


def test_sums_that_agree_are_no_finding(tmp_path: Path) -> None:
    """Sums of sections and of the whole that follow from the rows are right, whichever rows they mean."""
    assert audit(tmp_path, *ROWS) == []


@pytest.mark.parametrize(
    ("at", "wrong", "kind", "left", "right"),
    [
        (6, "合计,,,113000,37500", "sum", "113000", "111000"),
        (3, "二,续建项目（2个）,,61000,26500", "sum", "26500", "25500"),
        (0, "一,新建项目（3个）,,50000,12000", "count", "3个", "2行"),
    ],
)
def test_one_wrong_sum(tmp_path: Path, at: int, wrong: str, kind: str, left: str, right: str) -> None:
    """A sum that no rows come to is one finding with both sides and the cells it rests on."""
    (row,) = audit(tmp_path, *ROWS[:at], wrong, *ROWS[at + 1 :])
    assert (row.kind, row.left, row.right) == (kind, left, right)
    assert row.evidence


def test_missing_numbers_leave_room(tmp_path: Path) -> None:
    """Where a row has no number a larger sum may be right; a smaller one cannot."""
    bare = "4,船寮不锈钢加工项目,丽水船寮不锈钢有限公司,,5500"
    rows = (*ROWS[1:3], ROWS[4], bare)
    assert audit(tmp_path, *rows, "合计,,,111000,37500") == []
    (row,) = audit(tmp_path, *rows, "合计,,,90000,37500")
    assert (row.left, row.right) == ("90000", "95000")


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((), ()),
        ((("1325,96", "1325,69"),), ("69", "96")),
    ],
)
def test_columns_of_a_roster(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above its whole, an honour before the founding and two trades in a row are found."""
    assert says(told_of(tmp_path, "湘阴县名册.csv", changed(MAKERS, swaps)), keys)


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((("46800,297", "46800,279"),), ("279", "297")),
    ],
)
def test_columns_of_projects(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above the total, work before the contract, more done than planned, a wrong total."""
    assert says(told_of(tmp_path, "宜丰县项目表.csv", changed(PROJECT_LIST, swaps)), keys)


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((("31800", "38100"),), ("38100", "31800")),
    ],
)
def test_columns_of_parks(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """More developed than planned, a wrong growth, a wrong total."""
    assert says(told_of(tmp_path, "武胜县园区.csv", changed(PARKS, swaps)), keys)


@pytest.mark.parametrize(
    ("cell", "dash", "total", "found"),
    [
        ("5.6", "0.7", "合计,,,25.9,8.0,", ""),
        ("56000", "0.7", "合计,,,25.9,8.0,", "应为 5.6"),
        ("5.6", "—", "合计,,,25.9,9.3,", "9.3"),
        ("5.6", "—", "合计,,,25.9,7.3,", ""),
        ("5.6", "", "合计,,,25.9,9.3,", ""),
        ("5.6", "—", "合计,,,28.9,9.3,", "28.9"),
        ("5.6", "0.7", "轻工小计,,,12.8,3.1,\n电子小计,,,13.1,4.9,\n合计,,,25.9,8.0,", ""),
        ("5.6", "0.7", "轻工小计,,,18.2,3.1,\n电子小计,,,13.1,4.9,\n合计,,,25.9,8.0,", "18.2"),
    ],
)
def test_totals(tmp_path: Path, cell: str, dash: str, total: str, found: str) -> None:
    """A total names the cell in another unit; a dash is nothing where the rest adds up; a group is summed by itself."""
    text = YEAR_PLAN.format(cell=cell, dash=dash, total=total, remark="")
    messages = [row.message for row in totals(desk(tmp_path, text))]
    assert len(messages) == bool(found)
    assert all(found in message for message in messages)


TOWNS = """\
| 镇 | 企业数（家） | 产值（亿元） |
|---|---|---|
| 石桥镇 | 21 | 36.5 |
| 柳河镇 | 18 | 28.4 |
| 青山镇 | 12 | 19.6 |
| 以上三镇合计 | 51 | {total} |
| 白塔镇 | 9 | 12.2 |
"""


@pytest.mark.parametrize(("total", "found"), [("94.5", True), ("84.5", False)])
def test_a_row_that_sums_up_those_above_it(tmp_path: Path, total: str, *, found: bool) -> None:
    """以上三镇合计 is the sum of the three rows above, not of the one behind."""
    path = tmp_path / "towns.md"
    path.write_text(TOWNS.format(total=total), encoding="utf-8")
    assert bool(list(totals(graph_of([path], tmp_path / "out")))) is found


@pytest.mark.parametrize(("total", "wrong"), [("118700", False), ("128700", True)])
def test_totals_above_their_parts_and_notes(tmp_path: Path, total: str, wrong: bool) -> None:
    """Rows "of which" and notes below a total leave nothing open that might explain it."""
    assert bool(audit_of(tmp_path, {"青田县企业名册.csv": PARK_ROSTER.format(total=total)})) == wrong


@pytest.mark.parametrize(("told", "rows"), [("61", 1), ("57", 0)])
def test_row_of_so_many(tmp_path: Path, told: str, rows: int) -> None:
    """A row that sums up so many others by their number is their total."""
    table = f"# 园区情况\n\n| 园区 | 企业（家） |\n|---|---|\n| 东园 | 20 |\n| 西园 | 24 |\n| 南园 | 13 |\n| 三园合计 | {told} |\n"
    assert len(list(totals(desk(tmp_path, table)))) == rows
