"""Rows that sum up others against the rows, from a file to the finding."""

from pathlib import Path

import pytest

from chaingraph.analysis import AuditRow
from tests.analysis.desks import audit_of

HEAD = "序号,项目名称,建设单位,总投资（万元）,2023年计划投资（万元）"
ROWS = (
    "一,新建项目（2个）,,50000,12000",
    "1,鹤城电机改造项目,浙江鹤城电机有限公司,30000,8000",
    "2,瓯江阀门扩建项目,青田瓯江阀门有限公司,20000,4000",
    "二,续建项目（2个）,,61000,25500",
    "3,油竹新材料二期项目,浙江油竹新材料有限公司,45000,20000",
    "4,船寮不锈钢加工项目,丽水船寮不锈钢有限公司,16000,5500",
    "合计,,,111000,37500",
)


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
