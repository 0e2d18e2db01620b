"""What a table is, by its headers together."""

from __future__ import annotations

import pytest

from chaingraph.mentions.columns import KINDS
from chaingraph.mentions.tables.kinds import recognise
from tests.mentions.table_factory import make_document

KIND_OF = {
    "序号 | 企业名称 | 项目名称 | 总投资（亿元） | 建设内容": "project",
    "序号 | 项目 | 单位 | 2020年 | 2025年": "indicator",
    "序号 | 项目 | 投资主体 | 投资额": "project",
    "指标 | 2020年实际 | 2025年目标": "indicator",
    "需求企业 | 采购产品 | 供应商": "supply",
    "企业名称 | 主要供应商 | 主要客户 | 所属行业 | 地址": "enterprise",
    "产业链 | 链主企业 | 重点企业": "segment",
    "企业名称 | 产业链 | 环节 | 营业收入": "enterprise",
    "园区名称 | 主导产业 | 规划面积": "park",
    "任务 | 责任单位 | 完成时限": "",
    "姓名 | 职务 | 电话": "",
    "政策名称 | 发文单位 | 发文时间": "",
    "项目 | 单价 | 数量": "",
    "名称 | 现有用地/亩": "enterprise",
    "项目 | 内容 | 责任单位": "",
    "项目名称 | 责任单位": "project",
}


@pytest.mark.parametrize("header", KIND_OF)
def test_kind_by_headers(header: str) -> None:
    """The kind whose columns are named best wins; a table of no kind is left alone."""
    cells = " | ".join(
        "甲江有限公司" if "名称" in h else "1" if "20" in h else "某某扩建工程" for h in header.split("|")
    )
    layout = recognise(make_document(f"\n{header}\n{cells}").tables[0])
    assert (layout.kind if layout else "") == KIND_OF[header]
    assert layout is None or layout.kind in KINDS


def test_bare_words_need_their_fellows() -> None:
    """总量 and 占比 count suppliers only beside a local column."""
    together = recognise(make_document("\n名称 | 总量 | 市内 | 占比\n甲江有限公司 | 9 | 6 | 67%").tables[0])
    alone = recognise(make_document("\n企业名称 | 总量 | 占比\n甲江有限公司 | 9 | 67%").tables[0])
    assert together is not None and [slot.role for slot in together.slots][1:] == [
        "supplier_total",
        "supplier_local",
        "supplier_share",
    ]
    assert alone is not None and [slot.role for slot in alone.slots][1:] == ["metric", "metric"]


def test_lone_planned_investment_is_the_total() -> None:
    """计划投资 without a year, the only amount of a list, is what a project costs; with a year it is that year's."""
    alone = recognise(make_document("\n项目名称 | 建设单位 | 计划投资（亿元）\n甲工程 | 乙公司 | 5").tables[0])
    yearly = recognise(make_document("\n项目名称 | 建设单位 | 2023年计划投资（亿元）\n甲工程 | 乙公司 | 5").tables[0])
    assert alone is not None and alone.slots[2].role == "investment_total"
    assert yearly is not None and yearly.slots[2].role == "investment_plan"


def test_column_without_a_header_may_count() -> None:
    """Numbers under an empty header number the rows."""
    layout = recognise(make_document("\n | 企业名称 | 行业\n1 | 甲江有限公司 | 电子\n2 | 乙河厂 | 装备").tables[0])
    assert layout is not None and [slot.role for slot in layout.slots] == ["number", "enterprise", "sector"]


def test_blocks_side_by_side() -> None:
    """Repeated headers are blocks."""
    layout = recognise(make_document("\n序号 | 企业名称 | 序号 | 企业名称\n1 | 甲江厂 | 2 | 乙河厂").tables[0])
    assert layout is not None and (layout.blocks, len(layout.slots)) == (2, 4)
