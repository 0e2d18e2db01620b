"""Companies called by their place."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import enterprises


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("引导洛阳钛业实施节能改造。", "洛阳钛业"),
        ("湖南久安科技、鼎越股份同日签约。", "湖南久安科技"),
        ("今年又与宁波瑾禾联合开发控制系统。", "宁波瑾禾"),
        ("订单由江苏万岳承接。", "江苏万岳"),
        ("做注塑件的有深圳市锐岑电子。", "深圳市锐岑电子"),
        ("河南巴彦新材、青海昌黎化学同日复产。", "青海昌黎化学"),
    ],
)
def test_a_place_begins_a_company(text: str, name: str) -> None:
    """Place and trade, place and an odd word with a trade, place and loose characters before a verb are companies."""
    assert name in enterprises(text)


@pytest.mark.parametrize(
    "text", ["大力发展贵州炼化、纺织、建材等产业。", "公司在中山阜砂设厂。", "此前对广西稀土资源进行了勘查。"]
)
def test_industries_and_towns_are_no_companies(text: str) -> None:
    """A place's industry, a town behind it and its resources name no company."""
    assert enterprises(text) == []


def test_a_group_owns_the_company_behind_it() -> None:
    """A group's short name before a company that begins with a place is part of its name."""
    assert enterprises("随行的大唐绥化热电当场答应。") == ["大唐绥化热电"]
