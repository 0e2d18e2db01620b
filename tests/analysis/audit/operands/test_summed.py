"""Sums of amounts that a share may be of."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.shares import shares_with_pairs
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("said", "sums"),
    [
        ("全县产值100亿元。其中食品30亿元、纺织25亿元、化工12亿元，前两类占55%。", {"30亿元+25亿元", "25亿元+12亿元"}),
        ("全县产值100亿元。食品30亿元，纺织25亿元，化工12亿元。食品和化工占42%。", {"30亿元+12亿元"}),
        ("全县产值100亿元，其中食品30亿元，占30%。", set()),
    ],
)
def test_summed(said: str, sums: set[str]) -> None:
    """A share of several is held against the sums of so many amounts, or of those it names; one of a single amount against none."""
    share = next(iter(shares_with_pairs(page(said))))
    assert sums <= {pair.first.text for pair in share.pairs}
    assert bool(sums) == any("+" in pair.first.text for pair in share.pairs)
