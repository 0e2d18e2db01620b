"""A park or firm and the name it bore before are one thing."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import mentions

NOW = "遂川高新技术产业园区"
OLD = "遂川县工业园区"


def called(text: str) -> set[str]:
    """What the former name of the park stands for, wherever the text has it."""
    return {mention.ref.name for mention in mentions(text) if mention.text == OLD}


RENAMED = [
    f"{NOW}（以下简称“园区”）前身为2003年设立的{OLD}，2018年更名。",
    f"{NOW}前身是{OLD}，2018年扩区。",
    f"{NOW}的前身是成立于1998年的{OLD}，现有企业80家。",
    f"{NOW}，原名{OLD}，2018年扩区。",
    f"{NOW}曾用名{OLD}，2018年扩区。",
    f"{OLD}始建于2002年，2016年更名为{NOW}。",
    f"2012年，经省政府批准，{OLD}更名为{NOW}，规划面积12平方公里。",
    f"{OLD}于2006年升格为省级园区并改名为{NOW}。",
    f"2016年，将{OLD}更名为{NOW}。",
]


@pytest.mark.parametrize("text", RENAMED)
def test_a_former_name_is_an_alias(text: str) -> None:
    """前身为, 原名, 曾用名 before the former name, or 更名为 behind it."""
    assert called(text) == {NOW}


NOT_RENAMED = [
    f"{NOW}由{OLD}和红岩产业园合并组建。",
    f"{OLD}与红岩产业园整合后更名为{NOW}。",
    f"{OLD}拟更名为{NOW}。",
    f"{OLD}正在申请更名为{NOW}。",
    f"{NOW}与{OLD}相邻，2016年更名。",
    f"{OLD}建成投产。红岩产业园更名为{NOW}。",
    f"遂川三光光学有限公司前身为{OLD}的一家工厂，现位于{NOW}。",
]


@pytest.mark.parametrize("text", NOT_RENAMED)
def test_two_parks_stay_two(text: str) -> None:
    """Merged with another, renamed only in plans, a neighbour, another sentence, or a firm's past."""
    assert NOW not in called(text)
