"""Days that the calendar does not have: dates, weekdays, months of a quarter, years of a plan."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.calendar import calendar
from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.desks import page

SLIPS = """\
“十四五”时期（2021—2024年），全县新增规上企业60家。
2024年11月31日前完成竣工验收。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "会议于2023年11月16日（星期二）召开。"),
        ("date", "计划2024年6月31日竣工。"),
        ("date", "2023年2月29日前完成。"),
        ("date", "5月20日（星期三）上午召开调度会。"),
        ("date", "2023-11-16 星期二"),
        ("date", "本周五（5月20日）开工。"),
        ("date", "上半年（1—9月）完成投资8亿元。"),
        ("date", "前三季度（1—8月）产值120亿元。"),
        ("date", "“十四五”（2020—2025年）期间，"),
        ("date", "到“十四五”末（2024年），产值达到80亿元。"),
        ("date", "三年行动计划（2023—2027年）"),
        ("date", "制造业倍增三年行动方案（2022—2023年）"),
        ("date", "2024年13月5日投产。"),
        ("date", "11月31号前报送。"),
        ("date", "4月31日前上报材料。"),
        ("date", "2024年5月20日（周三）"),
        ("date", "三年行动计划（2024—2028年）"),
        ("date", "前三季度（1-10月）"),
        ("date", "2023年第三季度（4—6月）"),
        ("date", "2月30日前完成整改。"),
        ("date", "2024年5月19日（星期五）"),
        ("date", "上半年（1—7月）完成固定资产投资。"),
        ("date", "发布会定于2024年5月18日（星期日）举行。"),
        ("date", "9月31日"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(("name", "found"), [("五", True), ("二", False)])
def test_weekday_by_the_year_named(name: str, *, found: bool) -> None:
    """Where nobody knows when a document was written, the one year that its sentence names tells the weekday."""
    text = f"6月18日（星期{name}）上午，宜丰县2024年二季度集中签约活动举行。"
    assert bool(list(calendar(page(text, date="")))) is found


@pytest.mark.parametrize("text", ["其中1—5月69.3亿元。", "3月签约36个、4月51个、5月69个。"])
def test_amounts_of_a_month(text: str) -> None:
    """A number with a unit behind a month is no day of it."""
    assert not list(calendar(page(text)))
