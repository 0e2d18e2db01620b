"""What the members of a list are."""

from __future__ import annotations

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
