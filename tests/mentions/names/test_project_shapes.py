"""Projects told by an output, a phase, or a verb of building."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names

_FIRM = "华禾新材料有限公司"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_FIRM}5万吨工业硅绿色化改造同日动工。", "5万吨工业硅绿色化改造"),
        (f"{_FIRM}在园区的10GWh动力电池项目一期满产，二期8月转固。", "10GWh动力电池项目"),
        (f"{_FIRM}8英寸碳化硅外延片产业化项目通过备案。", "8英寸碳化硅外延片产业化项目"),
        (f"{_FIRM}投资的120万吨/年乙烯下游新材料项目开工。", "120万吨/年乙烯下游新材料项目"),
        (f"{_FIRM}计划在此建设鞋用无纺布生产基地，明年投产。", "鞋用无纺布生产基地"),
        (f"{_FIRM}带来的先进封装扩产项目总投资30亿元。", "先进封装扩产项目"),
        (f"{_FIRM}光学镜头扩产同步推进。", "光学镜头扩产"),
        (f"{_FIRM}投资5.5亿元的退役电池利用项目9月试产。", "退役电池利用项目"),
        (f"{_FIRM}在溪口镇的智能终端项目今年产值有望翻番。", "智能终端项目"),
        (f"{_FIRM}（以下简称“华禾”）在溪口片区建设年产15GWh动力电池项目。", "年产15GWh动力电池项目"),
        (f"{_FIRM}（以下简称“华禾”）落户溪口片区建设动力电池项目。", "动力电池项目"),
        (f"拟与{_FIRM}合作菌菇原浆项目，占地30亩。", "菌菇原浆项目"),
        ("重点推出两个项目：（1）菌菇多糖提取及功能性饮料项目，占地30亩。", "菌菇多糖提取及功能性饮料项目"),
        (f"{_FIRM}旁边就是“瓷艺馆”二期，上半年开工。", "“瓷艺馆”二期"),
    ],
)
def test_a_shape_names_a_project(text: str, expected: str) -> None:
    """An output before a work, a phase, an item of a list and what an enterprise builds are projects without their owner."""
    assert names(text, "Project") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        f"{_FIRM}新建生产线4条。",
        f"{_FIRM}共建标准化种植基地11.8万亩。",
        f"{_FIRM}正在加紧二期调试。",
        "该省推进一批重大项目。",
    ],
)
def test_counted_works_and_kinds_are_no_projects(text: str) -> None:
    """Lines that are counted, land, and a phase behind a verb alone name no project."""
    assert names(text, "Project") == []


def test_a_registered_owner_is_told_apart_and_a_short_name_is_not() -> None:
    """某有限公司 before its project is an enterprise of its own; a well-known short name belongs to a project called 项目."""
    found = names(f"{_FIRM}锂电隔膜项目竣工。", "Enterprise", "Project")
    assert found == [_FIRM, "锂电隔膜项目"]
    assert names("比亚迪襄阳产业园项目竣工。", "Project") == ["比亚迪襄阳产业园项目"]


def test_a_centre_that_is_called_a_project_is_one() -> None:
    """武汉研发中心项目 is a project, not an organisation."""
    assert names("募集资金用于武汉研发中心项目及补充流动资金。", "Project", "Organisation") == ["武汉研发中心项目"]


def test_a_verb_that_says_what_a_project_does_belongs_to_it() -> None:
    """搬迁 before 项目 is part of the name; 完成 is not."""
    assert names("区内集聚了中石油大连石化搬迁项目。", "Project") == ["中石油大连石化搬迁项目"]
