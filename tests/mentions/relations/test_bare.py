"""Numbers that no words beside them name: parts of a whole, stages, rows, figures right behind a name."""

from __future__ import annotations

import pytest

from tests.mentions.relations.test_metrics import observations

CASES = [
    ("云河园区实现产值812亿元，占全县的52%。", ("云河园区", "产值占全县比重", 52, "%", "")),
    ("南山电子产值3亿元，约占40%。", ("南山电子", "产值占比", 40, "%", "")),
    ("南山电子以21亿元接盘，扩建船坞。", ("南山电子", "接盘", 21, "亿元", "")),
    ("南山电子一期已投产，二期700MW正在申请。", ("南山电子", "二期规模", 700, "MW", "")),
    ("云河园区规划总面积23平方公里，已建成9.6平方公里。", ("云河园区", "建成面积", 9.6, "平方公里", "")),
    ("云河园区现有南山电子、北溪材料等15家。", ("云河园区", "企业", 15, "家", "")),
    ("模组项目，25亿元；", ("模组项目", "投资", 25, "亿元", "")),
    ("南山电子10万吨、北溪材料20万吨。", ("北溪材料", "规模", 20, "万吨", "")),
    ("长丰县重点项目26个，总投资5亿元；云河园区13个，总投资2亿元。", ("云河园区", "重点项目", 13, "个", "")),
    ("稀土行业增加值增长8.4%；显示产业增长36.1%。", ("显示产业", "增加值增长", 36.1, "%", "")),
    ("2009年，长丰县汽车产量突破100万辆，比2000年的3.81万辆增长30倍。", ("长丰县", "汽车产量", 3.81, "万辆", "2000")),
    ("南山电子2024年销量目标50万辆。", ("南山电子", "销量", 50, "万辆", "2024")),
    ("南山电子2023年产能达到110GWh。", ("南山电子", "产能", 110, "GWh", "2023")),
    ("南山电子向23家供应商开放了订单系统。", ("南山电子", "供应商", 23, "家", "")),
    ("长丰县新增线索9条，其中显示产业4条。", ("长丰县", "显示产业新增线索", 4, "条", "")),
    (
        "长丰县产业规模达到800亿元，配套率由34%提高到50%，其中云河园区500亿元。",
        ("云河园区", "产业规模", 500, "亿元", ""),
    ),
    (
        "去年开工重点项目40个，总投资9亿元。\n从分布看：市直8个，总投资1亿元；云河园区26个，总投资5亿元。",
        ("云河园区", "开工重点项目", 26, "个", ""),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_bare_number_is_named(text: str, expected: tuple[str, str, float, str, str]) -> None:
    """By what was measured before it, by its stage, by the row above, or by the unit behind a name."""
    assert expected in observations(text)


@pytest.mark.parametrize(
    "text",
    [
        "南山电子带动八千条生产线。",
        "南山电子的规模翻番。",
        "南山电子一度只开一半产能。",
        "云河园区推进100个投资5000万元以上项目建设。",
        "长丰县新签约亿元以上项目。",
    ],
)
def test_what_is_only_told_is_no_figure(text: str) -> None:
    """Counts and doublings in words, half measures and size classes are nobody's figures."""
    told = {(value, unit) for _, _, value, unit, _ in observations(text)}
    assert not told & {(8000, "条"), (2, "倍"), (0.5, ""), (5000, "万元"), (100000000, "元")}


def test_years_in_a_row_have_a_figure_each() -> None:
    """2019年至2021年 with three figures is a figure a year, of one owner; a span that does not fit says nothing."""
    text = "2019年至2021年，南山电子营业收入分别为3.6亿元、5.1亿元和7.9亿元。"
    assert [(name, value, year) for _, name, value, _, year in sorted(observations(text), key=lambda o: o[4])] == [
        ("营业收入", 3.6, "2019"),
        ("营业收入", 5.1, "2020"),
        ("营业收入", 7.9, "2021"),
    ]
    assert not observations("2019年至2022年，南山电子营业收入分别为3.6亿元、5.1亿元和7.9亿元。")


def test_apart_means_the_owners_measured_before() -> None:
    """甲产值8亿元、乙产值4亿元，税收分别为2亿元、1亿元: the second pair is of the same two."""
    found = observations("云河园区产值8亿元、星谷产业园产值4亿元，税收分别为2亿元、1亿元。")
    assert {("云河园区", "税收", 2, "亿元", ""), ("星谷产业园", "税收", 1, "亿元", "")} <= set(found)
