"""Derived figures."""

from __future__ import annotations

from chaingraph.analysis.audit.operands.shares import shares_with_pairs
from tests.analysis.desks import page


def test_evidence() -> None:
    """A figure is quoted as it is written."""
    (share,) = shares_with_pairs(page("全县产值80亿元，其中食品20亿元，占全县产值的25%。"))
    assert share.text == share.evidence().quote == "占全县产值的25%"
    assert share.plain
