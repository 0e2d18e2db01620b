"""Amounts of money that nobody believes of what they are told of."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.beyond_belief import beyond_belief
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("县里设立竹产业引导基金，总规模3万元。", 1),
        ("眼下这支总规模3万元的基金已投出四个项目。", 1),
        ("县里设立竹产业引导基金，总规模3亿元。", 0),
        ("2024年规上竹企业研发费用合计2.15万元，占产值的2.6%。", 1),
        ("规上企业每户研发费用补助2万元。", 0),
        ("全县规上工业实现利润总额7.6万元。", 1),
        ("园区亩均税收收入8.4万元。", 0),
        ("该村集体项目投资额6万元。", 0),
        ("竹纤维项目总投资62000亿元。", 1),
        ("全国32个竹项目总投资62000亿元。", 0),
        ("竹纤维项目总投资6.2亿元。", 0),
    ],
)
def test_amounts(text: str, alarms: int) -> None:
    """Totals below those of a workshop, and above those of a country, are slips of the unit; shares for each and subsidies are small."""
    assert len(list(beyond_belief(page(text)))) == alarms
