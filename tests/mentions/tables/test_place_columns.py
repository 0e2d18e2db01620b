"""Places in several columns: 省 | 市 | 县 tell one place together."""

from __future__ import annotations

import pytest

from chaingraph.mentions.tables.finding import read_tables
from tests.mentions.table_factory import make_document

SUPPLIER = "松岭精密部件有限公司"


def places(heads: str, cells: str) -> list[str]:
    """Where the supplier is, of a row with these place columns."""
    document = make_document(
        f"""
        采购方 | 供应商名称 | {heads} | 采购产品
        江州云台汽车股份有限公司 | {SUPPLIER} | {cells} | 水泵
        """,
        before="简况。",
    )
    return [s.object.name for s in read_tables(document).statements if s.predicate == "locatedIn"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("heads", "cells", "expected"),
    [
        ("供应商所在地 > 省（区、市） | 供应商所在地 > 市", "湖南 | 湘潭", "湘潭"),
        ("供应商所在地 > 省 | 供应商所在地 > 市（州） | 供应商所在地 > 县（市、区）", "浙江 | 宁波 | 鄞州区", "鄞州区"),
        ("省份 | 城市", "云南省 | 玉溪市", "玉溪市"),
        ("所在省 | 所在市 | 所在县", "广西 | 百色 | 田东县", "田东县"),
        ("注册地 > 省级 | 注册地 > 市级", "重庆 | 重庆", "重庆"),
        ("省 | 市 | 区", "北京 | 市辖区 | 海淀区", "海淀区"),
        ("省 | 市 | 区县", "江苏 | — | 昆山市", "昆山市"),
        ("省 | 市", "辽宁 | 朝阳", "辽宁省朝阳市"),
    ],
)
def test_columns_of_levels_tell_one_place(heads: str, cells: str, expected: str) -> None:
    """The innermost; a name that many places bear is that of the place in the column before."""
    assert places(heads, cells) == [expected]


@pytest.mark.parametrize(
    ("heads", "cells", "expected"),
    [
        ("注册地 | 生产地址", "广西 | 柳州", ["广西", "柳州"]),
        ("省 | 市", "湖南 | 绍兴", ["湖南", "绍兴"]),
        ("省 | 市", "湖南 | —", ["湖南"]),
    ],
)
def test_what_is_not_one_place_stays_two(heads: str, cells: str, expected: list[str]) -> None:
    """Two headers that are no levels are two places; a city that is not in the province is not put there."""
    assert places(heads, cells) == expected
