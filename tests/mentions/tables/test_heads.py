"""Columns of who leads a chain: 链长, 副链长, 牵头单位, 责任单位."""

from __future__ import annotations

from chaingraph.mentions.tables.finding import read_tables
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document, names

PLAN = {"title": "昌宁县链长制工作方案", "before": "昌宁县位于云南省。昌宁县实施链长制。"}
LEADING = frozenset({"chainHead", "deputyChainHead", "leadOrganisation", "agency"})


def led(table: str) -> str:
    """What a table says of who leads chains, line by line."""
    document = make_document(table, **PLAN)
    found = read_tables(document)
    assert check_evidence(document, found)
    return joined(fact for fact in facts(found) if LEADING.intersection(part.strip() for part in fact.split("|")))


def test_officials_and_bodies_of_a_chain() -> None:
    """Names are freed of offices; a body with its remark (牵头) leads, those that only help do not."""
    assert led("""
        产业链名称 | 链长及职务 | 副链长 | 牵头单位 | 责任单位 | 配合单位
        锂电 | 周启明（县委常委、副县长） | 李敏 | 县工信局 | 县商务局、县科技局 | 县财政局
        绿色食品 | 县长 | — | 县农业农村局 | 县林业局（牵头）、县商务局 | —
        """) == joined(
        lines("""
        锂电 | chainHead | 周启明
        锂电 | deputyChainHead | 李敏
        锂电 | leadOrganisation | Organisation 县工信局
        锂电 | agency | Organisation 县商务局
        锂电 | agency | Organisation 县科技局
        绿色食品 | chainHead | 县长
        绿色食品 | leadOrganisation | Organisation 县农业农村局
        绿色食品 | leadOrganisation | Organisation 县林业局
        绿色食品 | agency | Organisation 县商务局
        """)
    )


def test_two_columns_are_enough() -> None:
    """A list of chains and heads says no more, and is read."""
    assert led("""
        产业链 | 链长
        锂电 | 周启明
        """) == joined(lines("锂电 | chainHead | 周启明"))


def test_who_does_what_leads_no_chain() -> None:
    """Bodies of tasks differ from row to row of one chain; those of segments stand beside one. The offices are named all the same."""
    tasks = """
        产业链 | 主要任务 | 牵头单位
        锂电 | 建设公共平台 | 县工信局
        锂电 | 引进上游企业 | 县商务局
        """
    assert led(tasks) == joined([])
    assert names(read_tables(make_document(tasks, **PLAN)), "Organisation") == {"县工信局", "县商务局"}
    assert led("""
        产业链 | 环节 | 代表企业 | 责任单位
        锂电 | 隔膜 | 昌宁澜沧隔膜有限公司 | 县工信局
        """) == joined([])
