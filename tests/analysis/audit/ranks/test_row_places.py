"""Places told of rows that have others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_TRADES = """\
洞口县招商月报
2025年7月9日

表  上半年分产业情况
产业	签约项目（个）	签约资金（亿元）
雪峰蜜桔	5	9.2
宝石加工	9	31.6
竹木制品	8	18.4
装备制造	6	22.8

{claim}
"""
_FIRMS = """\
# 洞口县2024年规上企业名册

| 序号 | 企业名称 | 2024年产值（亿元） | 用工（人） |
|---|---|---|---|
| 1 | 洞口恒源木业有限公司 | 3.6 | 210 |
| 2 | 洞口雪峰果业有限公司 | 2.8 | 160 |
| 3 | 洞口宏泰机械有限公司 | 4.9 | 320 |
| 4 | 洞口永兴建材有限公司 | 1.2 | 90 |
"""


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("竹木制品签约资金仅次于宝石加工，居第二位。", 1),
        ("竹木制品签约资金仅次于宝石加工。", 1),
        ("签约资金方面，装备制造列第三位。", 1),
        ("签约资金居前两位的依次为宝石加工、竹木制品。", 1),
        ("签约项目数后两位的是雪峰蜜桔、竹木制品。", 1),
        ("装备制造签约资金仅次于宝石加工，居第二位。", 0),
        ("竹木制品签约项目仅次于宝石加工，居第二位。", 0),
        ("签约资金居前两位的依次为宝石加工、装备制造。", 0),
        ("竹木制品签约资金居全省第二位。", 0),
    ],
)
def test_beside(tmp_path: Path, claim: str, found: int) -> None:
    """A place is looked up in the column that the clause names; one in a wider field is none of the table's."""
    rows = audit_of(tmp_path, {"a.txt": _TRADES.format(claim=claim)})
    assert [row.kind for row in rows] == ["words"] * found


@pytest.mark.parametrize(
    ("claim", "found"),
    [("在全县规上企业中排第二位", 1), ("在全县规上企业中排第三位", 0), ("在食品行业列第一，在农业领域列第二位", 0)],
)
def test_far(tmp_path: Path, claim: str, found: int) -> None:
    """A roster of another document is the field only of a claim that names it."""
    news = f"洞口县招商考察简报\n\n洞口雪峰果业有限公司2024年产值{claim}，计划扩建。\n\n洞口县商务局\n2025年3月1日\n"
    assert len(audit_of(tmp_path, {"a.md": _FIRMS, "b.txt": news})) == found
