"""Rules over columns, rows and the sentences beside them, from a file to the finding."""

from pathlib import Path

import pytest

from chaingraph.analysis import AuditRow
from tests.analysis.desks import audit_of

HEAD = "编号,位置,面积（平方米）,面积（亩）,状态,总投资（万元）,一期（万元）,二期（万元）"
ROWS = (
    "QX-11,城北片区,20000,30,待出让,9000,4000,5000",
    "QX-12,城北片区,40000,60,待出让,12000,12000,",
    "QX-13,城南片区,66667,100,在建,30000,10000,20000",
    "QX-14,城南片区,80000,120,待出让,7000,3000,4000",
)


def audit(folder: Path, name: str, text: str) -> list[AuditRow]:
    """What the audit says of one file."""
    return list(audit_of(folder, {name: text}))


def table(*rows: str) -> str:
    return "\n".join((HEAD, *rows)) + "\n"


def test_a_table_that_is_right(tmp_path: Path) -> None:
    """Rounded areas, phases that add up, codes in a row: nothing is said."""
    assert audit(tmp_path, "青神县地块表.csv", table(*ROWS)) == []


@pytest.mark.parametrize(
    ("at", "wrong", "kind", "left", "right"),
    [
        (1, "QX-12,城北片区,40000,90,待出让,12000,12000,", "land", "40000平方米", "90亩"),
        (2, "QX-13,城南片区,66667,100,在建,30000,10000,25000", "money", "30000", "35000"),
        (3, "QX-15,城南片区,80000,120,待出让,7000,3000,4000", "number", "QX-13", "QX-15"),
    ],
)
def test_columns(tmp_path: Path, at: int, wrong: str, kind: str, left: str, right: str) -> None:
    """A converted area, a phase or a code that does not fit the other rows is found."""
    rows = [*ROWS[:at], wrong, *ROWS[at + 1 :]]
    (row,) = audit(tmp_path, "青神县地块表.csv", table(*rows))
    assert (row.kind, row.left, row.right) == (kind, left, right)


@pytest.mark.parametrize(
    ("note", "kinds"),
    [
        ("1.QX-14地块已于2024年3月成交并签订出让合同。", ["conflict"]),
        ("1.QX-14地块预计2024年9月挂牌出让。", []),
        ("1.本批次共推出地块6宗。", []),
    ],
)
def test_a_note_below_a_table(tmp_path: Path, note: str, kinds: list[str]) -> None:
    """A short remark below a table is read, and contradicts the state of a row or does not."""
    found = audit(tmp_path, "青神县地块表.csv", table(*ROWS) + f'"{note}",,,,,,,\n"2.用地指标已落实。",,,,,,,\n')
    assert [row.kind for row in found] == kinds


def test_a_count_above_a_table(tmp_path: Path) -> None:
    """What stands above the columns counts the rows; a wrong count is found."""
    above = "说明：本批次共推出地块{}宗，其中城北2宗,,,,,,,\n"
    assert [row.kind for row in audit(tmp_path, "甲.csv", above.format(5) + table(*ROWS))] == ["count"]
    assert audit(tmp_path, "甲.csv", above.format(4) + table(*ROWS)) == []


TRADES = """云和县招商简报
浙江云禾食品有限公司，主营果汁饮料，2023年产值2.1亿元。
{}
"""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("浙江云禾食品有限公司为人造板生产企业，正在扩建。", True),
        ("浙江云禾食品有限公司以糕点为主业，正在扩建。", False),
        ("浙江云岭家具有限公司为人造板生产企业，正在扩建。", False),
    ],
)
def test_trades(tmp_path: Path, line: str, *, found: bool) -> None:
    """One enterprise in two branches is a contradiction; two products of one branch, or two enterprises, are none."""
    assert ("sector" in {row.kind for row in audit(tmp_path, "云和.txt", TRADES.format(line))}) is found


STEPS = """云和县重点项目进展
浙江云岭家具有限公司一期项目于2022年9月建成投产。
浙江云岭家具有限公司占地80亩，总投资6亿元。
{}
"""


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("浙江云岭家具有限公司扩产顺利，该公司一期项目于2023年4月建成投产。", {"date"}),
        ("浙江云岭家具有限公司扩产顺利，该公司二期项目于2023年4月建成投产。", set()),
        ("总投资9亿元的浙江云岭家具有限公司扩产顺利。", {"conflict"}),
    ],
)
def test_things_told_twice(tmp_path: Path, line: str, kinds: set[str]) -> None:
    """One phase completed on two dates, and one investment with two values, are found; another phase is another thing."""
    assert {row.kind for row in audit(tmp_path, "云和.txt", STEPS.format(line))} == kinds


@pytest.mark.parametrize(("share", "kinds"), [("36.2", []), ("46.2", ["share"])])
def test_a_share_of_what_is_listed(tmp_path: Path, share: str, kinds: list[str]) -> None:
    """A share of the sum of a column is held against it."""
    note = f'"1.城北两宗总投资2.1亿元，占表中地块总投资的{share}%。",,,,,,,\n'
    assert [row.kind for row in audit(tmp_path, "青神县地块表.csv", table(*ROWS) + note)] == kinds
