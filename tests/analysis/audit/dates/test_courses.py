"""What closed before it opened, or on another day than its length gives."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.courses import courses
from tests.analysis.desks import page

WRONG = """\
我局于2024年3月24日启动香料企业绿色化改造专题调查。|3月7日调查结束时，已有33家完成改造。
第三产业园承办的2024年茶饮产业对接大会于10月18日开幕，会期3天。|大事要录|10月16日　2024年茶饮产业对接大会闭幕。
3月5日，全县启动“暖春行动”，抽调干部40人。|“暖春行动”自2024年2月底收官以来，新增线索减少。
驻粤招商小分队于6月21日启程赴广州。|驻粤招商小分队已于6月19日返县，带回意向书4份。
2024年花椒文化节于7月1日开幕，为期5天。|7月12日，2024年花椒文化节闭幕。
矿山普查自2024年3月1日开始，2024年9月30日全部结束。|矿山普查全部结束后，我局组织验收，2024年8月12日通过专家评审。
"""
"""An end before its beginning, one that its length does not give, a step behind an end that had not come."""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_what_closes_too_early_is_told(text: str) -> None:
    """The words that both clauses share say which thing opened and closed."""
    assert len(list(courses(page(*text.split("|"), date="2024-12-20")))) == 1


RIGHT = """\
我局于2024年3月24日启动香料企业绿色化改造专题调查。|3月28日调查结束时，已有33家完成改造。
我局于2024年3月24日启动香料企业专题调查。|3月26日启动用地专题调查。|3月7日调查结束时，已有33家完成改造。
2024年茶饮产业对接大会于10月18日开幕，会期3天。|10月20日　2024年茶饮产业对接大会闭幕。
2023年花椒文化节于7月1日开幕。|2022年6月20日，花椒文化节闭幕。
第二批“暖春行动”5月5日启动。|第一批“暖春行动”4月20日结束。
驻粤招商小分队原定6月21日启程。|驻粤招商小分队于6月19日返县。
6月21日，驻粤招商小分队启程。|6月19日，驻沪专班返县。
矿山普查自2024年3月1日开始，2024年9月30日全部结束。|矿山普查全部结束后，2024年11月12日通过专家评审。
竹博会3月2日开幕。|竹博会3月6日闭幕。|竹博会9月2日开幕。|竹博会9月6日闭幕。
"""
"""What fits, what was planned, other years, other numbers and other groups."""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_what_may_well_be_is_not(text: str) -> None:
    """Two openings of one name, or a number among its like, leave open which one closed."""
    assert not list(courses(page(*text.split("|"), date="2024-12-20")))
