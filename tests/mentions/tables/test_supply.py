"""Supply tables: who buys what from whom."""

from __future__ import annotations

from chaingraph.mentions.tables.finding import read_tables
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document, names

CHANGCHUN = {"title": "长春市配套对接清单", "before": "长春市位于吉林省。长春市汽车产业集聚。"}


def test_buyer_part_supplier_place() -> None:
    """The place belongs to the supplier it stands behind; several suppliers in one cell are several facts."""
    document = make_document(
        """
        序号 | 需求企业 | 采购产品 | 供应商 | 所在地
        1 | 吉林净月汽车股份有限公司 | 座椅骨架、安全带 | 长春双阳汽车饰件有限公司 | 长春市
        2 | 吉林净月汽车股份有限公司 | 雷达 | 苏州金鸡湖电子有限公司；德国博朗科技 | 江苏苏州
        3 | 吉林净月汽车股份有限公司 | 线束 | 暂无 |
        """,
        **CHANGCHUN,
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        长春双阳汽车饰件有限公司 | supplies | Enterprise 吉林净月汽车股份有限公司
        长春双阳汽车饰件有限公司 | produces | Product 座椅骨架
        长春双阳汽车饰件有限公司 | produces | Product 安全带
        长春双阳汽车饰件有限公司 | locatedIn | Region 长春市
        苏州金鸡湖电子有限公司 | supplies | Enterprise 吉林净月汽车股份有限公司
        苏州金鸡湖电子有限公司 | produces | Product 雷达
        苏州金鸡湖电子有限公司 | locatedIn | Region 江苏苏州
        德国博朗科技 | supplies | Enterprise 吉林净月汽车股份有限公司
        德国博朗科技 | produces | Product 雷达
        德国博朗科技 | locatedIn | Region 江苏苏州
        """)
    )
    assert names(found, "Enterprise") == {
        "吉林净月汽车股份有限公司",
        "长春双阳汽车饰件有限公司",
        "苏州金鸡湖电子有限公司",
        "德国博朗科技",
    }
    assert check_evidence(document, found)


def test_enterprise_with_customers_and_suppliers() -> None:
    """In a roster with 主要客户 and 主要供应商 the enterprise stands in the middle."""
    document = make_document(
        """
        企业名称 | 配套产品 | 主要客户 | 主要供应商
        长春双阳汽车饰件有限公司 | 门板 | 一汽解放、奇瑞 | 宁波甬江化工有限公司
        """,
        **CHANGCHUN,
    )
    assert joined(facts(read_tables(document), "locatedIn")) == joined(
        lines("""
        长春双阳汽车饰件有限公司 | produces | Product 门板
        长春双阳汽车饰件有限公司 | supplies | Enterprise 一汽解放
        长春双阳汽车饰件有限公司 | supplies | Enterprise 奇瑞
        宁波甬江化工有限公司 | supplies | Enterprise 长春双阳汽车饰件有限公司
        """)
    )


def test_supplier_first_in_merged_rows() -> None:
    """供货单位 and 采购方 the other way round, with a merged buyer that stands only in its first row."""
    document = make_document(
        """
        供货单位 | 零部件名称 | 采购方 | 采购方所在地
        长春双阳汽车饰件有限公司 | 顶棚 | 吉林净月汽车股份有限公司 | 长春新区
        吉林松江轮毂厂 | 轮毂 | 〃 | 〃
        """,
        **CHANGCHUN,
    )
    assert joined(facts(read_tables(document))) == joined(
        lines("""
        长春双阳汽车饰件有限公司 | supplies | Enterprise 吉林净月汽车股份有限公司
        长春双阳汽车饰件有限公司 | produces | Product 顶棚
        吉林净月汽车股份有限公司 | locatedIn | Region 长春新区
        吉林松江轮毂厂 | supplies | Enterprise 吉林净月汽车股份有限公司
        吉林松江轮毂厂 | produces | Product 轮毂
        """)
    )
