"""Dates the other way round than an order that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.told_order import told_order
from tests.analysis.audit.desk import kinds
from tests.analysis.desks import audit_of, page

_TABLE = """\
# 标准厂房交付安排

{order}

| 栋号 | 面积（平方米） | 验收时间 | 交付时间 |
|---|---|---|---|
| 1号厂房 | 8000 | 2025-03-12 | 2025-04-02 |
| 2号厂房 | 7600 | {day} | 2025-04-28 |
| 3号厂房 | 9000 | 2025-06-01 | 2025-06-30 |
"""
_CRITERIA = "富川县项目准入办法\n\n第五条 项目须经评审通过后方可签约。\n\n富川县人民政府\n2024年5月6日\n"
_SIGNED = """\
序号,项目名称,投资方,评审时间,签约时间
1,碳酸钙新材料项目,富川恒岩粉体有限公司,2025年3月,2025年4月
2,脐橙分选项目,富川橙源农业有限公司,2025年5月,{signed}
3,石材板材项目,富川岩川石业有限公司,2025年2月,2025年3月
"""


@pytest.mark.parametrize("order", ["厂房先验收、再交付。", "未通过验收的一律不得交付。", "厂房验收合格后方可交付。"])
@pytest.mark.parametrize(("day", "found"), [("2025-05-20", 1), ("2025-04-20", 0)])
def test_columns(tmp_path: Path, order: str, day: str, found: int) -> None:
    """A row whose dates stand against the order its page tells is told, in whatever words the order is."""
    rows = audit_of(tmp_path, {"a.md": _TABLE.format(order=order, day=day)})
    assert ["2号厂房" in row.message for row in rows] == [True] * found


@pytest.mark.parametrize(("signed", "found"), [("2025年3月", 1), ("2025年6月", 0)])
def test_across(tmp_path: Path, signed: str, found: int) -> None:
    """An order of a paper holds for the table of another of its place."""
    rows = audit_of(tmp_path, {"a.txt": _CRITERIA, "b.csv": _SIGNED.format(signed=signed)})
    assert ["脐橙分选" in row.message for row in rows] == [True] * found


@pytest.mark.parametrize(
    ("day", "behind", "found"),
    [
        ("自5月10日起成立", "随即赴苏州、无锡开展第一轮走访，4月30日前结束", 1),
        ("自4月10日起成立", "随即赴苏州、无锡开展第一轮走访，4月30日前结束", 0),
        ("定于5月10日成立", "立即组织培训，4月底前完成", 1),
        ("已在5月10日前成立", "立即组织培训，4月底前完成", 0),
    ],
)
def test_prose(day: str, behind: str, found: int) -> None:
    """What is to be over behind a deed cannot be due before the day from which the deed is told."""
    text = f"四支小分队{day}，成员脱产办公。", f"小分队成立后{behind}。"
    assert len(list(told_order(page(*text, date="2025-03-01")))) == found


def test_another_thing() -> None:
    """A deed of another thing sets no order."""
    assert not kinds("首批厂房自6月1日起启动。招商活动启动后立即组织走访，4月底前完成。")


@pytest.mark.parametrize(
    ("what", "day", "found"), [("自评", "4月5日", 1), ("自评", "4月25日", 0), ("联络员", "4月5日", 0)]
)
def test_a_paper_before_its_phase(what: str, day: str, found: int) -> None:
    """What a phase results in is not due before it begins; another paper may be."""
    text = f"自评阶段自4月10日开始，至4月20日结束。各镇汇总后，将{what}表于{day}前报区招商局。"
    assert len(list(told_order(page(text, date="2025-03-20")))) == found
