"""Industries told by what is said of them."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智能家电稳中有进，三家整机厂完成改造。", ["智能家电"]),
        ("体育用品是该市的看家本领。", ["体育用品"]),
        ("全县已有精细化工企业超过40家。", ["精细化工"]),
        ("开工的有新型储能项目6个、绿色食品项目11个。", ["新型储能", "绿色食品"]),
        ("成为继电子信息之后第二个千亿级产业。", ["电子信息"]),
        ("精细化工迈上800亿元台阶，高端装备、生物医药分别达到500亿元和90亿元。", ["精细化工", "高端装备", "生物医药"]),
        ("下游为低空物流、应急救援等运营服务。", ["低空物流", "应急救援"]),
        ("基金重点投向集成电路和生物医药。", ["集成电路", "生物医药"]),
        ("一是预制菜。去年增长两成。", ["预制菜"]),
        ("预制菜方面，园区提供冷库。", ["预制菜"]),
        ("（三）航电与飞控。\n本市已有基础。", ["航电与飞控"]),
    ],
)
def test_what_is_said_of_an_industry_makes_it_a_name(text: str, expected: list[str]) -> None:
    """Predicates of growth, counted enterprises, values and enumerations each tell an industry without a closing word."""
    assert names(text, "Chain") == expected


def test_members_of_a_list_share_the_counted_head() -> None:
    """In 甲、乙两条产业链 both members are industries, and the one before 和…产业 is, too."""
    assert names("今年排出新型显示、半导体两条产业链的清单。", "Chain") == ["新型显示", "半导体"]
    assert names("形成智能家电900亿级、绿色食品五百亿级两条产业链。", "Chain")[1:] == ["绿色食品"]
    assert names("举行光伏和动力电池产业开工仪式。", "Chain") == ["光伏", "动力电池产业"]


@pytest.mark.parametrize(
    "text",
    [
        "营商环境不断优化。",
        "产业投资突破300亿元。",
        "上游为叶片、塔筒等零部件。",
        "引进力矩传感器企业2家。",
    ],
)
def test_other_subjects_are_no_industries(text: str) -> None:
    """Sums, surroundings, parts and the products of counted enterprises are no industries."""
    assert names(text, "Chain") == []
