"""The amounts of a page by where they stand and what they are called."""

from __future__ import annotations

from chaingraph.analysis.audit.operands.amounts import amounts, joined
from tests.analysis.desks import page


def test_near_and_alike() -> None:
    """Amounts are found by the sentences around one, and by words of their names, the likest first."""
    (found,) = amounts(page("全县出口额8亿元。", "全县税收5亿元。", "食品出口额2亿元。", "用地30亩。"))
    assert [level.text for level in found.near(2, 1, 0)] == ["5亿元", "2亿元"]
    assert [level.text for level in found.alike("食品出口额")] == ["2亿元", "8亿元"]
    assert [level.text for level in joined(found.near(2, 1, 0), found.near(2, 0, 1))] == ["5亿元", "2亿元", "30亩"]
