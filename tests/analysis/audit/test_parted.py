"""Wholes parted from their parts by other clauses or sentences, and where a report tells what is to be."""

import pytest

from chaingraph.analysis.audit.counts.enumerations import enumerations
from chaingraph.analysis.audit.goals.progress import goal_progress
from chaingraph.analysis.audit.reading.aims import Aims
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.shares.known_rates import known_rates
from chaingraph.analysis.audit.shares.surveys import surveys
from chaingraph.analysis.audit.sums.parted import parted
from tests.analysis.desks import page

STARTED = "全市开工项目{}个，总投资86亿元。按产业分，装备项目5个、新材料项目3个、食品项目2个、物流项目1个{}。"
SCHOOLS = "新建学校{}所，总投资2.1亿元，城关学校、东风学校、河西学校、沙坪学校均已投用。"
NAMED = "新建项目共{}个，总投资9亿元，用地300亩，分别是：青禾饲料项目、白云面粉项目、红岩水泥项目和蓝湾罐头项目。"
ASKED = "共发放问卷500份，收回有效问卷460份。有230人表示满意，占有效问卷的{}%。"
CITY = "年末全县常住人口50.0万人，比上年末减少0.1万人。其中城镇常住人口30.0万人。常住人口城镇化率为{}%。"
GOAL = "全县到位资金40.0亿元，比上年同期的36.0亿元增长11.1%。全年到位资金目标80亿元，上半年完成目标的{}%。"


@pytest.mark.parametrize(("whole", "more", "rows"), [("11", "", 0), ("12", "", 1), ("12", "等", 0), ("40", "", 0)])
def test_counts_apart(whole: str, more: str, rows: int) -> None:
    """Counts of kinds come to the count of all, told a sentence before; a list that is open may not."""
    assert len(list(parted(page(STARTED.format(whole, more))))) == rows


def test_parts_of_other_things() -> None:
    """What is new or of a class is no part beside the others."""
    assert not list(parted(page("企业30户。其中，规上企业20户、新增企业5户、出口企业4户。")))


@pytest.mark.parametrize(("count", "rows"), [("4", 0), ("5", 1)])
def test_names_of_all(count: str, rows: int) -> None:
    """Names told of all that is counted are as many as are counted."""
    assert len(list(parted(page(SCHOOLS.format(count))))) == rows
    assert len(list(enumerations(page(NAMED.format(count))))) == rows


@pytest.mark.parametrize(("share", "rows"), [("50.0", 0), ("60.0", 1)])
def test_surveys(share: str, rows: int) -> None:
    """Shares of those asked are of the forms that came back."""
    assert len(list(surveys(page(ASKED.format(share))))) == rows


@pytest.mark.parametrize(("share", "rows"), [("60.0", 0), ("64.0", 1)])
def test_known_rates(share: str, rows: int) -> None:
    """A rate with a name of its own is that of its two amounts."""
    assert len(list(known_rates(page(CITY.format(share))))) == rows


@pytest.mark.parametrize(("share", "rows"), [("50.0", 0), ("59.0", 1)])
def test_goals(share: str, rows: int) -> None:
    """What is done of a goal is the amount of its name, not that of the year before."""
    assert len(list(goal_progress(page(GOAL.format(share))))) == rows


def test_aims() -> None:
    """What stands below the tasks of a year is to be, what stands below the review is not."""
    told = page("一、2024年工作回顾", "改造小区38个。", "二、2025年重点工作", "改造小区30个。")
    aims = Aims.of(told)
    assert [aims.holds(sentence.evidence()) for sentence in sentences(told)] == [False, False, True, True]
