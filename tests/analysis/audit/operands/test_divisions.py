"""The wholes that amounts told together may be the parts of."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.divisions import divisions_with_pairs
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("全县外出招商20批次。县领导带队8批次、乡镇带队7批次、部门带队5批次。", {("8批+7批+5批", "20批")}),
        ("全县外出招商21批次。县领导带队8批次、乡镇带队7批次、部门带队5批次。", set()),
        (
            "该项目总投资10.6亿元。一期投资3.2亿元。二期投资2.8亿元。三期投资4.6亿元。",
            {("3.2亿元+2.8亿元+4.6亿元", "10.6亿元")},
        ),
    ],
)
def test_wholes_of_parts(said: str, held: set[tuple[str, str]]) -> None:
    """The whole that the parts add up to holds, told before them or far away; a whole that differs by one does not."""
    groups = list(divisions_with_pairs(page(said)))
    assert {(pair.first.text, pair.second.text) for group in groups for pair in group.pairs if pair.holds} == held
    assert any(group.pairs for group in groups)
    assert all(pair.parts for group in groups for pair in group.pairs)
