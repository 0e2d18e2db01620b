"""Shares against parts and wholes told in other words elsewhere: each line is a page, its passages divided by bars."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.shares.portioned import portioned
from tests.analysis.desks import graph_of, page

WRONG = """\
全县规上工业企业112家，按行业分，食品加工36家、装备制造28家、纺织服装15家、建材及其他33家。|食品企业数占全部规上企业的42.1%，是首位产业。
2024年全区固定资产投资86.4亿元，其中工业投资31.1亿元。|工业投资占全区固定资产投资的46.0%。
全市规上工业总产值640亿元。|新能源产业产值192亿元，占全市规上工业总产值的20.0%。
全镇耕地面积4.8万亩。|高标准农田3.6万亩，占耕地面积的65.0%。
园区现有从业人员1.6万人，其中本地户籍1.12万人，占从业人员总数的80.0%。
全县茶园面积12.5万亩，有机茶园2.3万亩，占茶园面积的28.4%。
2023年全市出口总额54亿元。|光伏组件出口32.4亿元，占出口总额的66.0%。
2022年，全县盐化工规上企业38家，实现产值212.6亿元，增长14.2%。|泉盛公司2022年产值26.8亿元，占全县盐化工产值的16.2%。
"""
"""Shares that neither part nor whole give."""
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
TABLE = """\
| 指标 | 2022年 | 2023年 |
|---|---|---|
| 工业总产值（亿元） | 128.6 | 146.1 |
| 税收（亿元） | 3.2 | 3.6 |

四家企业产值48.2亿元，占园区工业总产值的{share}%。

## 目标

工业总产值达到160亿元，增长9.5%。
"""
GOALS = """\
# 桐梓县工业发展规划

{}

| 指标名称 | 单位 | 2022年 | 2027年 |
|---|---|---|---|
| 规上工业总产值 | 亿元 | 397.1 | 650 |
| 装备制造业规上工业总产值 | 亿元 | 88.0 | 117.7 |
| 消费品制造业规上工业总产值 | 亿元 | 58.7 | 103.5 |
"""


@pytest.mark.parametrize("text", WRONG.splitlines())
def test_shares_that_part_and_whole_do_not_give(text: str) -> None:
    """The part and the whole are found by their names."""
    assert len(list(portioned(page(*text.split("|"), date="2025-02-20")))) == 1


@pytest.mark.parametrize("text", RIGHT.splitlines())
def test_shares_that_fit_or_are_of_something_else(text: str) -> None:
    """Rounding, another year, place, scope and a goal are no contradiction."""
    assert not list(portioned(page(*text.split("|"), date="2025-02-20")))


def test_a_whole_that_stands_in_a_table(tmp_path: Path) -> None:
    """A share that a cell of a table gives is right, whatever the goal of the next year is."""
    path = tmp_path / "report.md"
    path.write_text(TABLE.format(share="33.0"), encoding="utf-8")
    assert not list(portioned(graph_of([path], tmp_path / "out")))


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
