"""Tables of parks: what each is for and how large it is."""

from __future__ import annotations

from chaingraph.mentions.tables.finding import read_tables
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document


def test_parks_with_trades_and_numbers() -> None:
    """主导产业 are the park's chains, number columns its metrics, the place column says where it lies."""
    document = make_document(
        """
        序号 | 园区名称 | 所在县区 | 规划面积（平方公里） | 主导产业 | 入驻企业数（家） | 2022年工业产值（亿元）
        1 | 汝州经济技术开发区 | 汝州市 | 25.3 | 机械制造、绿色建材 | 120 | 260
        2 | 叶县尼龙新材料产业园 | 叶县 | 约12 | 尼龙新材料 | / | 98.5
        """,
        title="平顶山市开发区情况",
        before="平顶山市位于河南省。平顶山市开发区。",
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        汝州经济技术开发区 | locatedIn | Region 汝州市
        汝州经济技术开发区 | 规划面积 | 25.3 平方公里 |  |  | planned
        汝州经济技术开发区 | inChain | Chain 机械制造
        汝州经济技术开发区 | inChain | Chain 绿色建材
        汝州经济技术开发区 | 入驻企业数 | 120 家 |  |  | fact
        汝州经济技术开发区 | output | 260 亿元 | 2022 |  | fact
        叶县尼龙新材料产业园 | locatedIn | Region 叶县
        叶县尼龙新材料产业园 | 规划面积 | ≈12 平方公里 |  |  | planned
        叶县尼龙新材料产业园 | inChain | Chain 尼龙新材料
        叶县尼龙新材料产业园 | output | 98.5 亿元 | 2022 |  | fact
        """)
    )
    assert check_evidence(document, found)
