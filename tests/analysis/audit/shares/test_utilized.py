"""Capacity, how much of it is used, and what it brings: 年产能25万吨 … 产能利用率72% … 产出22万吨."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.utilized import utilized
from tests.analysis.desks import page


@pytest.mark.parametrize(("output", "rows"), [("16", 0), ("19", 1)])
def test_use_of_capacity(output: str, rows: int) -> None:
    """Capacity times its use is the output."""
    text = f"企业现有年产能20万吨，产能利用率为80%。全年共产出合金{output}万吨。"
    assert len(list(utilized(page(text)))) == rows
