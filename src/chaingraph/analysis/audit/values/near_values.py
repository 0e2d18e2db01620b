"""Whether two written values may be one, or slips of one.

For: the rule that compares numbers of one topic (:mod:`chaingraph.analysis.audit.values.conflicts`).
In: two numbers with their units. Out: :func:`same_value`, :func:`near_value`.
"""

from __future__ import annotations

from dataclasses import replace
from math import log10

from chaingraph.analysis.audit.rows import agree, half_step
from chaingraph.analysis.columns import Number
from chaingraph.analysis.topics import COUNTING_WORDS
from chaingraph.analysis.units import convert

APART = 1.6
"""Values without a common year that are farther apart than this are of two things."""


def near_value(left: Number, right: Number) -> bool:
    """Whether two values may be slips of one: within half of each other, or the same but for the place of the point."""
    first, second = abs(left.value or 0.0), abs(convert(right.value, right.unit, left.unit) or right.value or 0.0)
    low, high = sorted((first, second))
    return low * APART >= high or (low > 0 and abs(log10(high / low) - round(log10(high / low))) < 1e-6)


def same_value(left: Number, right: Number) -> bool:
    """Whether two values may be one, the right one in the unit of the left."""
    if left.unit != right.unit and not {left.unit, right.unit} <= COUNTING_WORDS:
        value = convert(right.value, right.unit, left.unit)
        # 1.67亿元 is rounded to 0.01亿元, which is 100 of the 万元 of the other side.
        step = convert(half_step(right.text), right.unit, left.unit) or 0.0
        near = value is not None and left.value is not None and abs(value - left.value) <= step + half_step(left.text)
        return value is None or near or agree(left, replace(right, value=value))
    return agree(left, right)
