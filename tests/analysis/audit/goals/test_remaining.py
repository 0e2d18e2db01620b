"""What is left of a goal, told beside goal and result."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.goals.remaining import remaining
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1—9月，全县技改投资完成62亿元，为全年目标95亿元的65.3%。四季度，技改投资还需完成23亿元。", 1),
        ("1—9月，全县技改投资完成62亿元，为全年目标95亿元的65.3%。四季度，技改投资还需完成33亿元。", 0),
        ("全年任务是新增就业，已新增就业4100人，完成年度任务5000人的82%，还差700人。", 1),
        ("全年任务是新增就业，已新增就业4100人，完成年度任务5000人的82%，还差900人。", 0),
        ("技改投资完成62亿元，为全年目标95亿元的65.3%。厂房装修资金缺口1800万元。", 0),
        ("技改投资完成62亿元，为全年目标95亿元的65.3%。技改投资每月还需完成11亿元。", 0),
    ],
)
def test_remaining(text: str, found: int) -> None:
    """A remainder that is not goal less result is told; the right one, one of something else and one a month are not."""
    assert len(list(remaining(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全线路基完成92%，剩余11公里；全线总长110公里。", 1),
        ("全线路基完成90%，剩余11公里；全线总长110公里。", 0),
        ("计划改造管网240公里，目前已完成85%，尚余48公里未改造。", 1),
        ("计划改造管网240公里，目前已完成80%，尚余48公里未改造。", 0),
        ("年初共确定改革任务36项，截至12月20日，已完成31项。|对剩余的7项，逐项明确责任单位。", 1),
        ("年初共确定改革任务36项，截至12月20日，已完成31项。|对剩余的5项，逐项明确责任单位。", 0),
    ],
)
def test_what_is_left_beside_a_rate_or_behind_the_whole(text: str, found: int) -> None:
    """Whole and what is left give the rate done; whole and what is done give what is left, a passage farther too."""
    assert len(list(remaining(page(*text.split("|"))))) == found


@pytest.mark.parametrize(("left", "rows"), [("70", 1), ("90", 0)])
def test_the_rest_told_in_the_next_sentence(left: str, rows: int) -> None:
    """What is left of what a sentence divides into done and all is their difference."""
    text = f"园区规划用地220亩，截至目前已出让130亩。剩余{left}亩待报批后供应。"
    assert len(list(remaining(page(text)))) == rows
