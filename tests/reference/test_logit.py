"""The chances of a conditional logit."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.reference.logit import chances


@given(st.lists(st.floats(-30, 30), max_size=8))
def test_chances(sums: list[float]) -> None:
    """The chances of all candidates and of none of them sum to one."""
    none = math.exp(-max([*sums, 0.0]))
    odds = sum(math.exp(each - max([*sums, 0.0])) for each in sums)
    assert sum(chances(sums)) == pytest.approx(odds / (odds + none))
