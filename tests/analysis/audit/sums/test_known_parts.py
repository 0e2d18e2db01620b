"""Wholes that always have the same parts, told in sentences of their own: 一般公共预算收入 is 税收收入 and 非税收入."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.sums.known_parts import known_parts
from tests.analysis.desks import page


@pytest.mark.parametrize(("tax", "rows"), [("12.0", 0), ("14.0", 1)])
def test_known_parts(tax: str, rows: int) -> None:
    """Revenue is taxes and what is none."""
    text = f"全年一般公共预算收入完成16.0亿元，增长5%。税收收入{tax}亿元，增长6%；非税收入4.0亿元。"
    assert len(list(known_parts(page(text)))) == rows
