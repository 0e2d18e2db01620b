"""Wilson's interval against published values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.analysis.intervals import wilson


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    # R. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_published(part: int, whole: int, low: float, high: float) -> None:
    """The ends agree with the table of Newcombe."""
    found = wilson(part, whole)
    assert found is not None
    assert list(found) == pytest.approx([low, high], abs=5e-5)


@given(st.integers(0, 500), st.integers(1, 500))
def test_inside(part: int, whole: int) -> None:
    """The interval holds the share and stays within 0 and 1; impossible counts give none."""
    found = wilson(part, whole)
    if part > whole:
        assert found is None
        return
    assert found is not None
    low, high = found
    assert low is not None and high is not None
    assert 0 <= low <= part / whole + 1e-6
    assert part / whole - 1e-6 <= high <= 1


def test_missing() -> None:
    """Missing counts and empty wholes have no interval."""
    assert wilson(None, 3) is wilson(1, None) is wilson(0, 0) is None
