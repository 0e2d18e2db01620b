"""Claims about the vocabulary of chain maps."""

from __future__ import annotations

import pytest

from chaingraph.documents import chain_maps_words as words
from chaingraph.reference.businesses import is_generic_business


@pytest.mark.parametrize(
    ("text", "stage", "rest"),
    [
        ("上游零部件", "上游", "零部件"),
        ("中游模组组装", "中游", "模组组装"),
        ("下游", "下游", ""),
        ("【上游环节】", "上游", ""),
        ("上游-核心零部件", "上游", "核心零部件"),
        ("产业链中游", "中游", ""),
        ("上下游企业", "", "上下游企业"),
        ("核心部件", "", "核心部件"),
    ],
)
def test_stages(text: str, stage: str, rest: str) -> None:
    """A line begins with its stage; what follows is the words of the box."""
    assert (words.stage_of(text), words.after_stage(text)) == (stage, rest)


def test_legends() -> None:
    """A legend says what stands in each stage; a stage line says nothing."""
    found = words.read_legend("上游：原材料及零部件 中游：整机；下游：渠道")
    assert found == {"上游": "原材料及零部件", "中游": "整机", "下游": "渠道"}
    assert (
        words.read_legend("上游零部件") == words.read_legend("企业位于上游：不多") == words.read_legend("上游：") == {}
    )


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("动力电池产业链图谱", "动力电池"),
        ("图2-1 青禾市工业机器人产业链全景图", "工业机器人"),
        ("（一）新型储能产业链", "新型储能"),
        ("# 储能产业链图谱", "储能"),
        ("V I V O 手 机", "VIVO手机"),
        ("全市重点产业链图谱", ""),
        ("7条产业链图谱", ""),
        ("十大产业链全景图", ""),
        ("产业链图谱", ""),
    ],
)
def test_the_chain_that_a_heading_names(heading: str, title: str) -> None:
    """Numbers, places and the word for the figure go; a heading over several maps names none."""
    assert words.chain_title(heading) == title


def test_headings_of_maps() -> None:
    """They end in 图谱, 全景图 and the like and are no sentences."""
    assert all(map(words.is_map_heading, ["动力电池产业链图谱", "附图：产业链全景图", "产业链鱼骨图（2022年）"]))
    assert not any(map(words.is_map_heading, ["完善产业链图谱，推动发展。", "产业链发展", "图谱" + "长" * 60]))
    assert words.names_a_chain("（一）新能源汽车产业链")
    assert not words.names_a_chain("推动产业链上下游协同发展。")


@pytest.mark.parametrize(
    "name",
    [
        "电商",
        "超市",
        "商超连锁",
        "运营商网点",
        "线下体验店",
        "家电连锁",
        "专卖店",
        "官方客服服务中心",
        "终端店",
        "电商平台",
        "医院（三甲）",
    ],
)
def test_kinds_of_business(name: str) -> None:
    """All of a generic name is general vocabulary."""
    assert is_generic_business(name)


@pytest.mark.parametrize("name", ["青禾专卖店", "云岭商城", "东屏超市", "京东", "苏宁", "甲连锁", "店", "海拓平台"])
def test_names_of_companies_are_not_generic(name: str) -> None:
    """A brand before the ending makes a name of it."""
    assert not is_generic_business(name) or name == "店"


def test_companies_and_products() -> None:
    """The longer known ending wins; a bare product word is a product."""
    assert [words.sounds_like_company(name) for name in ("江屿科技", "宁远股份", "云岭新材料")] == [1, 1, 1]
    assert [words.sounds_like_company(name) for name in ("正极材料", "电池片", "伺服电机", "服务器")] == [-1] * 4
    assert words.sounds_like_company("海拓") == 0


def test_actions_and_broken_words() -> None:
    """Verbs begin actions; a known word or a conjunction lies across a break."""
    assert words.is_action("优化营商环境") and not words.is_action("优胜电子")
    assert (
        words.straddles("品牌实", "体店") and words.straddles("模具", "及配件") and not words.straddles("超市", "品牌")
    )
