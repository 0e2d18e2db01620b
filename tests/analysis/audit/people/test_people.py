"""People of one document: absent ones who speak, one name in two spellings, ages that the next sentence contradicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.aged import aged
from chaingraph.analysis.audit.people.people import people
from chaingraph.analysis.audit.people.spelled import spelled
from tests.analysis.audit.desk import kinds
from tests.analysis.desks import audit_of, page


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "今年62岁的老匠人伏案画坯。1983年出生的他是第三代传人。"),
        ("words", "商务局负责人谢燕因公出差请假。\n商务局谢燕在会上补充汇报了情况。"),
        ("name", "总经理陈立群指着大屏介绍。\n陈力群总经理说，订单已经排满。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("董事长兼总经理何世杰。\n2.何世洁董事长表示，订单已经排满。", 1),
        ("法定代表人：何世杰。\n公司董事长（法定代表人）何世洁介绍，订单已经排满。", 1),
        ("董事长兼总经理何世杰。\n2.何世杰董事长表示，订单已经排满。", 0),
        ("原董事长何世杰。\n何世洁董事长表示，订单已经排满。", 0),
        ("园区负责人伍大勇生于1979年，一直在茶叶战线工作。\n刚满52岁的伍大勇说，二期明年开工。", 1),
        ("园区负责人伍大勇，男，1979年6月出生，一直在茶叶战线工作。\n伍大勇今年52岁。", 1),
        ("园区负责人伍大勇生于1979年，一直在茶叶战线工作。\n刚满46岁的伍大勇说，二期明年开工。", 0),
        ("园区负责人伍大勇生于1979年，一直在茶叶战线工作。\n伍大勇25岁时进厂。", 0),
    ],
)
def test_people_told_twice(text: str, found: int) -> None:
    """Joint titles name one holder, and an age of a name is held against its birth; a former holder and an age then are not."""
    graph = page(*text.split("\n"), date="2025-09-16")
    assert len([*people(graph), *aged(graph), *spelled(graph)]) == found


_PRESENT = """\
丰顺县项目评审会议纪要

时间：2025年6月3日
主持：冯志平
出席：罗建军{one}、邱小红、张国强{two}
请假：{away}、胡志远
记录：刘敏

会议审议了4个项目。
"""


@pytest.mark.parametrize(
    ("one", "two", "away", "found"),
    [
        ("", "", "张国强", 1),
        ("（县财政局）", "（县税务局）", "张国强（县税务局）", 1),
        ("（县财政局）", "（县税务局）", "张国强（县住建局）", 0),
        ("", "", "张国栋", 0),
    ],
)
def test_here_and_away(tmp_path: Path, one: str, two: str, away: str, found: int) -> None:
    """Who is listed among those present and those away is told; a namesake of another office is not."""
    rows = audit_of(tmp_path, {"a.txt": _PRESENT.format(one=one, two=two, away=away)})
    assert ["既列入" in row.message for row in rows] == [True] * found
