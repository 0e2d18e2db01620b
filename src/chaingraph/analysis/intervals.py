"""How far a share of few cases can be trusted."""

from __future__ import annotations

from math import sqrt

from chaingraph.analysis.rows import rounded

Z_95 = 1.959963984540054
"""97.5 % quantile of the normal distribution: two-sided 95 %."""


def wilson(part: float | None, whole: float | None) -> tuple[float | None, float | None] | None:
    """Score interval of a share at 95 % (E. B. Wilson, Probable inference, JASA 22, 1927). O(1).

    It stays inside 0 to 1 and holds for few cases, where the usual ± two standard errors does not.

    Args:
        part: Cases that count.
        whole: All cases.

    Returns:
        Lower and upper end as fractions; ``None`` when a count is missing or impossible.

    Example:
        >>> wilson(2, 10)
        (0.056682, 0.509838)
    """
    if part is None or whole is None or whole <= 0 or not 0 <= part <= whole:
        return None
    rate, z2 = part / whole, Z_95**2
    middle = (rate + z2 / (2 * whole)) / (1 + z2 / whole)
    half = Z_95 / (1 + z2 / whole) * sqrt(rate * (1 - rate) / whole + z2 / (4 * whole**2))
    return rounded(max(0.0, middle - half)), rounded(min(1.0, middle + half))
