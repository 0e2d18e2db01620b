"""What has to add up: quarters, years and parts to their total, so much each of so many."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.sums.splits import splits
from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.desks import page

SLIPS = """\
上半年接待游客118万人次，下半年接待游客146万人次，全年共接待游客274万人次。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sum", "分季度看，一季度285亿元、二季度318亿元、三季度322亿元、四季度335亿元，前三季度累计905亿元。"),
        ("sum", "上半年完成投资42亿元，下半年完成58亿元，全年完成110亿元。"),
        ("sum", "每年安排专项经费1500万元，三年共5000万元。"),
        ("sum", "选派32名干部组成8支驻点小分队，每队5人。"),
        ("sum", "每季度不少于2次，全年不少于10次。"),
        ("sum", "组建5个专班，每个专班3至5人，共28人。"),
        ("sum", "全县46.2万人，城镇人口28.3万人，乡村人口19.9万人。"),
        ("sum", "经费共计600万元，每年120万元，连续支持三年。"),
        ("sum", "10个工作组，每组6人，共72人。"),
        ("sum", "安排5个督导组，每组4人，共计25人。"),
        ("sum", "一季度、二季度分别完成投资18亿元和23亿元，上半年合计完成43亿元。"),
        ("sum", "经费按每组每月2万元安排，4个组3个月共26万元。"),
        ("sum", "每月召开1次例会，全年共召开15次。"),
        ("sum", "5个小组，每组8人，总计45人。"),
        ("sum", "上半年全县新开工项目28个，1—5月新开工项目31个。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("安排项目12个，其中新开工6个、续建5个、前期1个。", 0),
        ("安排项目12个，其中新开工6个、续建5个。", 1),
        ("安排项目12个，计划投产2个、续建5个、新开工5个。", 0),
        ("县财政每年安排资金2000万元，2025—2027年共安排6000万元。", 0),
        ("县财政每年安排资金2000万元，2025—2027年共安排8000万元。", 1),
        ("在三个城市各设1个驻点组，每组5人，共派驻15人。", 0),
        ("在三个城市各设1个驻点组，每组5人，共派驻18人。", 1),
    ],
)
def test_splits(text: str, found: int) -> None:
    """New and carried on are all there is, unless a third part follows or stands before."""
    assert len(list(splits(page(text)))) == found


def test_so_much_for_each_and_each_month() -> None:
    """What each of several gets each month is multiplied by both."""
    assert not list(splits(page("经费按每组每月2万元安排，4个组3个月共24万元，由财政列支。")))


def test_so_much_for_each_one_of_them() -> None:
    """So much a month for each person is not what all cost in a year."""
    assert not list(splits(page("派往各站的干部合计6人，按每人每月1500元发放补助，全年10.8万元。")))
