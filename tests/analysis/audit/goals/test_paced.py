"""How far work is beside how much of the year is over: 截至9月末完成52%，快于时间进度20个百分点, when three quarters are over."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.goals.paced import paced
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("截至8月末，完成年度投资的58%，快于序时进度6个百分点。", 1),
        ("截至8月末，完成年度投资的72.7%，快于序时进度6个百分点。", 0),
        ("截至8月末，完成年度投资的60.7%，慢于序时进度6个百分点。", 0),
        ("上半年完成年度计划的57%，超序时进度7个百分点。", 0),
        ("上半年完成年度计划的57%，超序时进度12个百分点。", 1),
    ],
)
def test_pace(text: str, found: int) -> None:
    """A lead over the calendar has to be that of the rate over the months gone by."""
    assert len(list(paced(page(text)))) == found


WRONG = """\
1—9月，全县经济平稳运行。到位资金45亿元，完成全年任务的66.5%，超时序进度8.5个百分点。
截至6月底，完成年度投资的42%，快于序时进度。
上半年完成投资12亿元，占年度计划的61%，比序时进度慢11个百分点。
前三季度完成任务的80%，较时间进度快15个百分点。
前10个月完成年度目标的70.0%，超前序时进度。
1—8月完成全年计划的75.0%，低于时间进度要求。
上半年完成年度目标任务的46%，实现时间过半、任务过半。
截至3月末，完成率18.0%，已超过时序进度3个百分点。
"""
RIGHT = """\
1—9月，全县经济平稳运行。到位资金45亿元，完成全年任务的66.5%，慢于时序进度8.5个百分点。
截至6月底，完成年度投资的52%，快于序时进度。
上半年完成投资12亿元，占年度计划的61%，比序时进度快11个百分点。
前三季度完成任务的80%，较时间进度快5个百分点。
1—8月完成全年计划的66.7%，达到时间进度要求。
上半年完成年度目标任务的46%，未能实现时间过半、任务过半。
上半年产值增长12.4%，实现时间过半、任务过半。
完成年度计划的40%，快于时序进度。
截至6月末，累计完成总投资的40%，快于时序进度。
"""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_leads_that_months_deny(text: str) -> None:
    """A lead that months and rate do not give has one row, wherever the passage tells the months."""
    assert len(list(paced(page(*text.split("|"))))) == 1


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_leads_that_fit_or_are_of_something_else(text: str) -> None:
    """What fits, is denied itself, or is of no known month is left alone."""
    assert not list(paced(page(*text.split("|"))))


@pytest.mark.parametrize(("rate", "rows"), [("61", 1), ("81", 0)])
def test_a_lead_told_behind_its_rate(rate: str, rows: int) -> None:
    """Faster than the calendar, told in a sentence of its own, is held against the rate of the sentence before."""
    text = f"1至9月完成全年目标的{rate}%，各乡镇进展不一。会议认为，整体快于时间进度。"
    assert len(list(paced(page(text)))) == rows
