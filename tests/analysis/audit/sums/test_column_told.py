"""Amounts of sentences against the sums of columns, rows called a total by another name."""

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

FUND = "云溪区产业扶持专项资金分配明细\n方向,预算（万元）,科室\n技改补助,2100,投资股\n设备奖励,600,装备股\n厂房补贴,1350,园区股\n上规奖励,450,运行股\n"
PLAN = "园区规划简本\n各类用地安排如下表（单位：公顷）。\n用地类别\t规划面积\n工业用地\t468\n居住用地\t96\n道路用地\t112\n绿地\t80\n规划总用地\t{}\n"


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("今年专项资金盘子为4800万元，用于技改补助、设备奖励、厂房补贴和上规奖励。", True),
        ("今年专项资金盘子为4500万元，用于技改补助、设备奖励、厂房补贴和上规奖励。", False),
        ("去年专项资金为4800万元，用于技改补助、设备奖励、厂房补贴和上规奖励。", False),
        ("全区技改贷款余额4800万元。", False),
    ],
)
def test_an_amount_of_another_document(tmp_path: Path, told: str, wrong: bool) -> None:
    """An amount that names the rows of a table is the sum of its column; that of another year or thing is not held."""
    rows = audit_of(tmp_path, {"a.txt": f"云溪区政府常务会议纪要\n{told}\n", "b.csv": FUND})
    assert any(row.kind == "sum" for row in rows) is wrong


@pytest.mark.parametrize(("total", "wrong"), [("756", False), ("726", True)])
def test_a_total_by_another_name(tmp_path: Path, total: str, wrong: bool) -> None:
    """The last row, called a total of what the rows are, is what they come to."""
    rows = audit_of(tmp_path, {"a.txt": PLAN.format(total)})
    assert any(row.kind == "sum" for row in rows) is wrong


TEAMS = "队伍  外出批次  拜访企业（家）  签约项目（个）\n东线小分队  11  58  9\n南线小分队  13  71  12\n西线小分队  9  49  7\n"


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("一季度，全市外出招商36批次，拜访企业178家，签约项目28个。", True),
        ("一季度，全市外出招商33批次，拜访企业178家，签约项目28个。", False),
        ("一季度，全市外出招商36批次，拜访企业320家，签约项目41个。", False),
    ],
)
def test_a_sentence_that_reads_out_the_sums(tmp_path: Path, told: str, wrong: bool) -> None:
    """Where the other figures of a sentence are the sums of columns, one that is not is wrong."""
    rows = audit_of(tmp_path, {"a.txt": f"招商工作简报\n\n{told}各队伍情况如下：\n\n{TEAMS}"})
    assert any(row.kind == "sum" for row in rows) is wrong
