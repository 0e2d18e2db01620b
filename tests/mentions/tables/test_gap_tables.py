"""Tables of gaps: what is lacking, who needs it, from whom it comes now, whom to invite."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables.finding import read_tables
from chaingraph.mentions.tables.kinds import recognise
from chaingraph.records import Observation
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document

YIBIN = {"title": "宜宾市补链清单", "before": "宜宾市位于四川省。宜宾市发展产业。"}


def test_who_needs_it_and_whence_it_comes() -> None:
    """A gap is a claim of the place and of each firm that needs it; its present supplier delivers and is where it is."""
    document = make_document(
        """
        产业链 | 缺口环节 | 需求企业 | 年需求量 | 现有供应商 | 供应商所在地
        白酒 | 酒瓶 | 宜宾江酒有限公司、长宁酒厂 | 800万只 | 佛山顺水玻璃 | 佛山市
        """,
        **YIBIN,
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        酒瓶 | segmentOf | Chain 白酒
        宜宾市 | lacks | Segment 酒瓶
        宜宾江酒有限公司 | buysIn | Segment 酒瓶
        长宁酒厂 | buysIn | Segment 酒瓶
        佛山顺水玻璃 | supplies | Enterprise 宜宾江酒有限公司
        佛山顺水玻璃 | supplies | Enterprise 长宁酒厂
        佛山顺水玻璃 | produces | Product 酒瓶
        佛山顺水玻璃 | locatedIn | Region 佛山市
        宜宾市 | 酒瓶年需求量 | 800 万只 |  |  | fact
        """)
    )
    assert {s.modality for s in found.statements if s.predicate in ("lacks", "buysIn", "segmentOf")} == {"claim"}
    assert check_evidence(document, found)


def test_who_shall_come_is_no_member() -> None:
    """Firms in brackets stand in their segment; whom the table invites is planned and in no chain."""
    document = make_document(
        """
        产业链 | 现有环节及企业 | 薄弱环节 | 重点招引企业
        电子信息 | 线路板（华江电子、永佳线路板）、盖板（翔江光电） | 覆铜板、驱动芯片 | 东湖科技、容江感光
        """,
        **YIBIN,
    )
    found = read_tables(document)
    said = facts(found)
    assert {s for s in said if " inSegment " in s} == {
        "华江电子 | inSegment | Segment 线路板",
        "永佳线路板 | inSegment | Segment 线路板",
        "翔江光电 | inSegment | Segment 盖板",
    }
    assert {s for s in said if " invites " in s and s.startswith("宜宾市")} == {
        "宜宾市 | invites | Enterprise 东湖科技",
        "宜宾市 | invites | Enterprise 容江感光",
    }
    assert not [s for s in said if " inChain " in s and s.startswith(("东湖", "容江", "线路板"))]
    assert {s.modality for s in found.statements if s.predicate in ("invites", "seeks")} == {"planned"}


def test_local_state_of_a_segment() -> None:
    """无 and 薄弱 of 本地配套情况 are gaps; 有 is none."""
    document = make_document(
        """
        产业链 | 环节 | 本地配套情况 | 本地企业 | 目标企业
        动力电池 | 正极材料 | 有 | 宜宾金沙锂业有限公司 |
        动力电池 | 隔膜 | 无 | — | 滇池隔膜
        动力电池 | 结构件 | 较薄弱 | 翠屏五金厂 |
        """,
        **YIBIN,
    )
    said = facts(read_tables(document))
    assert {s for s in said if s.split(" | ")[1] in ("lacks", "hasWeak", "hasOnly", "seeks")} == {
        "宜宾市 | lacks | Segment 隔膜",
        "宜宾市 | seeks | Segment 隔膜",
        "宜宾市 | hasWeak | Segment 结构件",
    }


OTHERS = {
    "产业链 | 断点堵点 | 拟招引企业\n光伏 | 银浆 | 湖光银浆": "gap",
    "企业名称 | 外购产品 | 现供应商\n宜宾三江机械厂 | 轴承 | 洛阳洛水轴承有限公司": "gap",
    "需求企业 | 配套需求 | 拟对接供应商\n宜宾三江机械厂 | 精密铸件 | 洛阳洛水铸造有限公司": "gap",
    "重点产业 | 强链补链重点环节 | 潜在合作企业\n智能终端 | 触控芯片 | 赣水光学": "gap",
    "需求企业 | 采购产品 | 供应商\n宜宾三江机械厂 | 轴承 | 洛阳洛水轴承有限公司": "supply",
    "序号 | 存在短板 | 整改措施 | 责任单位\n1 | 审批慢 | 压缩时限 | 市政务局": "",
    "需求企业 | 岗位 | 缺口人数\n宜宾三江机械厂 | 焊工 | 12": "",
    "产业链 | 环节 | 代表企业 | 存在问题\n动力电池 | 隔膜 | 宜宾金沙锂业有限公司 | 规模小": "segment",
    "企业名称 | 资金缺口（万元）\n宜宾三江机械厂 | 300": "enterprise",
    "项目名称 | 建设单位 | 总投资（万元） | 补链方向\n铸造项目 | 宜宾三江机械厂 | 3000 | 铸件": "project",
}


@pytest.mark.parametrize("drawing", list(OTHERS))
def test_other_headings_and_look_alikes(drawing: str) -> None:
    """Offices head such columns in many ways; problems, posts, money and projects are no gaps of a chain."""
    layout = recognise(make_document(drawing, **YIBIN).tables[0])
    assert (layout.kind if layout else "") == OTHERS[drawing]


def test_park_of_a_chain_is_not_that_of_its_firms() -> None:
    """Beside leader and others the park is where the chain is; beside the leader alone it is the leader's."""
    both = facts(
        read_tables(
            make_document(
                "产业链 | 牵头单位 | 链主企业 | 重点企业 | 所在园区\n白酒 | 市工信局 | 江酒有限公司 | 众江纸品厂 | 城南工业园",
                **YIBIN,
            )
        )
    )
    one = facts(read_tables(make_document("产业链 | 链主企业 | 所在园区\n白酒 | 江酒有限公司 | 城南工业园", **YIBIN)))
    assert "城南工业园 | inChain | Chain 白酒" in both
    assert not [s for s in both if "locatedIn" in s]
    assert "江酒有限公司 | locatedIn | Park 城南工业园" in one


def needs(table: str) -> set[tuple[str, str, float | None, str, str]]:
    """Whose need, of what, how much, in which unit and year."""
    return {
        (s.subject.name, s.object.indicator, s.object.quantity.value, s.object.quantity.unit, s.object.year)
        for s in read_tables(make_document(table, **YIBIN)).statements
        if isinstance(s.object, Observation)
    }


def test_how_much_is_needed() -> None:
    """A need is that of the one firm that has it, of the place where several do; what is bought names it."""
    assert needs(
        """
        产业链 | 缺口环节 | 需求企业 | 年需求量 | 现有供应商
        白酒 | 酒瓶 | 宜宾江酒有限公司 | 800万只 | 佛山顺水玻璃
        白酒 | 瓶盖 | 宜宾江酒有限公司、长宁酒厂 | 900万只 | 佛山顺水玻璃
        """
    ) == {("宜宾江酒有限公司", "酒瓶年需求量", 800, "万只", ""), ("宜宾市", "瓶盖年需求量", 900, "万只", "")}
    assert needs(
        """
        外购产品 | 采购企业 | 2024年采购额（万元） | 月用量
        酒瓶 | 宜宾江酒有限公司 | 4200 | 60吨
        """
    ) == {("宜宾江酒有限公司", "酒瓶采购额", 4200, "万元", "2024"), ("宜宾江酒有限公司", "酒瓶月用量", 60, "吨", "")}


def test_what_is_no_need() -> None:
    """Of several things together nobody knows how much of each; a word is no amount, and land that is needed is no goods."""
    assert not needs(
        """
        产业链 | 缺口环节 | 需求企业 | 年需求量 | 用地需求
        白酒 | 酒瓶、瓶盖 | 宜宾江酒有限公司 | 800万只 | 20亩
        白酒 | 纸箱 | 宜宾江酒有限公司 | 待定 | 30亩
        """
    )
