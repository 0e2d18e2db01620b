"""Figures with what they are told for, and totals that their product misses."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.reckoned import reckoned
from tests.analysis.desks import page

WRONG = """\
产线每分钟装配3台水泵，一天开机16个小时，日产4320台。
分拣中心每天处理2.4万单，每单平均货值150元，日交易额约540万元。
窑炉每小时出砖8000块，每天运行22小时，年运行310天，全年可产砖9856万块。
厂房每平方米月租金15元，甲公司租用3000平方米，一年租金合计66万元。
全县种植油菜42万亩，平均单产菜籽180公斤，菜籽总产9.6万吨。
按每台机床补助8000元的标准，今年共补助机床450台，兑现资金460万元。
年末常住人口40万人。全县生产总值320亿元，人均6.5万元。
每平方公里产出45亿元：园区10平方公里，年产值320亿元。
"""

RIGHT = """\
产线每分钟装配3台水泵，一天开机16个小时，日产2880台。
分拣中心每天处理2.4万单，每单平均货值150元，日交易额约360万元。
厂房每平方米月租金15元，甲公司租用3000平方米，一年租金合计54万元。
按每台机床补助8000元的标准，今年共补助机床450台，首批兑现资金160万元。
职工每人每月补贴600元，全年培训职工300人，培训中心投资900万元。
年末户籍人口40万人。按常住人口计算，全县生产总值320亿元，人均9.5万元。
每平方米补贴6元，年处理量200万平方米，年度补贴总额不超过1500万元。
项目总投资3.2亿元，用地80亩，每天用水600吨。
"""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_products_that_miss_their_total(text: str) -> None:
    """Figures whose units multiply to that of another have to give it."""
    assert len(list(reckoned(page(text)))) == 1


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_products_that_give_their_total_or_are_of_something_else(text: str) -> None:
    """What agrees, bounds, parts and other people are no contradiction."""
    assert not list(reckoned(page(text)))
