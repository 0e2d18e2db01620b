"""Rosters tell the state of an enterprise and how it was called before."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables.finding import read_tables
from chaingraph.records import Extraction
from tests.mentions.table_factory import make_document

HOME = {"title": "宜宾市企业名册", "before": "宜宾市位于四川省南部。"}


def read(table: str) -> Extraction:
    """What a roster of 宜宾市 says."""
    return read_tables(make_document(table, **HOME))


def states(found: Extraction) -> dict[str, object]:
    return {s.subject.name: s.object for s in found.statements if s.predicate == "state"}


def meant(found: Extraction) -> dict[str, str]:
    """Words of a name → whom it means, where these differ."""
    return {mention.text: mention.ref.name for mention in found.mentions if mention.text != mention.ref.name}


@pytest.mark.parametrize("header", ["备注", "经营状况", "生产状态", "存续状态", "企业状态", "生产经营情况", "说明"])
def test_the_state_stands_in_a_column_for_it_or_in_the_remarks(header: str) -> None:
    """Whatever the column is called; other remarks tell none, and the statement quotes the cell."""
    found = read(
        f"""
        序号 | 企业名称 | 主要产品 | {header}
        1 | 宜宾云岚电容有限公司 | 电容器 | 已停产
        2 | 宜宾竹海纸业有限公司 | 纸张 | 2022年新入规
        3 | 宜宾三江晶圆有限公司 | 衬底 | 在建，2025年投产
        """
    )
    assert states(found) == {"宜宾云岚电容有限公司": "停产", "宜宾三江晶圆有限公司": "在建"}
    quotes = [s.evidence.quote for s in found.statements if s.predicate == "state"]
    assert all(quote.endswith(("已停产", "在建，2025年投产")) for quote in quotes)


def test_a_bracket_behind_the_name_tells_it_too() -> None:
    """甲公司（停产） is called 甲公司, and is stopped."""
    found = read(
        """
        序号 | 企业名称 | 主要产品
        1 | 宜宾云岚电容有限公司（停产） | 电容器
        2 | 宜宾竹海纸业有限公司（一期） | 纸张
        """
    )
    assert states(found) == {"宜宾云岚电容有限公司": "停产"}


FORMER = [
    "原宜宾三岭光学有限公司",
    "日资，原宜宾三岭光学有限公司",
    "曾用名：宜宾三岭光学有限公司",
    "前身为宜宾三岭光学有限公司",
    "2021年由宜宾三岭光学有限公司更名而来",
    "原名宜宾三岭光学有限公司，2020年更名",
    "现更名为宜宾三岭光学有限公司",
]


@pytest.mark.parametrize("remark", FORMER)
def test_a_former_name_in_the_remarks_is_an_alias(remark: str) -> None:
    """It means the enterprise of the row."""
    found = read(
        f"企业名称 | 主要产品 | 备注\n宜宾合力光学有限公司 | 镜头 | {remark}\n宜宾竹海纸业有限公司 | 纸张 | 无"
    )
    assert meant(found) == {"宜宾三岭光学有限公司": "宜宾合力光学有限公司"}


NOT_FORMER = [
    "租用原宜宾三岭光学有限公司厂房",
    "原宜宾三岭光学有限公司股东投资",
    "由宜宾三岭光学有限公司、宜宾大江光学有限公司合并",
    "收购宜宾三岭光学有限公司",
    "原国有企业",
    "宜宾三岭光学有限公司子公司",
    "原宜宾竹海纸业有限公司",
]


@pytest.mark.parametrize("remark", NOT_FORMER)
def test_other_firms_of_a_remark_are_no_former_names(remark: str) -> None:
    """A landlord, a shareholder, one of two that merged, and who has a row of its own."""
    found = read(
        f"企业名称 | 主要产品 | 备注\n宜宾合力光学有限公司 | 镜头 | {remark}\n宜宾竹海纸业有限公司 | 纸张 | 无"
    )
    assert meant(found) == {}


@pytest.mark.parametrize("header", ["曾用名", "原名", "原企业名称", "企业曾用名", "更名前名称"])
def test_a_column_of_former_names(header: str) -> None:
    """The column is none of enterprises of their own."""
    found = read(
        f"企业名称 | {header} | 主要产品\n宜宾合力光学有限公司 | 宜宾县农机厂 | 镜头\n宜宾竹海纸业有限公司 | — | 纸张"
    )
    assert meant(found) == {"宜宾县农机厂": "宜宾合力光学有限公司"}
    assert {s.subject.name for s in found.statements if s.predicate == "produces"} == {
        "宜宾合力光学有限公司",
        "宜宾竹海纸业有限公司",
    }
