"""How far a goal is reached, where goal and result are clauses or a sentence apart: 到位资金46.9亿元。年度目标98亿元，完成目标的57.9%."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.goals.progress import goal_progress
from tests.analysis.audit.desk import rows_of
from tests.analysis.desks import page

GOAL = "全县到位资金40.0亿元，比上年同期的36.0亿元增长11.1%。全年到位资金目标80亿元，上半年完成目标的{}%。"


@pytest.mark.parametrize(("share", "rows"), [("50.0", 0), ("59.0", 1)])
def test_goals(share: str, rows: int) -> None:
    """What is done of a goal is the amount of its name, not that of the year before."""
    assert len(list(goal_progress(page(GOAL.format(share))))) == rows


SHORT = """\
1—6月，全县到位资金31.2亿元，比上年同期的28.4亿元增长9.9%。年度到位资金目标80亿元，上半年完成目标的49.0%。
上半年税收收入12.6亿元，同比增长6%。全年税收收入目标24亿元，完成率62.5%。
"""


@pytest.mark.parametrize("text", SHORT.splitlines())
def test_progress_told_apart_from_goal_and_result(text: str) -> None:
    """A rate that goal and result of the passage deny has one row."""
    assert len(list(goal_progress(page(text)))) == 1


DONE = """\
累计完成投资9.6亿元。年度计划投资21.4亿元，青禾竹木家居项目完成年度计划的75%。
1—6月，全县到位资金31.2亿元，比上年同期的28.4亿元增长9.9%。年度到位资金目标80亿元，上半年完成目标的39.0%。
上半年税收收入12.6亿元，同比增长6%。全年税收收入目标24亿元，完成率52.5%。
"""


@pytest.mark.parametrize("text", DONE.splitlines())
def test_progress_that_fits(text: str) -> None:
    """A rate that they give has none, whatever the year before was."""
    assert not list(goal_progress(page(text)))


APART = "1—6月，全县实际到位内资28.6亿元，增长9.2%。\n\n对照年初县委下达的全年到位内资60亿元目标，上半年已完成年度任务的{}。"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (APART.format("58%"), 1),
        (APART.format("47.7%"), 0),
        (APART.format("六成"), 1),
        (APART.format("四成以上"), 0),
        ("年度计划投资92亿元。1—9月完成投资71.3亿元。\n\n9月底，全县重点项目仅完成年度投资计划的六成多。", 1),
        ("年度计划投资92亿元。1—9月完成投资71.3亿元。\n\n9月底，工业园区项目仅完成年度投资计划的六成多。", 0),
        ("全县新增就业4320人。\n\n上级下达我县新增就业任务6000人，目前已完成八成五以上。", 1),
        ("全县新增就业4320人。\n\n上级下达我县新增就业任务6000人，目前已完成七成以上。", 0),
    ],
)
def test_goal_result_and_rate_far_from_each_other(text: str, rows: int) -> None:
    """The result of the goal's name may stand anywhere on the page, the rate in words; that of a part is another."""
    assert len(rows_of(text, goal_progress)) == rows


MET = "年初下达该镇税收任务6000万元。至年末，该镇实际完成税收{}万元。考核认定，该镇圆满完成全年任务{}"


@pytest.mark.parametrize(("done", "end", "rows"), [("5200", "。", 1), ("6200", "。", 0), ("5200", "书签订。", 0)])
def test_a_goal_told_to_be_reached_in_a_sentence_of_its_own(done: str, end: str, rows: int) -> None:
    """What is less than the goal of the sentences before does not reach it; papers signed are no goal."""
    assert len(list(goal_progress(page(MET.format(done, end))))) == rows
