"""Tables of chains and their segments: who leads a chain, who stands in which segment."""

from __future__ import annotations

from dataclasses import replace

from chaingraph.mentions.tables.finding import read_tables
from chaingraph.records import Observation, Passage, Ref
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
        动力装备 | chainHead | 张明
        动力装备 | leadOrganisation | Organisation 市工信局
        高端化工 | chainHead | 李强
        高端化工 | leadOrganisation | Organisation 市发改委
        高端化工 | leadOrganisation | Organisation 市应急局
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


def numbers(table: str) -> list[tuple[str, str, str, str]]:
    """Whose number it is, what it measures, its words and how it is meant."""
    stated = read_tables(make_document(table, **WEIFANG)).statements
    return [
        (s.subject.name, s.object.indicator, s.object.quantity.text, s.modality)
        for s in stated
        if isinstance(s.object, Observation)
    ]


def test_numbers_of_a_row_of_a_chain_are_the_chains() -> None:
    """Beside leader and members a row is of the whole chain; one firm a row, or a chain in several rows, leaves open whose they are."""
    table = """
        产业链 | 链主企业 | 重点配套企业 | 规上企业数（家） | 2024年产值（亿元） | 2025年目标产值（亿元）
        动力装备 | 潍坊潍水动力股份有限公司 | 白浪河铸造、寒亭曲轴 | 27 | 120.5 | 150
        高端化工 | 山东羊口石化集团 | — | 18 | 80.2 | 95
        """
    assert numbers(table) == [
        ("动力装备", "规上企业数", "27", "fact"),
        ("动力装备", "产值", "120.5", "fact"),
        ("动力装备", "目标产值", "150", "target"),
        ("高端化工", "规上企业数", "18", "fact"),
        ("高端化工", "产值", "80.2", "fact"),
        ("高端化工", "目标产值", "95", "target"),
    ]
    twice = table.replace("高端化工", "动力装备")
    assert numbers(twice) == []


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
        正极材料 | covers | Product 磷酸铁锂
        正极材料 | covers | Product 三元材料
        宜都清江锂业有限公司 | inSegment | Segment 正极材料
        宜都清江锂业有限公司 | inChain | Chain 动力电池产业链
        宜都清江锂业有限公司 | locatedIn | Region 宜都市
        湖南裕能 | inSegment | Segment 正极材料
        湖南裕能 | inChain | Chain 动力电池产业链
        德方纳米 | inSegment | Segment 正极材料
        德方纳米 | inChain | Chain 动力电池产业链
        隔膜 | segmentOf | Chain 动力电池产业链
        隔膜 | stage | 上游
        隔膜 | covers | Product 湿法隔膜
        恩捷股份 | inSegment | Segment 隔膜
        恩捷股份 | inChain | Chain 动力电池产业链
        电芯 | segmentOf | Chain 动力电池产业链
        电芯 | stage | 中游
        电芯 | covers | Product 方形电芯
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


def test_leaders_somewhere_else_have_no_tier_here() -> None:
    """骨干企业 is a tier of the place, 国内龙头企业 is none."""
    document = make_document(
        """
        产业链 | 骨干企业 | 国内龙头企业
        动力装备 | 潍坊白浪河铸造有限公司 | 玉柴
        """,
        **WEIFANG,
    )
    assert {fact for fact in facts(read_tables(document)) if "| tier |" in fact} == {
        "潍坊白浪河铸造有限公司 | tier | 骨干"
    }


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


def test_stage_in_section_rows_and_chain_in_the_heading() -> None:
    """上游 as a section row; the heading above the table names the chain, its verb left out."""
    drawn = make_document(
        """
        环节 | 本市企业 | 目标企业
        == 一、上游
        稀土永磁 | 潍坊白浪河磁材有限公司 | 金力永磁
        == 二、下游
        整机 | — | 汇川技术
        """,
        before="（一）打造智能电机产业链",
        title="潍坊市方案",
    )
    heading = "（一）打造智能电机产业链"
    start = drawn.text.index(heading)
    passage = Passage("doc", "heading", heading, ((0, start),), level=2)
    table = replace(drawn.tables[0], section=("第三章 重点任务", heading))
    document = replace(drawn, passages=(passage,), tables=(table,))
    found = read_tables(document)
    assert joined(facts(found, "locatedIn")) == joined(
        lines("""
        稀土永磁 | segmentOf | Chain 智能电机产业链
        稀土永磁 | stage | 上游
        潍坊白浪河磁材有限公司 | inSegment | Segment 稀土永磁
        潍坊白浪河磁材有限公司 | inChain | Chain 智能电机产业链
        金力永磁 | inSegment | Segment 稀土永磁
        智能电机产业链 | invites | Enterprise 金力永磁
        潍坊市 | invites | Enterprise 金力永磁
        整机 | segmentOf | Chain 智能电机产业链
        整机 | stage | 下游
        汇川技术 | inSegment | Segment 整机
        智能电机产业链 | invites | Enterprise 汇川技术
        潍坊市 | invites | Enterprise 汇川技术
        """)
    )
    assert names(found, "Chain") == {"智能电机产业链"}
    assert check_evidence(document, found)


def test_stage_written_before_the_segment() -> None:
    """上游：正极材料 is the segment 正极材料 with its stage; a column of bare stages is no segment."""
    document = make_document(
        """
        产业链 | 环节 | 细分领域 | 重点企业
        新能源电池 | 上游 | 正极材料 | 山东昌乐锂业有限公司
        新能源电池 | 中游 | 电芯 | 山东寿光电池厂
        """,
        **WEIFANG,
    )
    assert joined(facts(read_tables(document), "inChain", "segmentOf")) == joined(
        lines("""
        正极材料 | stage | 上游
        山东昌乐锂业有限公司 | inSegment | Segment 正极材料
        电芯 | stage | 中游
        山东寿光电池厂 | inSegment | Segment 电芯
        """)
    )
    glued = make_document(
        """
        产业链 | 产业链环节 | 代表企业
        新能源电池 | 上游：正极材料 | 山东昌乐锂业有限公司
        新能源电池 | 中游（电芯） | 山东寿光电池厂
        """,
        **WEIFANG,
    )
    found = read_tables(glued)
    assert facts(found, "inChain", "segmentOf") == facts(read_tables(document), "inChain", "segmentOf")
    assert check_evidence(glued, found)


def test_site_named_with_its_place() -> None:
    """A site whose name ends with a region in brackets is there; 区内 in the head places only those without one."""
    document = make_document(
        """
        产业链 | 环节 | 市内企业
        动力装备 | 缸体 | 潍水铸造基地（中山）、白浪河铸造（二期）
        """,
        **WEIFANG,
    )
    found = read_tables(document)
    placed = [
        (s.subject.name, s.object.name)
        for s in found.statements
        if s.predicate == "locatedIn" and isinstance(s.object, Ref)
    ]
    assert ("潍水铸造基地（中山）", "中山市") in placed
    assert ("潍水铸造基地（中山）", "潍坊市") not in placed
    assert [mention.text for mention in found.mentions if mention.ref.type == "Region" and mention.text == "中山"] == [
        "中山"
    ]
    assert check_evidence(document, found)


def test_brackets_behind_a_member_tell_of_it() -> None:
    """Who is being built is a member with that state; who shall come is a plan, and invited where it is to be won."""
    document = make_document(
        """
        环节 | 本地企业
        电芯 | 寒亭电池（在建）、白浪河动力（链主）
        电控 | 潍水电控（拟引进）、羊口电控（规划）
        回收 | 寒亭循环（正在洽谈）、白浪河循环（二期在建）
        """,
        caption="动力电池产业链图谱",
        **WEIFANG,
    )
    found = read_tables(document)
    told = {
        f"{s.subject.name} {s.predicate} {s.object.name if isinstance(s.object, Ref) else s.object} {s.modality}"
        for s in found.statements
        if s.predicate in ("inSegment", "state", "tier", "invites") and s.subject.type != "Chain"
    }
    assert joined(told) == joined(
        lines("""
        寒亭电池 inSegment 电芯 fact
        寒亭电池 state 在建 fact
        白浪河动力 inSegment 电芯 fact
        白浪河动力 tier 链主 fact
        潍水电控 inSegment 电控 planned
        羊口电控 inSegment 电控 planned
        潍坊市 invites 潍水电控 planned
        寒亭循环 inSegment 回收 planned
        潍坊市 invites 寒亭循环 planned
        白浪河循环 inSegment 回收 fact
        """)
    )
    check_evidence(document, found)
