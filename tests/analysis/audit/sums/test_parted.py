"""Counts and what they are made of, parted by other clauses: 签约项目9个，总投资52亿元，…从产业看，甲类项目3个、乙类项目2个、…."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.counts.enumerations import enumerations
from chaingraph.analysis.audit.sums.parted import parted
from tests.analysis.desks import page

STARTED = "全市开工项目{}个，总投资86亿元。按产业分，装备项目5个、新材料项目3个、食品项目2个、物流项目1个{}。"


@pytest.mark.parametrize(("whole", "more", "rows"), [("11", "", 0), ("12", "", 1), ("12", "等", 0), ("40", "", 0)])
def test_counts_apart(whole: str, more: str, rows: int) -> None:
    """Counts of kinds come to the count of all, told a sentence before; a list that is open may not."""
    assert len(list(parted(page(STARTED.format(whole, more))))) == rows


def test_parts_of_other_things() -> None:
    """What is new or of a class is no part beside the others."""
    assert not list(parted(page("企业30户。其中，规上企业20户、新增企业5户、出口企业4户。")))


SCHOOLS = "新建学校{}所，总投资2.1亿元，城关学校、东风学校、河西学校、沙坪学校均已投用。"


NAMED = "新建项目共{}个，总投资9亿元，用地300亩，分别是：青禾饲料项目、白云面粉项目、红岩水泥项目和蓝湾罐头项目。"


@pytest.mark.parametrize(("count", "rows"), [("4", 0), ("5", 1)])
def test_names_of_all(count: str, rows: int) -> None:
    """Names told of all that is counted are as many as are counted."""
    assert len(list(parted(page(SCHOOLS.format(count))))) == rows
    assert len(list(enumerations(page(NAMED.format(count))))) == rows
