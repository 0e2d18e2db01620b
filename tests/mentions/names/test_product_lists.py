"""Products in running text."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公司主要生产阀岛和气缸。", ["阀岛", "气缸"]),
        ("该厂从事碳化钨、钴粉生产。", ["碳化钨", "钴粉"]),
        ("年处理激光器6000台。", ["激光器"]),
        ("建成豆浆、豆腐干生产线9条。", ["豆浆", "豆腐干"]),
        ("主要生产超高分子量聚乙烯。", ["超高分子量聚乙烯"]),
        ("已形成“钨粉—硬质合金—数控刀片”的格局。", ["钨粉", "硬质合金", "数控刀片"]),
        ("已形成“钨粉—硬质合金—数控刀片”的链条。", []),
    ],
)
def test_what_is_made_is_a_product(text: str, expected: list[str]) -> None:
    """Objects of strong verbs, members beside a product, counted goods and links of a chain are products."""
    assert names(text, "Product") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("晶禾光电科技有限公司的第8.6代液晶面板出货量居首。", "第8.6代液晶面板"),
        ("晶禾光电科技有限公司的12英寸外延片已供货。", "12英寸外延片"),
        ("洛川农机科技有限公司攻关无级变速（CVT）传动系统。", "无级变速（CVT）传动系统"),
        ("卫禾化工有限公司阻燃剂产能居前。", "阻燃剂"),
        ("希禾光电科技有限公司的光栅尺出口印度。", "光栅尺"),
    ],
)
def test_a_product_is_named_with_its_size_and_without_its_maker(text: str, expected: str) -> None:
    """Sizes and abbreviations belong to a product; the maker before it and the verb behind it do not."""
    assert names(text, "Product") == [expected]


def test_model_names_in_quotes_are_products() -> None:
    """A quoted model behind 培育的 or 主打 is a product with its quotes, a quoted phrase without a number is none."""
    assert names("研究站培育的“禾丰118”推广20万亩。", "Product") == ["“禾丰118”"]
    assert names("该区推出“一件事”服务。", "Product") == []


@pytest.mark.parametrize("text", ["公司在创业板上市。", "研发投入，占比提高。", "人大代表建议加强监管。"])
def test_words_that_only_end_like_products_are_none(text: str) -> None:
    """创业板 ends like a board and 投入 stands behind 研发; neither is made."""
    assert names(text, "Product") == []


def test_a_list_that_begins_with_its_mark_is_read() -> None:
    """A stray 、 before the first member leaves an empty member, which is passed over."""
    assert names("开工。、电机生产线3条投用。", "Product") == ["电机"]
