"""Industries and chains."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("低空经济产业链上游为复合材料。", "低空经济产业链"),
        ("石化产业链条加快延伸。", "石化产业"),
        ("全市集聚陶瓷企业91家。", "陶瓷"),
        ("集聚集成电路企业超过250家。", "集成电路"),
        ("（一）电子信息。三家企业落户。", "电子信息"),
        ("在半导体领域，企业签署协议。", "半导体"),
    ],
)
def test_industries_by_their_frame(text: str, chain: str) -> None:
    """A closing word, counted companies, a heading or 在…领域 make an industry of its name."""
    assert chain in names(text, "Chain")


def test_a_slogan_in_quotes_is_no_industry() -> None:
    """“晋江经验”产业大会 tells a place."""
    assert names("举行“晋江经验”产业招商大会。", "Chain") == []


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("全市医疗器械及卫生材料产业增长7.9%。", ["医疗器械及卫生材料产业"]),
        ("汽车及核心零部件产业产值突破千亿元。", ["汽车及核心零部件产业"]),
        ("电子信息首位产业覆盖三个县。", ["电子信息"]),
        ("推动磷煤化工产业集群壮大。", ["磷煤化工产业集群"]),
        ("传统茶产业正在转型。", ["茶产业"]),
        ("大健康产业加快发展。", ["大健康产业"]),
        ("这里有一条集成电路产业链。", ["集成电路产业链"]),
        ("装备制造与电子信息两链协同。", ["装备制造", "电子信息"]),
        ("河东园区主攻智能终端。", ["智能终端"]),
        ("（三）高端新材料。培育一批企业。", ["高端新材料"]),
        ("着力培育柳州工业炉、梧州电动车、玉林塑料化工等9个产业集群。", ["工业炉", "电动车", "塑料化工"]),
    ],
)
def test_where_an_industry_begins_and_ends(text: str, chains: list[str]) -> None:
    """及 joins one industry, its material begins it, a quality before 产业 and a place before it are outside."""
    assert names(text, "Chain") == chains


@pytest.mark.parametrize(
    "text",
    [
        "先进制造业占比明显提高，战略性新兴产业增长较快。",
        "集群跻身国家级先进制造业集群。",
        "教育、医疗、养老等领域还有弱项。",
        "加快发展健康、养老、托育、文化、旅游等服务业。",
        "实施标志性产业链行动，绘制重点产业图谱。",
    ],
)
def test_classes_of_industries_and_public_services_are_no_chains(text: str) -> None:
    """What plans call whole classes of industries, titles to be won and fields of public life name no chain."""
    assert names(text, "Chain") == []


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("召开钛及钛合金产业链推进会。", "钛及钛合金产业链"),
        ("专题研究石墨和石墨烯产业、装备制造。", "石墨和石墨烯产业"),
        ("打造万亿级食品产业集群。", "食品产业集群"),
    ],
)
def test_where_an_industry_begins(text: str, chain: str) -> None:
    """The matter that 及 repeats belongs to it, the 级 of its size does not."""
    assert chain in names(text, "Chain")


@pytest.mark.parametrize("text", ["第三产业增加值78亿元。", "产品用于无人机、扫地机器人、电动工具等领域。"])
def test_no_industries(text: str) -> None:
    """Sectors of statistics and fields of use are none."""
    assert names(text, "Chain") == []
