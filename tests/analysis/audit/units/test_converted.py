"""One amount told in two units that do not agree: 120亩 … 折合8000平方米."""

from __future__ import annotations

import pytest

from chaingraph.analysis import find_audit
from chaingraph.analysis.audit.units.converted import converted
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("园区新征用地120亩。征地面积折合8000平方米。", True),
        ("园区新征用地120亩。征地面积折合8万平方米。", False),
        ("出让用地640亩（约42.7公顷）。", False),
        ("出让用地640亩（约42.7平方公里）。", True),
        ("甲园用地4.6平方公里，乙园用地1200亩，两处合计8100亩。", False),
    ],
)
def test_converted(text: str, *, found: bool) -> None:
    """One amount in two units, in brackets or told as a conversion."""
    assert bool(list(converted(page(text)))) is found


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("规划面积3600亩（2.4平方公里）", False),
        ("规划面积1280亩（1.28平方公里）", True),
        ("规划面积约1920亩（约1.3平方公里）", False),
    ],
)
def test_two_units(quote: str, *, found: bool) -> None:
    """An amount in brackets is the one before it in another unit."""
    assert any(row.kind == "unit" for row in find_audit(page(quote))) is found
