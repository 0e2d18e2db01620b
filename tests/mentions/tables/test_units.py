"""Units above a table: each column has the one that fits what it measures."""

from __future__ import annotations

import pytest

from chaingraph.mentions.columns import MEASURES, read_header
from chaingraph.mentions.tables.kinds import Slot
from chaingraph.mentions.tables.units import table_unit


@pytest.mark.parametrize(
    ("units", "role", "name", "unit"),
    [
        ("万元、人、亩", "output", "2023年产值", "万元"),
        ("万元、人、亩", "employees", "从业人数", "人"),
        ("万元、人、亩", "land_current", "占地面积", "亩"),
        ("万元、人、亩", "metric", "研发投入", "万元"),
        ("万元、人、亩", "metric", "大专以上人数", "人"),
        ("万元、人、亩", "metric", "专利数", ""),
        ("万元、人、亩", "metric", "税收占比", ""),
        ("亩、平方米", "land_current", "占地面积", "亩"),
        ("亩、平方米", "floor_area", "厂房面积", "平方米"),
        ("万元、亩、万元/亩", "output_per_mu", "亩均产值", "万元/亩"),
        ("万元、亩、万元/亩", "output", "产值", "万元"),
        ("万元、亿元", "output", "产值", ""),
        ("家、亿元", "value", "2023年", ""),
        ("万元", "metric", "研发投入", "万元"),
        ("万元", "employees", "从业人数", ""),
        ("万元", "metric", "增长率", ""),
        ("亿元", "value", "2023年", "亿元"),
    ],
)
def test_a_column_has_the_unit_that_fits(units: str, role: str, name: str, unit: str) -> None:
    """Money, people and land are told apart; where two fit equally well, or none, the unit stays unknown."""
    assert role in MEASURES or role in ("value", "base", "target")
    assert table_unit(units, Slot(role, read_header((name,)))) == unit
