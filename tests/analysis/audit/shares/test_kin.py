"""Shares told one after the other of one whole: the odd one is wrong."""

import pytest

from chaingraph.analysis.audit.shares.kin import kin
from chaingraph.analysis.audit.shares.portioned import portioned
from tests.analysis.audit.desk import kinds, rows_of, wrong_and_right
from tests.analysis.desks import page

KIN = """\
收回有效问卷40份。一是用工难。反映用工难的20家，占{}。|二是融资难。反映融资难的10家，占25.0%。§60.0%§50.0%
按投向看，装备项目投资20亿元，占40.0%；化工项目投资15亿元，占{}；食品项目投资15亿元，占30.0%。§35.0%§30.0%
达到进度的12个，占督查项目的60%。|进度滞后的5个，占督查项目的{}。|停工的3个，占督查项目的15%。§35%§25%
全年用水8亿立方米，其中农业用水6亿立方米，占全年用水的四分之三；工业用水2亿立方米，约占{}。§四成§四分之一
甲方出资1.02亿元，占股51%；乙方出资0.6亿元，占股30%；丙方出资0.38亿元，占股{}。§23%§19%
"""
"""Page, a share that its kin deny, and the one that fits."""


@pytest.mark.parametrize(("text", "wrong", "right"), wrong_and_right(KIN))
def test_shares_held_against_their_kin(text: str, wrong: str, right: str) -> None:
    """Of shares told one after the other the one is wrong whose whole is another."""
    assert len(list(kin(page(*text.format(wrong).split("|"))))) == 1
    assert not list(kin(page(*text.format(right).split("|"))))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", "受访企业60家，有45家缺工，占三分之二。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上半年签约项目50个，省外项目32个，占到七成以上。", True),
        ("上半年签约项目50个，省外项目37个，占到七成以上。", False),
        ("全年进出口总额88.0亿元。出口61.6亿元，占进出口总额的七成；进口26.4亿元，占比超过三分之一。", True),
        ("全年进出口总额88.0亿元。出口61.6亿元，占进出口总额的七成；进口26.4亿元，占比近三分之一。", False),
        ("规上产值567.7亿元。杯壶产值167.4亿元，外贸订单占六成。", False),
        ("电子产值130亿元，新材料90亿元，两项合计占规上工业的近四成。", False),
    ],
)
def test_shares_in_words(text: str, found: bool) -> None:
    """A share in words is of the amount before it, of a whole that is no part itself."""
    assert bool(rows_of(text, portioned) or rows_of(text, kin)) == found


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("进度正常项目共14个，占督查项目总数的75%。|进度滞后项目共6个，占督查项目总数的30%。", 1),
        ("进度正常项目共14个，占督查项目总数的70%。|进度滞后项目共6个，占督查项目总数的30%。", 0),
        ("2022年获奖14个，占申报项目的75%。|2023年获奖6个，占申报项目的30%。", 0),
        ("进度正常项目共14个，占督查项目总数的75%。|民营项目共6个，占签约项目总数的30%。", 0),
        ("盈利企业33家，占全部企业的33%。|亏损企业16家，占全部企业的16.2%。", 0),
    ],
)
def test_shares_of_one_whole(text: str, alarms: int) -> None:
    """Counts and shares of one whole leave one number for it; of other years and wholes they need not."""
    assert len(list(kin(page(*text.split("|"))))) == alarms
