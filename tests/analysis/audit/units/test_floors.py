"""Floor space in a unit of land: 标准厂房56.8万平方公里, 总建筑面积7.4万亩."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.floors import floors
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("园区累计建成标准化厂房46.8万平方公里。", 1),
        ("园区累计建成标准化厂房46.8万平方米。", 0),
        ("全省面积18.6万平方公里。", 0),
        ("园区总建筑面积7.4万亩。", 1),
        ("园区18万亩标准厂房已租出大半。", 1),
        ("标准厂房用地1.2万亩。", 0),
        ("园区18万平方米标准厂房已租出大半。", 0),
    ],
)
def test_floor_space(text: str, alarms: int) -> None:
    """Nobody measures floors in square kilometres or myriads of 亩; land is."""
    assert len(list(floors(page(text)))) == alarms
