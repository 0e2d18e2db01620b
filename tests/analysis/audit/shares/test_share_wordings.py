"""Shares in the many ways texts tell them: each line is a page, its passages divided by bars, with a place for the share."""

import re

import pytest

from chaingraph.analysis.audit.reading.portions import PORTION, TOLD, portion_of, value_of
from chaingraph.analysis.audit.shares.kin import kin
from chaingraph.analysis.audit.shares.portioned import portioned
from chaingraph.analysis.audit.shares.share_words import shares_told
from tests.analysis.desks import page

TOLD_OF = """\
园区完成规上产值300亿元，其中光伏组件120亿元、风电设备90亿元。|光伏组件占园区规上产值的比重达{}。§46.0%§40.0%
上半年全区新签约招商项目50个、总投资90亿元。新签约项目中，亿元以上项目30个，占签约项目总数的{}。§66.0%§60.0%
9月末贷款余额400亿元，比年初增加20亿元；其中涉农贷款余额60亿元，占全部贷款的{}。§19.0%§15.0%
全年出口80亿元，其中家具出口20亿元，在全年出口中的份额为{}。§三成五§二成五
全县税收收入40亿元，其中矿业税收10亿元，占全县税收收入的{}。§四成§四分之一
全镇农户4000户，参加合作社的农户3000户，占全镇农户的{}。§百分之六十§百分之七十五
全区规上企业200家，其中高新技术企业90家，占比{}。§54%§45%
全县工业用地6000亩，其中低效用地1500亩，占{}。§35.0%§25.0%
制造业企业120家，其中规上企业48家，占制造业企业的{}左右。§60%§40%
规上工业企业从业人员8万人，其中研发人员1.2万人，占从业人员的{}。§18.0%§15.0%
研发人员1.2万人，占规上工业企业从业人员8万人的{}。§18.0%§15.0%
全年接待游客500万人次，其中省外游客200万人次，数量占全年游客的{}。§50.0%§40.0%
全市白茶产量2.4万吨，其中有机白茶0.6万吨，品质最优，占白茶产量的{}。§32.5%§25.0%
外资企业营业收入200亿元。德资企业50亿元，户均规模最大，占外资企业营业收入的{}。§35%§25%
全县财政收入30亿元，其中园区贡献了全县财政收入的{}，为18亿元。§八成§六成
"""
"""Page, a share that part and whole do not give, and the one they give."""
KIN = """\
收回有效问卷40份。一是用工难。反映用工难的20家，占{}。|二是融资难。反映融资难的10家，占25.0%。§60.0%§50.0%
按投向看，装备项目投资20亿元，占40.0%；化工项目投资15亿元，占{}；食品项目投资15亿元，占30.0%。§35.0%§30.0%
达到进度的12个，占督查项目的60%。|进度滞后的5个，占督查项目的{}。|停工的3个，占督查项目的15%。§35%§25%
全年用水8亿立方米，其中农业用水6亿立方米，占全年用水的四分之三；工业用水2亿立方米，约占{}。§四成§四分之一
甲方出资1.02亿元，占股51%；乙方出资0.6亿元，占股30%；丙方出资0.38亿元，占股{}。§23%§19%
"""
"""Page, a share that its kin deny, and the one that fits."""
APART = """\
到2027年，力争软件产业产值占全链产值的比重提高到45%。2023年软件产业产值24亿元，全链产值160亿元。
规上企业产值600亿元。全县食品产值92亿元，占全省食品产值的6.1%。
2024年产值80亿元，占全市的28%。全市完成投资640亿元。
园区占地三成用于绿化，全县绿化率40%。
上年全县税收40亿元。今年税收10亿元，占全县财政收入的30%。
项目占用耕地20亩，全县耕地面积400亩，占补平衡率100%。
全区企业500家，其中规上100家，占20%，高于全市平均的12%。
"""
"""Shares that are to be reached, or of something nobody told."""


def lines(text: str) -> list[tuple[str, str, str]]:
    """Page, wrong share and right one of each line."""
    return [(parts[0], parts[1], parts[2]) for line in text.splitlines() if (parts := line.split("§"))]


@pytest.mark.parametrize(("text", "wrong", "right"), lines(TOLD_OF))
def test_shares_held_against_part_and_whole(text: str, wrong: str, right: str) -> None:
    """A share is denied by part and whole, however it is told, and the one they give is not."""
    assert list(portioned(page(*text.format(wrong).split("|"))))
    assert not list(portioned(page(*text.format(right).split("|"))))


@pytest.mark.parametrize(("text", "wrong", "right"), lines(KIN))
def test_shares_held_against_their_kin(text: str, wrong: str, right: str) -> None:
    """Of shares told one after the other the one is wrong whose whole is another."""
    assert len(list(kin(page(*text.format(wrong).split("|"))))) == 1
    assert not list(kin(page(*text.format(right).split("|"))))


@pytest.mark.parametrize("text", APART.splitlines())
def test_shares_of_something_else(text: str) -> None:
    """What is to be reached, or is of a whole nobody told, is no contradiction."""
    assert not [*portioned(page(text)), *kin(page(text))]


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("45.2%", 0.452, 0.4515, 0.4525),
        ("七成二", 0.72, 0.71, 0.73),
        ("六成半", 0.65, 0.6, 0.7),
        ("三分之一", 1 / 3, 1 / 3 - 0.05, 1 / 3 + 0.05),
        ("百分之十八", 0.18, 0.17, 0.19),
        ("近七成", 0.7, 0.58, 0.71),
        ("过半", 0.5, 0.49, 0.62),
        ("七成以上", 0.7, 0.69, 0.82),
        ("约45%", 0.45, 0.4, 0.5),
    ],
)
def test_portions(text: str, value: float, low: float, high: float) -> None:
    """A portion in figures is as exact as its last digit, one in words is round, bounds open it on their side."""
    match = re.fullmatch(TOLD, text)
    assert match
    read = portion_of(match)
    assert (read.value, read.low, read.high) == pytest.approx((value, low, high))


def test_words_that_are_no_portions() -> None:
    """成 within another word is none."""
    assert not re.search(PORTION, "三成员单位、一成本、五成果")
    assert [value_of(match) for match in re.finditer(PORTION, "四分之三，一半")] == [0.75, 0.5]
    assert [share.whole for share in shares_told("甲占全县产值的四成，乙在全县产值中占一成")] == [
        "全县产值",
        "全县产值",
    ]
