"""What can be seen of a share, of a part and of a whole."""

from __future__ import annotations

from chaingraph.analysis.audit.operands.shares import shares_with_pairs
from tests.analysis.desks import page


def test_signs_of_a_pair() -> None:
    """The signs of a pair tell where both stand and how their names fit, and nothing of their values."""
    one, other = (
        next(iter(shares_with_pairs(page(f"全县产值{whole}亿元，其中食品产值{part}亿元，占全县产值的25%。")))).pairs
        for whole, part in (("80", "20"), ("96", "31"))
    )
    assert one[0].signs == other[0].signs
    assert {"part here 0", "whole here 1", "both here 0 here 1", "whole same", "years same"} <= set(one[0].signs)
    assert (one[0].holds, other[0].holds) == (True, False)
