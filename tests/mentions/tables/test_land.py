"""Land tables: what an enterprise stands on, what lies idle, what it will need."""

from __future__ import annotations

from chaingraph.mentions.tables.finding import read_tables
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document

ZHUZHOU = {"title": "株洲市工业用地情况", "before": "株洲市位于湖南省。株洲市工业用地紧张。"}


def test_each_column_has_its_own_unit() -> None:
    """Units stand behind a slash and differ between columns; ranges keep both ends; zero is a number."""
    document = make_document(
        """
        名称 | 现有用地/亩 | 闲置用地/平方米 | 厂房及办公面积/平方米 | 未来五年需求/亩
        株洲田心轨道装备有限公司 | 160.2 | — | -- | 100-150
        株洲清水塘冶炼股份有限公司 | 670 | 1800 | 221,616 |
        株洲云龙新材料有限公司 | 43 | 0 | 65000 | 30
        """,
        **ZHUZHOU,
    )
    found = read_tables(document)
    assert joined(facts(found, "locatedIn")) == joined(
        lines("""
        株洲田心轨道装备有限公司 | land_current | 160.2 亩 |  |  | fact
        株洲田心轨道装备有限公司 | land_need | 100-150 亩 |  |  | planned
        株洲清水塘冶炼股份有限公司 | land_current | 670 亩 |  |  | fact
        株洲清水塘冶炼股份有限公司 | land_idle | 1800 平方米 |  |  | fact
        株洲清水塘冶炼股份有限公司 | floor_area | 221616 平方米 |  |  | fact
        株洲云龙新材料有限公司 | land_current | 43 亩 |  |  | fact
        株洲云龙新材料有限公司 | land_idle | 0 平方米 |  |  | fact
        株洲云龙新材料有限公司 | floor_area | 65000 平方米 |  |  | fact
        株洲云龙新材料有限公司 | land_need | 30 亩 |  |  | planned
        """)
    )
    assert check_evidence(document, found)


def test_hectares_and_yield_per_mu() -> None:
    """Other words and units for the same things, with a roster's columns between them."""
    document = make_document(
        """
        序号 | 用地单位 | 行业 | 占地面积（公顷） | 建筑面积（万㎡） | 空闲土地（公顷） | 用地需求（亩） | 亩均产值（万元） | 亩均税收（万元/亩）
        1 | 醴陵渌江陶瓷有限公司 | 陶瓷 | 5.2 | 3.1 | 0.4 | 约20 | 412.6 | 18.3
        """,
        **ZHUZHOU,
    )
    assert joined(facts(read_tables(document), "locatedIn")) == joined(
        lines("""
        醴陵渌江陶瓷有限公司 | number | 1
        醴陵渌江陶瓷有限公司 | sector | Sector 陶瓷
        醴陵渌江陶瓷有限公司 | inChain | Chain 陶瓷
        醴陵渌江陶瓷有限公司 | land_current | 5.2 公顷 |  |  | fact
        醴陵渌江陶瓷有限公司 | floor_area | 3.1 万㎡ |  |  | fact
        醴陵渌江陶瓷有限公司 | land_idle | 0.4 公顷 |  |  | fact
        醴陵渌江陶瓷有限公司 | land_need | ≈20 亩 |  |  | planned
        醴陵渌江陶瓷有限公司 | output_per_mu | 412.6 万元/亩 |  |  | fact
        醴陵渌江陶瓷有限公司 | tax_per_mu | 18.3 万元/亩 |  |  | fact
        """)
    )


def test_unit_of_the_table_and_of_the_cell() -> None:
    """A column without a unit takes the table's; a unit in the cell is stronger than both."""
    document = make_document(
        """
        企业 | 现状用地 | 闲置土地 | 规划新增用地
        醴陵渌江陶瓷有限公司 | 78 | 1.2公顷 | /
        """,
        unit="亩",
        **ZHUZHOU,
    )
    assert joined(facts(read_tables(document), "locatedIn")) == joined(
        lines("""
        醴陵渌江陶瓷有限公司 | land_current | 78 亩 |  |  | fact
        醴陵渌江陶瓷有限公司 | land_idle | 1.2 公顷 |  |  | fact
        """)
    )
