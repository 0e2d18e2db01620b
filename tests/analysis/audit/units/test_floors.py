"""Floor space in a unit of land that no town has: 标准厂房56.8万平方公里."""

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
    ],
)
def test_floor_space(text: str, alarms: int) -> None:
    """No place has so much floor space in square kilometres; land may have."""
    assert len(list(floors(page(text)))) == alarms
