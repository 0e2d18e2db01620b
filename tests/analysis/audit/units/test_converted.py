"""One amount told in two units that do not agree: 120亩 … 折合8000平方米."""

from __future__ import annotations

import pytest

from chaingraph.analysis import find_audit
from chaingraph.analysis.audit.units.converted import converted, restated
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("建成区6.2平方公里，其中工业用地2.4平方公里。|全部工业用地折合2400亩，利用率较高。", True),
        ("工业用地240公顷。|工业用地约合2400亩，尚有余量。", True),
        ("工业用地面积合2400亩。|区内工业用地2.4平方公里。", True),
        ("水库库容1.2亿立方米。|水库库容折合1200万立方米。", True),
        ("工业用地2.4平方公里。|工业用地折合3600亩。", False),
        ("工业用地2.4平方公里。|剩余工业用地折合360亩。", False),
        ("工业用地2.4平方公里。|东湖片区工业用地0.6平方公里。|工业用地折合900亩。", False),
    ],
)
def test_restated(text: str, *, found: bool) -> None:
    """What is said to be converted is held against the amount of its name, wherever the page tells it."""
    assert bool(list(restated(page(*text.split("|"))))) is found
