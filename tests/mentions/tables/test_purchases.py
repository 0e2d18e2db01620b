"""Supplier surveys: how much the buyer buys of what from whom."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables.finding import read_tables
from chaingraph.records import Extraction, Observation
from tests.mentions.table_factory import check_evidence, make_document

BUYER, SEATS, PUMPS = "江州云台汽车股份有限公司", "江州松岭座椅有限公司", "宁波白峰泵业有限公司"


def figures(found: Extraction) -> list[tuple[str, ...]]:
    """Buyer, supplier, products, measure, value, unit, year and modality of each figure."""
    return [
        (
            s.subject.name,
            o.supplier.name if o.supplier else "",
            "、".join(p.name for p in o.products),
            o.measure,
            f"{o.quantity.value:g}",
            o.quantity.unit,
            o.year,
            s.modality,
        )
        for s in found.statements
        if isinstance(o := s.object, Observation)
    ]


def survey(amount: str, share: str = "备注", caption: str = "", unit: str = "") -> Extraction:
    """A survey of two suppliers whose last two columns are called so."""
    document = make_document(
        f"""
        序号 | 采购企业 | 供应商名称 | 所在地 | 产品 | {amount} | {share}
        1 | {BUYER} | {SEATS} | 浙江宁波 | 座椅骨架、头枕 | 3890 | 55
        2 | {BUYER} | {PUMPS} | 浙江宁波 | 水泵 | 412.5 | 27
        """,
        caption=caption,
        unit=unit,
    )
    found = read_tables(document)
    assert check_evidence(document, found)
    return found


def test_amount_and_share_are_of_buyer_supplier_and_product() -> None:
    """The buyer's figures, with supplier and products as dimensions and the year the caption gives for the survey."""
    found = survey("年采购额（万元）", "占同类采购比例（%）", "重点企业供应商调查表（2023年度）")
    assert figures(found) == [
        (BUYER, SEATS, "座椅骨架、头枕", "purchase", "3890", "万元", "2023", "fact"),
        (BUYER, SEATS, "座椅骨架、头枕", "purchase_share", "55", "%", "2023", "fact"),
        (BUYER, PUMPS, "水泵", "purchase", "412.5", "万元", "2023", "fact"),
        (BUYER, PUMPS, "水泵", "purchase_share", "27", "%", "2023", "fact"),
    ]


@pytest.mark.parametrize(
    ("head", "unit", "year", "modality"),
    [
        ("2022年采购金额（亿元）", "亿元", "2022", "fact"),
        ("全年采购总额/万元", "万元", "", "fact"),
        ("年度配套额（万元）", "万元", "", "fact"),
        ("年供货金额(万元)", "万元", "", "fact"),
        ("上年采购规模（万元）", "万元", "", "fact"),
        ("预计年采购额（万元）", "万元", "", "planned"),
    ],
)
def test_offices_call_amounts_by_many_names(head: str, unit: str, year: str, modality: str) -> None:
    """采购金额, 配套额, 供货金额 …: what is only expected is planned."""
    told = [row[3:] for row in figures(survey(head))]
    assert told == [("purchase", value, unit, year, modality) for value in ("3890", "412.5")]


@pytest.mark.parametrize(
    "head",
    ["占同类产品采购比重（%）", "采购占比（%）", "占该类物料采购额的比例（%）", "占总采购额比例（%）", "供货份额（%）"],
)
def test_offices_call_shares_by_many_names(head: str) -> None:
    """A share of the buyer's purchases is one, whichever word ends it."""
    assert [row[3:6] for row in figures(survey("规格", head))] == [
        ("purchase_share", "55", "%"),
        ("purchase_share", "27", "%"),
    ]


def test_the_unit_of_the_table_is_that_of_amounts_alone() -> None:
    """单位：万元 above the table is the unit of 采购额 and not of 采购量."""
    assert {row[3:6] for row in figures(survey("年采购额", "年采购量", unit="万元"))} == {
        ("purchase", "3890", "万元"),
        ("purchase", "412.5", "万元"),
        ("purchase_volume", "55", ""),
        ("purchase_volume", "27", ""),
    }


@pytest.mark.parametrize(
    "head", ["占比（%）", "占供应商销售比例（%）", "采购额增速（%）", "供货周期（天）", "供应商人数（人）"]
)
def test_other_figures_of_a_survey_are_no_purchases(head: str) -> None:
    """A share of nobody knows what, growth, days and people say nothing of what is bought."""
    assert figures(survey("规格", head)) == []


def test_an_amount_of_several_is_nobodys() -> None:
    """Two suppliers in one cell, or one amount merged over their rows, leave open how much each delivers."""
    document = make_document(f"""
        采购企业 | 供应商 | 产品 | 采购额（万元）
        {BUYER} | {SEATS}、{PUMPS} | 水泵 | 300
        {BUYER} | {SEATS} | 座椅 | 200
        {BUYER} | {PUMPS} | 水泵 | 同上
        """)
    assert figures(read_tables(document)) == []


def test_suppliers_only_thought_of_have_planned_figures() -> None:
    """拟对接供应商 do not deliver yet."""
    document = make_document(f"""
        采购企业 | 拟对接供应商 | 产品 | 采购额（万元）
        {BUYER} | {SEATS} | 座椅 | 200
        """)
    assert [row[-1] for row in figures(read_tables(document))] == ["planned"]
