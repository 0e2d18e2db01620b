"""What every audit rule shares: the row it makes, and when two written numbers are the same."""

from __future__ import annotations

from chaingraph.analysis.audit.rows import agree, half_step
from chaingraph.analysis.columns import Number


def test_more_than_is_a_bound() -> None:
    """The bound "more than 60" agrees with 63 and not with 58.9; "about 60" with both."""
    for bound, value, fits in (
        (">", 63, True),
        (">", 58.9, False),
        ("≈", 58.9, True),
        ("<", 58.9, True),
        ("<", 63, False),
    ):
        left = Number("a", "s", "产值", 60, unit="亿元", bound=bound, text="60亿元")
        right = Number("b", "s", "产值", value, unit="亿元", text=f"{value}亿元")
        assert agree(left, right) is agree(right, left) is fits
    assert half_step("1,300亿元") == 0.5
