"""Amounts that a slip of the pen makes of one."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.amounts import amounts
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("said", "like"),
    [
        ("用电量8640万千瓦时。耗电8460万千瓦时。", ["8460万千瓦时"]),
        ("外资2480万美元。到账2480亿美元。", ["2480亿美元"]),
        ("研发费用16.5亿元。研发支出18.5亿元。", ["18.5亿元"]),
        ("研发费用16.5亿元。研发支出28.7亿元。", []),
        ("研发费用16.5亿元。研发人员165人。", []),
        ("投资12亿元。投资21亿元。", []),
    ],
)
def test_like(said: str, like: list[str]) -> None:
    """Changed places, another digit or another unit are found by digits alone; other values, kinds, short numbers are not."""
    (read,) = amounts(page(said))
    first = min(read.told, key=lambda level: level.item.place if level.item else 0)
    assert [level.text for level in read.digits.like(first)] == like
