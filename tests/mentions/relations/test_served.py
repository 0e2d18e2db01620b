"""Whom things are supplied to."""

from __future__ import annotations

import pytest

from tests.mentions.relations.test_partners import said


@pytest.mark.parametrize("way", ["为{}独家供应", "向{}批量交付", "给{}配套", "为{}长期提供"])
def test_who_gets_a_thing_neither_makes_it_nor_supplies_the_next(way: str) -> None:
    """为甲供应乙，为丙供应丁: nothing is said of what 甲 does."""
    text = f"龙泉热管理{way.format('云岭汽车')}热泵总成，为江州国能供应冷却板。"
    found = said(("title", "江州市"), ("paragraph", text))
    assert not any(one.startswith(("云岭汽车", "江州国能")) for one in found)
    assert "龙泉热管理 supplies 江州国能" in found


def test_who_is_served_and_acts_elsewhere_still_acts() -> None:
    """为甲配套 governs 甲 there alone."""
    text = "青石铸造为龙泉热管理供应毛坯，龙泉热管理为云岭汽车供应热泵总成。"
    found = said(("title", "江州市"), ("paragraph", text))
    assert {"青石铸造 supplies 龙泉热管理", "龙泉热管理 supplies 云岭汽车"} <= found


def test_what_a_list_of_products_holds_is_no_customer() -> None:
    """主导产品为甲: whatever 甲 was taken for, it is not supplied with anything."""
    assert "龙泉热管理 supplies 云岭汽车" not in said(
        ("title", "江州市"), ("paragraph", "龙泉热管理主导产品为云岭汽车、冷却板。")
    )
    assert "龙泉热管理 supplies 云岭汽车" in said(("title", "江州市"), ("paragraph", "龙泉热管理主要客户为云岭汽车。"))
