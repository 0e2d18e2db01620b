"""What can be seen of a development and of both amounts."""

from __future__ import annotations

from chaingraph.analysis.audit.operands.developments import developments_with_pairs
from tests.analysis.desks import page


def test_signs_of_a_pair() -> None:
    """The signs of a pair tell which of both was before, and nothing of their values."""
    one, other = (
        next(iter(developments_with_pairs(page(f"产值由上年的{before}亿元增至{now}亿元，增长20%。")))).pairs
        for before, now in (("50", "60"), ("54", "69"))
    )
    assert [pair.signs for pair in one] == [pair.signs for pair in other]
    right = next(pair for pair in one if pair.holds)
    assert {"later here 0", "earlier here 1", "earlier former True", "between 增"} <= set(right.signs)
