"""Tables of chains and their segments: who leads a chain, who stands in which segment."""

from __future__ import annotations

from chaingraph.mentions.tables import read_tables
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document, names

WEIFANG = {"title": "潍坊市链长制工作方案", "before": "潍坊市位于山东省。潍坊市实施链长制。"}


def test_chain_leaders() -> None:
    """链主企业 lead the chain, 重点企业 are in it; people and offices are no enterprises."""
    document = make_document(
        """
        序号 | 产业链 | 链长 | 牵头单位 | 链主企业 | 重点企业
        1 | 动力装备 | 张明 | 市工信局 | 潍坊潍水动力股份有限公司 | 潍坊白浪河铸造有限公司、山东寒亭曲轴
        2 | 高端化工 | 李强 | 市发改委、市应急局 | 山东羊口石化集团 | —
        """,
        **WEIFANG,
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        动力装备 | ledBy | Enterprise 潍坊潍水动力股份有限公司
        潍坊潍水动力股份有限公司 | inChain | Chain 动力装备
        潍坊潍水动力股份有限公司 | tier | 链主
        潍坊白浪河铸造有限公司 | inChain | Chain 动力装备
        山东寒亭曲轴 | inChain | Chain 动力装备
        高端化工 | ledBy | Enterprise 山东羊口石化集团
        山东羊口石化集团 | inChain | Chain 高端化工
        山东羊口石化集团 | tier | 链主
        """)
    )
    assert names(found, "Organisation") == {"市工信局", "市发改委", "市应急局"}
    assert names(found, "Chain") == {"动力装备", "高端化工"}
    assert check_evidence(document, found)


def test_segments_with_stages_under_a_caption() -> None:
    """The chain stands in the caption, the stage in a merged first column; local enterprises are in the place."""
    document = make_document(
        """
        上中下游 | 细分环节 | 主要产品 | 区内企业 | 国内代表企业 | 缺口与招商方向
        上游 | 正极材料 | 磷酸铁锂、三元材料 | 宜都清江锂业有限公司 | 湖南裕能、德方纳米 | 扩产
        上游 | 隔膜 | 湿法隔膜 | — | 恩捷股份 | 引进隔膜企业
        中游 | 电芯 | 方形电芯 | 宜昌峡江电池有限公司、枝江新能源公司 | 宁德时代 | 无
        """,
        caption="表5-2 动力电池产业链图谱",
        title="宜都市产业链方案",
        before="宜都市属湖北省宜昌市。宜都市化工转型。宜都市发展电池。",
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        正极材料 | segmentOf | Chain 动力电池产业链
        正极材料 | stage | 上游
        正极材料 | covers | 磷酸铁锂
        正极材料 | covers | 三元材料
        宜都清江锂业有限公司 | inSegment | Segment 正极材料
        宜都清江锂业有限公司 | inChain | Chain 动力电池产业链
        宜都清江锂业有限公司 | locatedIn | Region 宜都市
        湖南裕能 | inSegment | Segment 正极材料
        湖南裕能 | inChain | Chain 动力电池产业链
        德方纳米 | inSegment | Segment 正极材料
        德方纳米 | inChain | Chain 动力电池产业链
        隔膜 | segmentOf | Chain 动力电池产业链
        隔膜 | stage | 上游
        隔膜 | covers | 湿法隔膜
        恩捷股份 | inSegment | Segment 隔膜
        恩捷股份 | inChain | Chain 动力电池产业链
        电芯 | segmentOf | Chain 动力电池产业链
        电芯 | stage | 中游
        电芯 | covers | 方形电芯
        宜昌峡江电池有限公司 | inSegment | Segment 电芯
        宜昌峡江电池有限公司 | inChain | Chain 动力电池产业链
        宜昌峡江电池有限公司 | locatedIn | Region 宜都市
        枝江新能源公司 | inSegment | Segment 电芯
        枝江新能源公司 | inChain | Chain 动力电池产业链
        枝江新能源公司 | locatedIn | Region 宜都市
        宁德时代 | inSegment | Segment 电芯
        宁德时代 | inChain | Chain 动力电池产业链
        """)
    )
    segments = {s.subject for s in found.statements if s.subject.type == "Segment"}
    assert {ref.key for ref in segments} == {"动力电池产业链"}
    assert check_evidence(document, found)


def test_roster_with_chain_and_segment_columns() -> None:
    """A roster that also names chain and segment of each enterprise gives both kinds of facts."""
    document = make_document(
        """
        序号 | 企业名称 | 所属产业链 | 环节 | 主导产品 | 2023年营业收入（亿元）
        1 | 潍坊潍水动力股份有限公司 | 动力装备产业链 | 发动机 | 柴油机 | 210
        """,
        **WEIFANG,
    )
    assert joined(facts(read_tables(document))) == joined(
        lines("""
        潍坊潍水动力股份有限公司 | number | 1
        潍坊潍水动力股份有限公司 | locatedIn | Region 潍坊市
        潍坊潍水动力股份有限公司 | inChain | Chain 动力装备产业链
        潍坊潍水动力股份有限公司 | inSegment | Segment 发动机
        潍坊潍水动力股份有限公司 | produces | Product 柴油机
        潍坊潍水动力股份有限公司 | revenue | 210 亿元 | 2023 |  | fact
        发动机 | segmentOf | Chain 动力装备产业链
        """)
    )
