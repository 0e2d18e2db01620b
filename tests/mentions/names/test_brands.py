"""Enterprises without a legal form."""

from __future__ import annotations

import pytest

from chaingraph.mentions.names.brands import by_brand
from tests.mentions.name_factory import enterprises, mentions, names, reading


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("主机找陕柴重工，锅炉另购。", "陕柴重工"),
        ("湾沚区的劲旋风航空科技实现批量出口。", "劲旋风航空科技"),
        ("建议对接海特高新。", "海特高新"),
        ("卓尔博（芜湖）电机转向航空电机。", "卓尔博（芜湖）电机"),
        ("大地盐化、默锐科技利用卤水资源发展医药中间体。", "默锐科技"),
        ("控制器有固高科技在东莞供应。", "固高科技"),
        ("联合飞机集团在湾沚区设厂。", "联合飞机集团"),
        ("外延设备采购自意大利LPE和北方华创。", "意大利LPE"),
        ("许昌引入德国克拉斯的经销中心。", "德国克拉斯"),
        ("拉上中山的广东瑞智，撑起配套圈。", "广东瑞智"),
        ("锅炉是青岛双瑞。", "青岛双瑞"),
        ("融资3亿元，由元禾控股领投。", "元禾控股"),
        ("遥感数据服务中国平安等单位。", "中国平安"),
        ("代表企业：陇西一方制药有限公司。", "陇西一方制药有限公司"),
    ],
)
def test_short_company_names(text: str, name: str) -> None:
    """Brand and trade, brand behind a region, brand behind a verb of asking: each is one enterprise."""
    assert name in enterprises(text)


def test_what_a_known_company_does_is_no_part_of_its_name() -> None:
    """费斯托投资的, （美的控股） hold the company alone."""
    assert enterprises("费斯托投资的新工厂竣工。")[0] == "费斯托"
    assert "美的控股" not in enterprises("龙头企业有库卡（美的控股）、隆深机器人等。")


@pytest.mark.parametrize(
    "text",
    [
        "上游缺全氟醚橡胶。",
        "头部企业满产满销。",
        "供应母粒4600吨。",
        "两家五星级酒店开业。",
        "主攻合成生物与丝麻纺织。",
    ],
)
def test_things_and_slogans_are_no_enterprises(text: str) -> None:
    """What is lacking, made, counted or aimed at is no company."""
    assert enterprises(text) == []


def test_a_town_behind_a_city_is_no_company() -> None:
    """在中山阜沙 stands a place, not a brand."""
    assert enterprises("企业把仓库设在中山阜沙。") == []


def test_a_fund_lends_no_short_form() -> None:
    """先进硬质材料 alone is not the fund named after it."""
    lines = ["设立株洲先进硬质材料产业基金。", "先进硬质材料产业是传统产业。"]
    assert [m.text for m in mentions(*lines) if m.ref.type == "Enterprise"] == ["株洲先进硬质材料产业基金"]


def test_short_forms_by_the_words_of_the_full_name() -> None:
    """Two regions before the brand are left out of the short form."""
    text = "湖北当阳漳坞材料有限公司投产。\n漳坞材料负责人介绍。"
    assert names(text, "Enterprise") == ["湖北当阳漳坞材料有限公司", "漳坞材料"]


def test_a_defined_short_form_needs_little_room() -> None:
    """A defined form of two loose characters is found before 年."""
    text = "株洲澜硬合金集团有限公司（简称“澜硬”）领跑。\n澜硬年营业收入突破150亿元。"
    assert enterprises(text)[-1] == "澜硬"


def test_a_bracket_behind_a_short_form() -> None:
    """捷澜特（昆山） behind 捷澜特（中国）有限公司 takes its bracket in."""
    text = "捷澜特（中国）有限公司投产。\n与捷澜特（昆山）握手。"
    assert enterprises(text)[-1] == "捷澜特（昆山）"


@pytest.mark.parametrize(
    "text",
    [
        "坚持以价换量、薄利多销。",
        "讲好故事，串点成线，推出教学线路。",
        "由管委会统一采购、统一招商。",
        "公司总经理松尾史明则表示，投资不变。",
    ],
)
def test_ordinary_phrases_and_people_are_no_companies(text: str) -> None:
    """What is done by a means, a phrase of four characters, a verb that is also a name, a person behind a post."""
    assert enterprises(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("龙盛、岚土供应活性染料，都已投产。", ["龙盛", "岚土"]),
        ("灌装机要买利乐和纷岚的。", ["利乐"]),
        ("除安川、松下外，还有三家。", ["安川", "松下"]),
        ("接下小米、星岑纪元的小批件。", ["小米", "星岑纪元"]),
        ("拜访晶岚科技华东总部。", ["晶岚科技"]),
        ("四川久宁岳海软件股份有限公司已落户。", ["四川久宁岳海软件股份有限公司"]),
        ("河南（力岑）科技股份有限公司已落户。", ["河南（力岑）科技股份有限公司"]),
    ],
)
def test_where_a_name_ends_and_begins(text: str, found: list[str]) -> None:
    """A clause goes on behind a name with a verb, a particle or a seat; a verb before a well-known one is none of it."""
    assert [name for name in enterprises(text) if name in found] == found


def test_loose_characters_beside_a_conjunction_are_a_brand() -> None:
    """Two loose characters behind 与 or before 和 are rather a company; a number spelled out is none."""
    assert enterprises("骨干企业与岑磷形成咬合，新增产能。") == ["岑磷"]
    assert enterprises("第十四个五年规划和二〇三五年远景目标。") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由沐生源环保建设的污水厂投用。", "沐生源环保"),
        ("引进美国沐尼瓦投资的电池片项目。", "美国沐尼瓦"),
        ("该公司由亿华通控股。", "亿华通"),
        ("开业典礼上，开鲁县沐辉生物从牛血里提取蛋白。", "开鲁县沐辉生物"),
    ],
)
def test_what_a_company_does_is_no_part_of_its_name(text: str, name: str) -> None:
    """建设的, 投资的 and 由…控股 end a name; a county before a brand with its trade belongs to it."""
    assert name in enterprises(text)


def test_a_company_right_before_its_product() -> None:
    """A spelled brand with 科技 or 新材 leaves the product behind it alone."""
    assert "沐磁科技" in enterprises("芯动联科的惯性传感器、沐磁科技磁编码器均已配套龙头企业。")


def test_a_first_character_that_is_also_a_function_word() -> None:
    """原态农业 begins with 原: one character more and a trade follow."""
    assert "原态农业" in enterprises("目前，原态农业、沐景生态等企业正在建设。")


@pytest.mark.parametrize(
    "text",
    ["现有沐包电池来自外地。", "赴榆林、佛山三地考察。", "突破沐镀设备、光刻胶。", "沐老铁路开通之后，货运增长。"],
)
def test_things_and_places_are_no_companies(text: str) -> None:
    """Loose characters before 电池 or 铁路, and places that are counted, are nobody without more."""
    assert enterprises(text) == []


def test_a_post_speaks_for_a_company() -> None:
    """沐阔机器人 is one before 创始人, though its trade is a thing."""
    assert enterprises("会上，沐阔机器人创始人罗某说，订单增长。") == ["沐阔机器人"]


def test_what_is_made_in_a_year_is_no_brand() -> None:
    """A unit of a rate ends with its time, and behind it stand goods: 3万吨/年 | 粗锡."""
    read = reading("新建3万吨/年粗锡、8万吨/年电锌及配套工程。")
    assert not [read.text[found.start : found.end] for found in by_brand(read)]


@pytest.mark.parametrize(
    "text",
    [
        "缺少动力电池和线控制动企业。",
        "做强AMOLED面板，拓展车载显示。",
        "发展SiP封装、VCSEL芯片，",
        "围绕mRNA疫苗、GLP-1多肽等热点。",
    ],
)
def test_things_before_a_trade_are_no_brand(text: str) -> None:
    """Letters before a product, an ordinary word and a trade before 企业, and a known name with a number behind a hyphen are no company."""
    assert enterprises(f"{text}{text}") == []


def test_brands_before_makers() -> None:
    """A known name of letters, a spelled brand before its trade, and one with its place stay companies."""
    assert "GLP" in enterprises("引进GLP、普洛斯等企业。")
    assert "沐瀚机电" in enterprises("引进沐瀚机电企业。")
    assert "芜湖伯特利制动" in enterprises("引进芜湖伯特利制动。")
