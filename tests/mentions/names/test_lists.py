"""What the members of a list are."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import enterprises, names


def test_a_post_in_a_list_is_no_company() -> None:
    """人大代表 beside a company is a person."""
    assert "宁德市人大代表" not in enterprises("宁德市人大代表、国网宁德供电公司的工程师建议。")


def test_brands_that_act_together() -> None:
    """Three spelled members that 分别设有 something are enterprises."""
    assert enterprises("百瑞源、早康枸杞、沃福百瑞分别设有代收点。") == ["百瑞源", "早康枸杞", "沃福百瑞"]


def test_old_firms_close_a_list() -> None:
    """这些老字号 says what its members are."""
    assert "红枫陶瓷" in enterprises("红枫陶瓷、望龙陶瓷、富玉陶坊这些老字号做强品牌。")


def test_companies_among_projects() -> None:
    """Members that are companies by themselves stay companies before 个项目."""
    found = enterprises("江苏汉印光学、山西中科潞安紫外光电等17个上下游项目落地。")
    assert found == ["江苏汉印光学", "山西中科潞安紫外光电"]


def test_projects_alone_behind_their_number() -> None:
    """（1）甲及乙项目， is one project."""
    assert names("（1）党参多糖提取及功能性饮料项目，占地90亩。", "Project") == ["党参多糖提取及功能性饮料项目"]


def test_the_last_member_ends_where_the_clause_goes_on() -> None:
    """测试, 做顶盖 and what a company makes are no part of the last name in a list."""
    assert enterprises("轴承通过绿的谐波、来福谐波测试，又叩开了大门。") == ["绿的谐波", "来福谐波"]
    assert enterprises("震裕科技、科达利、福建沐辰做顶盖和铝壳。") == ["震裕科技", "科达利", "福建沐辰"]
    assert "山沐建机" in enterprises("骨干有三一重工、山沐建机挖掘机、装载机出口增长。")


def test_a_list_with_a_known_company_holds_no_goods() -> None:
    """沐岗矿业 beside known mines is an enterprise, and so is a laboratory in 诊断领域有."""
    assert "沐岗矿业" in enterprises("采选环节有银都矿业、沐岗矿业、兴业矿业等94户。")
    assert "沐思迪医学检验" in enterprises("诊断领域有之江生物、透景生命、沐思迪医学检验。")


def test_what_owners_make_in_a_list() -> None:
    """甲的铝板带、乙的酰胺 are goods; 潍坊的某某车桥 is a company."""
    found = enterprises("沐宁铝镁的高精铝板带、宁夏沐泰的煤基酰胺、协鑫的颗粒硅，让舞台热闹。")
    assert "高精铝板带" not in found
    assert "煤基酰胺" not in found


def test_towns_and_single_things_in_a_list_of_companies() -> None:
    """九沐街道 and 洗碗机 beside companies are none; 让企业有 announces no list of companies."""
    assert "九沐街道" not in enterprises("列席：联和街道、九沐街道、新沐镇、沐得投资控股有限公司。")
    assert enterprises("让企业有归属感、安全感、获得感。") == []


def test_who_builds_what_among_projects() -> None:
    """A well-known company before what it builds is an enterprise, the rest a project."""
    text = "沐港二期、中远海运船舶修造、中海油装备智能制造等新项目加快推进。"
    assert names(text, "Enterprise") == ["中远海运", "中海油"]
    assert names(text, "Project")[-2:] == ["船舶修造", "装备智能制造"]


def test_what_a_company_has_are_its_products() -> None:
    """产品有： and 拥有甲、乙等多个品种 name products; 公司 before them does not make companies of them."""
    text = "公司拥有舒宁颗粒、芪络扶元颗粒、保心安片等17个品种。公司主要产品有：舒宁颗粒、炎可安片。"
    assert enterprises(text) == []
    assert names(text, "Product")[:2] == ["舒宁颗粒", "芪络扶元颗粒"]
    assert enterprises("公司旗下有：恒岚精工、拓岳电子、瑞禾新材。") == ["恒岚精工", "拓岳电子", "瑞禾新材"]


@pytest.mark.parametrize(
    "text",
    [
        "缺少热管理系统、空气悬架、域控制器、车规级MCU等供应商。",
        "引进培育先进封装、Chiplet、HBM、RISC-V等前沿方向企业。",
        "共有CDMO、CRO、医疗美容、康养护理、体外诊断类企业140家。",
        "集聚环保陶瓷、艺术陶瓷、日用陶瓷、高技术陶瓷等企业。",
        "围绕ADAS、V2X、OTA、HUD等细分领域企业开展招商。",
        "餐饮、住宿、家政、养老托育等企业复工率达92%。",
        "中游做强AMOLED面板、Mini LED背光模组。",
    ],
)
def test_which_makers_and_not_who(text: str) -> None:
    """A list that is mostly of things and trades, or is closed by 领域企业, names no company."""
    assert enterprises(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("彩虹轴承、时代电机、先锋机器人等企业满产。", ["彩虹轴承", "时代电机", "先锋机器人"]),
        ("与沐朗电机、TDK、LG等企业合作。", ["沐朗电机", "TDK", "LG"]),
        ("引进沐达、科隆线缆、环保陶瓷等企业。", ["沐达", "科隆线缆"]),
        ("宁德时代、沐岗新材等行业龙头企业到会。", ["宁德时代", "沐岗新材"]),
        ("沐达、沐兴、科朗等各类企业到会。", ["沐达", "沐兴", "科朗"]),
    ],
)
def test_companies_beside_things(text: str, found: list[str]) -> None:
    """Spelled members, a likely one among things, and 等行业龙头企业 are companies as before."""
    assert set(found) <= set(enterprises(text))
