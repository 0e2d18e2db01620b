"""Works that ended before they began, told in one breath."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.one_work import one_work
from tests.analysis.desks import page

WRONG = """\
锅炉吊装7月28日启动，7月15日全部完成，现已转入烘炉。
该项目围挡施工于5月20日开始，5月8日结束。
顶管工程6月12日进场施工，历时一个多月，于6月3日全部完工。
锅炉车间2025年7月8日开始管道吊装。截至目前，管道吊装已于7月2日完成。
场地清表6月2日启动、5月25日完成。
"""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_an_end_before_its_beginning_is_told(text: str) -> None:
    """What names nothing is of the work told right before, else both name the same."""
    assert len(list(one_work(page(text, date="2025-09-20")))) == 1


RIGHT = """\
锅炉吊装7月15日启动，7月28日全部完成，现已转入烘炉。
锅炉吊装7月28日启动，地基处理7月15日全部完成。
锅炉吊装计划7月28日启动，7月15日全部完成。
锅炉吊装11月28日启动，3月15日全部完成。
二期锅炉吊装7月28日启动，一期锅炉吊装7月15日全部完成。
"""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_other_works_plans_and_winters_are_none(text: str) -> None:
    """Another work may have ended before, a plan may have moved, what began in November ends in March."""
    assert not list(one_work(page(text, date="2025-09-20")))
