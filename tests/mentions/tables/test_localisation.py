"""Localisation tables: how many suppliers an enterprise has and how many of them are near."""

from __future__ import annotations

from chaingraph.mentions.tables.finding import read_tables
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document

LIUZHOU = {"title": "柳州市产业链调查", "before": "柳州市位于广西壮族自治区。柳州市汽车产业发达。"}


def test_bare_headers_within_merged_sector() -> None:
    """总量, 市内 and 占比 mean suppliers when they stand together; the merged sector is filled by the reader of files."""
    document = make_document(
        """
        领域 | 名称 | 总量 | 市内 | 占比
        汽车 | 柳州龙潭汽车部件有限公司 | 120 | 90 | 75%
        机械 | 柳州鱼峰工程机械股份有限公司 | 85 | 17 | 20%
        """,
        caption="表2-3 骨干企业供应商数量信息",
        **LIUZHOU,
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        柳州龙潭汽车部件有限公司 | sector | Sector 汽车
        柳州龙潭汽车部件有限公司 | inChain | Chain 汽车
        柳州龙潭汽车部件有限公司 | locatedIn | Region 柳州市
        柳州龙潭汽车部件有限公司 | supplier_count | 120 |  |  | fact
        柳州龙潭汽车部件有限公司 | supplier_local | 90 |  | 市内 | fact
        柳州龙潭汽车部件有限公司 | supplier_local_share | 75 % |  | 市内 | fact
        柳州鱼峰工程机械股份有限公司 | sector | Sector 机械
        柳州鱼峰工程机械股份有限公司 | inChain | Chain 机械
        柳州鱼峰工程机械股份有限公司 | locatedIn | Region 柳州市
        柳州鱼峰工程机械股份有限公司 | supplier_count | 85 |  |  | fact
        柳州鱼峰工程机械股份有限公司 | supplier_local | 17 |  | 市内 | fact
        柳州鱼峰工程机械股份有限公司 | supplier_local_share | 20 % |  | 市内 | fact
        """)
    )
    assert check_evidence(document, found)


def test_two_radii_below_one_header() -> None:
    """省内 and 市内 side by side keep their own scope; a share names its scope in its header."""
    document = make_document(
        """
        序号 | 企业名称 | 供应商数量（家） > 总数 | 供应商数量（家） > 省内 | 供应商数量（家） > 市内 | 省内占比（%）
        1 | 十堰车城车桥有限公司 | 210 | 160 | 84 | 76.2
        """,
        title="十堰市产业链调查",
        before="十堰市位于湖北省。十堰市商用车产业。",
    )
    assert joined(facts(read_tables(document), "locatedIn", "number")) == joined(
        lines("""
        十堰车城车桥有限公司 | supplier_count | 210 家 |  |  | fact
        十堰车城车桥有限公司 | supplier_local | 160 家 |  | 省内 | fact
        十堰车城车桥有限公司 | supplier_local | 84 家 |  | 市内 | fact
        十堰车城车桥有限公司 | supplier_local_share | 76.2 % |  | 省内 | fact
        """)
    )


def test_main_plants_with_full_header_words() -> None:
    """Long headers with 配套企业 say the same; a missing share is no zero."""
    document = make_document(
        """
        主机厂 | 所属产业 | 配套企业总数（家） | 其中：区内配套企业（家） | 本地配套率
        芜湖江城汽车股份有限公司 | 汽车 | 340 | 约150 | —
        安徽鸠兹机器人有限公司 | 机器人 | 60 | 12 | 0.2
        """,
        title="芜湖市配套情况",
        before="芜湖市位于安徽省。芜湖市汽车产业。",
    )
    assert joined(facts(read_tables(document), "locatedIn")) == joined(
        lines("""
        芜湖江城汽车股份有限公司 | sector | Sector 汽车
        芜湖江城汽车股份有限公司 | inChain | Chain 汽车
        芜湖江城汽车股份有限公司 | supplier_count | 340 家 |  |  | fact
        芜湖江城汽车股份有限公司 | supplier_local | ≈150 家 |  | 区内 | fact
        安徽鸠兹机器人有限公司 | sector | Sector 机器人
        安徽鸠兹机器人有限公司 | inChain | Chain 机器人
        安徽鸠兹机器人有限公司 | supplier_count | 60 家 |  |  | fact
        安徽鸠兹机器人有限公司 | supplier_local | 12 家 |  | 区内 | fact
        安徽鸠兹机器人有限公司 | supplier_local_share | 0.2 |  | 区内 | fact
        """)
    )


def test_without_a_header_the_share_proves_the_columns() -> None:
    """Two whole numbers whose ratio is the third column: total, local, share. The radius stays unknown."""
    document = make_document(
        """

        柳州龙潭汽车部件有限公司 | 120 | 90 | 75%
        柳州鱼峰工程机械股份有限公司 | 85 | 17 | 20%
        柳州柳南钢构有限公司 | 30 | 10 | 33%
        """,
        **LIUZHOU,
    )
    assert joined(facts(read_tables(document), "locatedIn")) == joined(
        lines("""
        柳州龙潭汽车部件有限公司 | supplier_count | 120 |  |  | fact
        柳州龙潭汽车部件有限公司 | supplier_local | 90 |  |  | fact
        柳州龙潭汽车部件有限公司 | supplier_local_share | 75 % |  |  | fact
        柳州鱼峰工程机械股份有限公司 | supplier_count | 85 |  |  | fact
        柳州鱼峰工程机械股份有限公司 | supplier_local | 17 |  |  | fact
        柳州鱼峰工程机械股份有限公司 | supplier_local_share | 20 % |  |  | fact
        柳州柳南钢构有限公司 | supplier_count | 30 |  |  | fact
        柳州柳南钢构有限公司 | supplier_local | 10 |  |  | fact
        柳州柳南钢构有限公司 | supplier_local_share | 33 % |  |  | fact
        """)
    )


def test_share_takes_the_radius_it_is_computed_from() -> None:
    """本地配套率 beside 市内 and 省内 is the share of the column it fits; where it fits none it stays 本地."""
    drawing = """
        企业名称 | 配套企业总数 | 市内配套 | 省内配套 | 本地配套率
        柳州龙潭汽车部件有限公司 | 60 | 33 | 45 | {}
        """
    fitting = facts(read_tables(make_document(drawing.format("55%"), **LIUZHOU)))
    assert "柳州龙潭汽车部件有限公司 | supplier_local_share | 55 % |  | 市内 | fact" in fitting
    other = facts(read_tables(make_document(drawing.format("60%"), **LIUZHOU)))
    assert "柳州龙潭汽车部件有限公司 | supplier_local_share | 60 % |  | 本地 | fact" in other
