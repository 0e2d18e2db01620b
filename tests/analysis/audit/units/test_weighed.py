"""Means that none of their likely amounts and numbers gives."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.weighed import weighed_means
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("园区实现税收6.6亿元。建成区面积4.0平方公里，合6000亩。按建成区面积计算，亩均税收16万元。", 1),
        ("园区实现税收6.6亿元。建成区面积4.0平方公里，合6000亩。按建成区面积计算，亩均税收11万元。", 0),
        ("全市新签约项目34个，合同额76.5亿元。上半年新签约项目平均合同额2.85亿元。", 1),
        ("全市新签约项目34个，合同额76.5亿元。上半年新签约项目平均合同额2.25亿元。", 0),
        ("全县居民8万人，产值76.5亿元，居民人均可支配收入3.2万元。", 0),
    ],
)
def test_weighed_means(said: str, found: int) -> None:
    """A mean its amount and number do not give is a row, with what it should be; one that follows is none."""
    rows = rows_of(said, weighed_means)
    assert len(rows) == found
    assert all(row.right.endswith("元") for row in rows)
