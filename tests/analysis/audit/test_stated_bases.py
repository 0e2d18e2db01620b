"""Changes behind a value and its base, costs of one unit, progress of goals apart, deadlines and weekdays, bare tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.calendar import calendar
from chaingraph.analysis.audit.dates.when import deadlines
from chaingraph.analysis.audit.goals.progress import goal_progress
from chaingraph.analysis.audit.growth.stated_bases import stated_bases
from chaingraph.analysis.audit.units.every import every
from tests.analysis.desks import audit_of, page

CHANGED = """\
前三季度，全县办理进出口业务48批次，而上年同期为24批次，业务量翻了两番。
全年引进项目41个，而2022年为57个，比上年增加16个。
新入规企业15户，上年为9户，同比减少6户。
去年同期接待客商70批次，今年上半年接待客商140批次，翻了两番。
年末用工2.6万人，而上年末为2.1万人，净减少0.5万人。
全年招引项目70个，2023年同期只有85个，多15个。
"""
KEPT = """\
前三季度，全县办理进出口业务48批次，而上年同期为24批次，业务量翻了一番。
全年引进项目41个，而2022年为57个，比上年减少16个。
新入规企业15户，上年为9户，增长66.7%。
年末规上企业58户，上年为50户，其中新增11户。
完成投资9.4亿元，去年同期为7.6亿元，增加1.8亿元，增长23.7%。
"""
DEAR = """\
污水管网全长6.4公里，概算3200万元，平均每公里造价约50万元。
标准厂房建筑面积2.5万平方米，总投资5500万元，单位造价220元/平方米。
采购巡检设备80台，合同金额640万元，单价约8000元/台。
管道12.5公里，总投资2500万元，其中自筹1000万元，每公里投资约20万元。
"""
FAIR = """\
污水管网全长6.4公里，概算3200万元，平均每公里造价约500万元。
标准厂房建筑面积2.5万平方米，总投资5500万元，单位造价2200元/平方米。
新建管网长度12.5公里，宽3.5米，总投资1250万元，每米造价约1000元。
"""
SHORT = """\
1—6月，全县到位资金31.2亿元，比上年同期的28.4亿元增长9.9%。年度到位资金目标80亿元，上半年完成目标的49.0%。
上半年税收收入12.6亿元，同比增长6%。全年税收收入目标24亿元，完成率62.5%。
"""
DONE = """\
累计完成投资9.6亿元。年度计划投资21.4亿元，青禾竹木家居项目完成年度计划的75%。
1—6月，全县到位资金31.2亿元，比上年同期的28.4亿元增长9.9%。年度到位资金目标80亿元，上半年完成目标的39.0%。
上半年税收收入12.6亿元，同比增长6%。全年税收收入目标24亿元，完成率52.5%。
"""


@pytest.mark.parametrize("text", CHANGED.splitlines())
def test_changes_that_both_values_deny(text: str) -> None:
    """A change in words or in things that base and value do not give has one row."""
    assert len(list(stated_bases(page(text)))) == 1


@pytest.mark.parametrize("text", KEPT.splitlines())
def test_changes_that_fit(text: str) -> None:
    """Changes that base and value give, and parts told behind them, have none."""
    assert not list(stated_bases(page(text)))


@pytest.mark.parametrize("text", DEAR.splitlines())
def test_costs_of_one_that_are_off(text: str) -> None:
    """A cost of one unit that amount and number deny has one row."""
    assert len(list(every(page(text)))) == 1


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_costs_of_one_that_fit(text: str) -> None:
    """A cost that amount and number give has none."""
    assert not list(every(page(text)))


@pytest.mark.parametrize("text", SHORT.splitlines())
def test_progress_told_apart_from_goal_and_result(text: str) -> None:
    """A rate that goal and result of the passage deny has one row."""
    assert len(list(goal_progress(page(text)))) == 1


@pytest.mark.parametrize("text", DONE.splitlines())
def test_progress_that_fits(text: str) -> None:
    """A rate that they give has none, whatever the year before was."""
    assert not list(goal_progress(page(text)))


@pytest.mark.parametrize(("day", "found"), [("5", True), ("30", False)])
def test_deadlines_of_a_meeting(day: str, *, found: bool) -> None:
    """What a meeting orders is due after it, not before."""
    text = f"会议要求，会后由县工信局牵头汇总清理意见，于2024年5月{day}日前报县政府办公室。"
    assert bool(list(deadlines(page(text)))) is found


@pytest.mark.parametrize(("name", "found"), [("五", True), ("二", False)])
def test_weekday_by_the_year_named(name: str, *, found: bool) -> None:
    """Where nobody knows when a document was written, the one year that its sentence names tells the weekday."""
    text = f"6月18日（星期{name}）上午，宜丰县2024年二季度集中签约活动举行。"
    assert bool(list(calendar(page(text, date="")))) is found


def test_bare_table_beside_documents_of_one_place(tmp_path: Path) -> None:
    """A list without a place of its own is of the place of the documents beside it."""
    table = "序号,项目名称,投资主体,总投资(亿元)\n1,青禾竹木家居制造项目,江西青禾家居有限公司,4.8\n2,云岭茶叶深加工项目,江西云岭茶业有限公司,2.1\n"
    texts = {f"p{n}.txt": f"宜丰县第{n}期工作简报\n\n宜丰县加快推进项目建设。\n" for n in (1, 2, 3)}
    texts["p1.txt"] += "\n签约项目中，总投资8.4亿元的青禾竹木家居制造项目由江西青禾家居有限公司投资建设。\n"
    rows = audit_of(tmp_path, {**texts, "p4.csv": table})
    assert any({"4.8亿元", "8.4亿元"} == {row.left, row.right} for row in rows)
