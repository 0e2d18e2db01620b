"""What belongs to a name at its joints."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import enterprises, names, parks


@pytest.mark.parametrize(
    ("text", "company", "other"),
    [
        ("NO.2 兰溪恒沐新材料有限公司（金华经开区），产值3亿元。", "兰溪恒沐新材料有限公司", "金华经开区"),
        ("揭榜单位：洛阳沐辰轴承有限公司(新安县)。", "洛阳沐辰轴承有限公司", "新安县"),
        ("总装线在天兵科技（张家港高新区）。", "天兵科技", "张家港高新区"),
    ],
)
def test_a_seat_in_a_bracket_is_another_name(text: str, company: str, other: str) -> None:
    """A park or a county in full behind a whole company is where it sits."""
    found = names(text, "Enterprise", "Park", "Region")
    assert company in found
    assert other in found


def test_a_short_place_in_a_bracket_belongs_to_the_name() -> None:
    """（昆山） and （后所片区） are part of what they follow."""
    assert "沐辰精密（昆山）" in enterprises("客户有沐辰精密（昆山）、立讯精密等企业。")
    assert parks("项目位于富源工业园区（后所片区）。") == ["富源工业园区（后所片区）"]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("一行来到龙潭镇山东沐辰铸造有限公司，了解生产。", "山东沐辰铸造有限公司"),
        ("奖励云河街道恒沐糖果厂10万元。", "恒沐糖果厂"),
    ],
)
def test_a_town_is_no_part_of_a_registered_name(text: str, company: str) -> None:
    """街道 before a plant, and a town before a company with its province, stand for themselves."""
    assert company in enterprises(text)


@pytest.mark.parametrize("text", ["港股东岳集团涨3%。", "产品配套徐工集团、三一重工等。", "国内徐工集团已实现量产。"])
def test_a_well_known_group_is_known_by_itself(text: str) -> None:
    """Ordinary words before a company that the dictionary has with its 集团 are none of it."""
    assert enterprises(text)[0] in ("东岳集团", "徐工集团")


def test_a_place_named_twice() -> None:
    """A park that begins with its city again does not take the city before it in."""
    assert parks("公司位于宝鸡市宝鸡高新技术产业开发区。") == ["宝鸡高新技术产业开发区"]
