"""What enterprises make."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("合作社年销茭白1.6万吨。", ["茭白"]),
        ("全年抽采煤层气68亿立方米。", ["煤层气"]),
        ("设计年加工榴莲、火龙果30万吨。", ["榴莲", "火龙果"]),
        ("达产后年处理激光器6000台。", ["激光器"]),
        ("首台12英寸清洗机已交付中芯国际。", ["12英寸清洗机"]),
        ("飞控芯片交期延长到40周。", ["飞控芯片"]),
        ("绝缘粒子、高端芯片主要从广东采购。", ["绝缘粒子", "高端芯片"]),
    ],
)
def test_counted_measured_and_bought_things(text: str, product: list[str]) -> None:
    """A thing is a product where it is counted by the ton, has an output, or comes from somewhere."""
    found = names(text, "Product")
    assert set(found) & set(product)
    assert set(found) <= set(product)


def test_sums_and_areas_are_no_products() -> None:
    """交易额, 种植面积, 库容 are none."""
    assert names("去年新增销售收入20万台套以上，新增库容20万吨。", "Product") == []


def test_makers_of_things_among_companies() -> None:
    """隔膜、电解液等配套企业 lists products, not companies."""
    found = names("隔膜、电解液、结构件等配套企业61家。", "Product", "Enterprise")
    assert found == names("隔膜、电解液、结构件等配套企业61家。", "Product")
    assert "电解液" in found


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("主要产品为血流导向装置和颅内支架。", ["血流导向装置", "颅内支架"]),
        ("主导产品:实木餐桌椅，上年营收12亿元。", ["实木餐桌椅"]),
        ("代表产品：原味豆干，配套企业9家。", ["原味豆干"]),
    ],
)
def test_announced_products_need_no_product_word(text: str, products: list[str]) -> None:
    """Behind 主要产品为 and 主导产品： any noun phrase is what is made."""
    assert names(text, "Product") == products


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("具有年产锌锭18万吨、粗铅10万吨、硫酸32万吨的综合生产能力。", ["锌锭", "粗铅", "硫酸"]),
        ("产品以混凝土机械、工程起重机械等为主，出口多国。", ["混凝土机械", "工程起重机械"]),
        ("公司主营业务是汽车侧围亮条和门框，产值3亿元。", ["汽车侧围亮条", "门框"]),
    ],
)
def test_goods_with_amounts_and_what_a_business_is(text: str, products: list[str]) -> None:
    """Goods in a row each with its amount, 产品以…为主 and 主营业务是."""
    found = names(text, "Product")
    assert [product for product in products if product in found] == products
