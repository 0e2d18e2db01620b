"""So much each, so many, so much in all: amounts per unit, counts of that unit and totals that do not fit together."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.multiplied import multiplied
from tests.analysis.audit.desk import kinds, rows_of
from tests.analysis.desks import page

WRONG = """\
财政补助每亩300元，全县补助8600亩，共发放补助285万元。
每亩补助500元，种植面积2000亩，共补助200万元。
户均年收入8万元，全村350户，总收入1800万元。
新建冷库24座，每座库容500吨，总库容1.8万吨。
"""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_totals_that_do_not_fit(text: str) -> None:
    """Amount each times count is not the total."""
    assert len(list(multiplied(page(text)))) == 1


RIGHT = """\
财政补助每亩300元，全县补助8600亩，共发放补助258万元。
每户补助2万元，已改造126户，总投资3.6亿元。
园区亩均税收12.4万元，工业用地3200亩，税收4.0亿元。
亩均投资380万元，用地120亩，总投资4.6亿元，全县累计完成投资36亿元。
每人每月补助800元，培训200人，发放补助48万元。
人均可支配收入3.2万元，全县人口42万人，税收12亿元。
每个项目明确1名领导、1个专班，全县重点项目36个，总投资186亿元。
户均增收3200元，带动农户860户，增收总额275万元。
"""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_totals_that_fit_or_are_of_something_else(text: str) -> None:
    """Rounding, another time and a total of other things are no contradiction."""
    assert not list(multiplied(page(text)))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sum", "每亩补助500元，种植面积2000亩，共补助200万元。"),
        ("sum", "户均年收入8万元，全村350户，总收入1800万元。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


RENT = "可租赁标准厂房8.5万平方米，配套齐全。租金统一为每平方米每月12元，按年缴纳。\n\n按上述面积全部出租测算，每年租金总额为{}万元。"
PAID = "全县核定补贴面积12.4万亩，补贴标准为每亩95元。\n\n目前已通过一卡通{}{}万元。"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (RENT.format(1524), 1),
        (RENT.format(1224), 0),
        (PAID.format("发放补贴资金", 1278) + "全部发放到位。", 0),
        (PAID.format("全部发放补贴资金", 1278), 1),
        (PAID.format("全部发放补贴资金", 1178), 0),
        (PAID.format("发放第一批补贴资金", 600), 0),
        ("现有8栋，共有房间960间，平均每栋120间；本期扩建2栋，按每栋150间计，共增加260间。", 1),
        ("现有8栋，共有房间960间，平均每栋120间；本期扩建2栋，按每栋150间计，共增加300间。", 0),
        ("工业用地起始价每亩16万元，全年出让工业用地1250亩，土地出让收入3.1亿元。", 0),
    ],
)
def test_price_count_and_total_in_other_sentences(text: str, rows: int) -> None:
    """A total told farther off is of the same money and of all of it; what is paid in part, or a floor price, gives none."""
    assert len(rows_of(text, multiplied)) == rows
