"""Shares held against every part and whole the page tells under the names a sentence gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.shares.kin import kin
from chaingraph.analysis.audit.shares.portioned import portioned
from tests.analysis.audit.desk import Text, alarms, kinds, rows_of, wrong_and_right
from tests.analysis.audit.texts import TEA_HEAD, TEA_SHARES
from tests.analysis.desks import audit_of, graph_of, page

WRONG = """\
全县规上工业企业112家，按行业分，食品加工36家、装备制造28家、纺织服装15家、建材及其他33家。|食品企业数占全部规上企业的42.1%，是首位产业。
2024年全区固定资产投资86.4亿元，其中工业投资31.1亿元。|工业投资占全区固定资产投资的46.0%。
全市规上工业总产值640亿元。|新能源产业产值192亿元，占全市规上工业总产值的20.0%。
全镇耕地面积4.8万亩。|高标准农田3.6万亩，占耕地面积的65.0%。
园区现有从业人员1.6万人，其中本地户籍1.12万人，占从业人员总数的80.0%。
全县茶园面积12.5万亩，有机茶园2.3万亩，占茶园面积的28.4%。
2023年全市出口总额54亿元。|光伏组件出口32.4亿元，占出口总额的66.0%。
2022年，全县盐化工规上企业38家，实现产值212.6亿元，增长14.2%。|泉盛公司2022年产值26.8亿元，占全县盐化工产值的16.2%。
2023年全县竹产业综合产值58.0亿元，其中种植业产值14.5亿元、加工业产值23.2亿元、旅游产值20.3亿元，加工业占综合产值的45%。
"""
"""Shares that neither part nor whole give."""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_shares_that_part_and_whole_do_not_give(text: str) -> None:
    """The part and the whole are found by their names."""
    assert len(list(portioned(page(*text.split("|"), date="2025-02-20")))) == 1


RIGHT = """\
2022年，全县盐化工规上企业38家，实现产值212.6亿元，增长14.2%。|泉盛公司2022年产值26.8亿元，占全县盐化工产值的12.6%。
全县规上工业企业112家，按行业分，食品加工36家、装备制造28家、纺织服装15家、建材及其他33家。|食品企业数占全部规上企业的32.1%，是首位产业。
2024年全区固定资产投资86.4亿元，其中工业投资31.1亿元。|工业投资占全区固定资产投资的36.0%。
2023年全市规上工业总产值640亿元。2024年新能源产业产值192亿元，占全市规上工业总产值的28.0%。
全镇耕地面积4.8万亩。|高标准农田3.6万亩，占永久基本农田的82.0%。
园区企业产值48.2亿元，占园区工业总产值的33.0%。2025年园区工业总产值力争达到160亿元。
全市规上工业总产值640亿元，规上食品产值92亿元，占全省食品产值的6.1%。
高新区产值192亿元，占全市的28%。全市完成投资640亿元。
全县企业450家，规上企业87家，占全市规上企业的12.6%。
白酒产业产值86亿元，税收12亿元，占全县税收的31%。全县税收收入38.7亿元。
"""
"""Shares that fit, and shares of another year, place, scope or goal."""


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_shares_that_fit_or_are_of_something_else(text: str) -> None:
    """Rounding, another year, place, scope and a goal are no contradiction."""
    assert not list(portioned(page(*text.split("|"), date="2025-02-20")))


TABLE = """\
| 指标 | 2022年 | 2023年 |
|---|---|---|
| 工业总产值（亿元） | 128.6 | 146.1 |
| 税收（亿元） | 3.2 | 3.6 |

四家企业产值48.2亿元，占园区工业总产值的{share}%。

## 目标

工业总产值达到160亿元，增长9.5%。
"""


def test_a_whole_that_stands_in_a_table(tmp_path: Path) -> None:
    """A share that a cell of a table gives is right, whatever the goal of the next year is."""
    path = tmp_path / "report.md"
    path.write_text(TABLE.format(share="33.0"), encoding="utf-8")
    assert not list(portioned(graph_of([path], tmp_path / "out")))


GOALS = """\
# 桐梓县工业发展规划

{}

| 指标名称 | 单位 | 2022年 | 2027年 |
|---|---|---|---|
| 规上工业总产值 | 亿元 | 397.1 | 650 |
| 装备制造业规上工业总产值 | 亿元 | 88.0 | 117.7 |
| 消费品制造业规上工业总产值 | 亿元 | 58.7 | 103.5 |
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("截至2022年底，装备制造产业产值占全县规上工业总产值的18.1%左右。", 1),
        ("截至2022年底，消费品行业比重由7.9%上升，产值占全县规上工业总产值的15.9%。", 1),
        ("截至2022年底，装备制造产业产值占全县规上工业总产值的22.2%左右。", 0),
        ("截至2022年底，消费品行业比重由7.9%上升，产值占全县规上工业总产值的14.8%。", 0),
        ("到2027年，装备制造产业产值占全县规上工业总产值的18.1%。", 0),
        ("截至2022年底，消费品行业稳中有进，力争产值占全县规上工业总产值的15.9%。", 0),
        ("截至2022年底，新材料行业加快集聚，产值占全县规上工业总产值的15.9%。", 0),
    ],
)
def test_the_share_of_a_goal_told_of_today(tmp_path: Path, text: str, alarms: int) -> None:
    """What today's values deny and those of the goal give was taken from the wrong column; a goal itself is right."""
    path = tmp_path / "plan.md"
    path.write_text(GOALS.format(text), encoding="utf-8")
    assert len(list(portioned(graph_of([path], tmp_path / "out")))) == alarms


SLIPS = """\
总投资6.4亿元的智慧物流园已完成投资3.9亿元，占总投资的70.9%。
规上企业研发投入3.2亿元，占营业收入的3.8%，规上企业营业收入64亿元。
全县工业用地3.2万亩，其中低效用地4800亩，占25%。
年度计划投资64亿元，1—6月完成35.8亿元，占年度计划的65.9%。
规上企业87家，其中民营企业71家，民营企业占比91.6%。
财政收入19.8亿元，其中税收14.7亿元，税收占比84.2%。
受访企业120家，认为用工难的66家，占比45%。
全年用电量46.8亿千瓦时，其中工业用电量35.2万千瓦时，工业用电占用电量的75.2%。
河西镇不锈钢产业产值占全市的56%，产值280亿元；全市不锈钢产业产值400亿元。
全县家具企业360家，其中出口企业占比10.5%，共45家。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", ("2023年，规模以上工业总产值512.4亿元。", "其中汽车零部件236.5亿元，占全部规上产值的52.6%。")),
        ("share", ("全市完成工业总产值1260亿元。", "集聚区完成产值486.0亿元，占全市工业总产值的42.6%。")),
        ("share", ("全县规模以上企业120家。", "其中装备制造45家，占规上企业的47.5%。")),
        ("share", "36家香干企业，规模以上9家，占三成五。"),
        ("share", ("全年完成税收12亿元。", "其中工业税收7.2亿元，占税收总额的68%。")),
    ],
)
def test_wordings(kind: str, text: Text) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", "现有职工640人，其中党员210人，占比38.2%。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEA_HEAD + TEA_SHARES.format("32.7"), "应为 28.7%"),
    ],
)
def test_slips_of_a_figure(tmp_path: Path, text: str, said: str) -> None:
    """A slip is told with the words it rests on."""
    rows = audit_of(tmp_path, {"page.txt": text})
    assert any(said in row.message for row in rows), rows


@pytest.mark.parametrize(("share", "found"), [("58.0", True), ("56.0", False)])
def test_a_share_of_what_is_divided_before_it(share: str, found: bool) -> None:
    """Behind 其中 a share without a whole is of what is divided."""
    text = f"开发范围总面积120.5公顷，其中公益用地53.02公顷，占44.0%；其他用地67.48公顷，占{share}%。"
    assert bool(rows_of(text, portioned)) == found


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


@pytest.mark.parametrize(("text", "wrong", "right"), wrong_and_right(TOLD_OF))
def test_shares_held_against_part_and_whole(text: str, wrong: str, right: str) -> None:
    """A share is denied by part and whole, however it is told, and the one they give is not."""
    assert list(portioned(page(*text.format(wrong).split("|"))))
    assert not list(portioned(page(*text.format(right).split("|"))))


@pytest.mark.parametrize("text", APART.splitlines())
def test_shares_of_something_else(text: str) -> None:
    """What is to be reached, or is of a whole nobody told, is no contradiction."""
    assert not [*portioned(page(text)), *kin(page(text))]


FISCAL = "|工业较快增长。|一般公共预算收入18.64亿元，增长7.5%，其中税收收入12.86亿元。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("税收收入占一般公共预算收入的比重为63.4%。" + FISCAL, 1),
        ("税收占一般公共预算收入比重达63.4%。" + FISCAL, 1),
        ("税收收入占一般公共预算收入的比重为69.0%。" + FISCAL, 0),
        ("上年税收收入占一般公共预算收入的比重为63.4%。" + FISCAL, 0),
    ],
)
def test_of_which(text: str, found: int) -> None:
    """A whole and what is of it, told elsewhere side by side, are those of a share that names both."""
    assert len(list(portioned(page(*text.split("|"))))) == found


def test_shares_told_one_after_the_other_are_of_as_many_amounts() -> None:
    """占全县的38.0%、24.0%、15.0% behind three amounts: the first share is not of the last amount."""
    told = "造纸、机械、食品三个产业分别实现规上产值133.0亿元、84.0亿元、52.5亿元"
    text = f"2020年，全县规上工业总产值350.0亿元。{told}，占全县规上工业总产值的38.0%、24.0%、15.0%。"
    assert not rows_of(text, portioned)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("规上企业研发费用占营业收入的3.8%，集中在头部企业。", 1),
        ("规上企业研发费用占营业收入的2.5%，集中在头部企业。", 0),
        ("上年研发费用占营业收入的3.8%，集中在头部企业。", 0),
    ],
)
def test_told_together_far_away(said: str, found: int) -> None:
    """Part and whole told side by side elsewhere, by the very names of a share, are what it is of."""
    text = f"2024年，规上企业营业收入182亿元，研发费用4.6亿元，利润11.3亿元。|链条较短，多在中游。|从投入看，{said}"
    assert len(list(portioned(page(*text.split("|"), date="2025-02-20")))) == found
