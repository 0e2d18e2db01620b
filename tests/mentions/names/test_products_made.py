"""Products that stand behind their maker."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names

_FIRM = "临江远澜器材有限公司"


@pytest.mark.parametrize(
    ("text", "products"),
    [
        (f"{_FIRM}做气缸套和齿圈。", ["气缸套", "齿圈"]),
        (f"{_FIRM}主要供三元材料、电解液及隔膜。", ["三元材料", "电解液", "隔膜"]),
        (f"{_FIRM}的可视喉镜畅销海外。", ["可视喉镜"]),
        (f"{_FIRM}的加氢反应器、吊钩已经交付用户。", ["加氢反应器", "吊钩"]),
        (f"{_FIRM}产低钠盐。", ["低钠盐"]),
    ],
)
def test_what_a_maker_makes(text: str, products: list[str]) -> None:
    """Behind a maker and a verb of making, or its 的, a noun phrase that closes like a thing is a product, with its modifiers."""
    assert names(text, "Product") == products


@pytest.mark.parametrize(
    "text",
    [
        f"{_FIRM}的老板来到现场。",
        f"{_FIRM}的办法很多，网点分布全国。",
        f"{_FIRM}做强主业，做大规模。",
        f"{_FIRM}一次投料试车成功，工人忙着装车。",
    ],
)
def test_ordinary_words_are_no_products(text: str) -> None:
    """People, ways and ordinary words that only end like a product are none."""
    assert names(text, "Product") == []


def test_a_name_goes_on_with_its_letters() -> None:
    """Letters before a space, and a size, belong to a product's name."""
    text = f"{_FIRM}生产Micro LED显示屏和16兆瓦风电主轴轴承。"
    assert names(text, "Product") == ["Micro LED显示屏", "16兆瓦风电主轴轴承"]
