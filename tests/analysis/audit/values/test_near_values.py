"""Whether two written values may be one, or slips of one."""

from __future__ import annotations

from chaingraph.analysis.audit.values.near_values import near_value, same_value
from chaingraph.analysis.columns import Number


def _number(value: float, unit: str) -> Number:
    return Number(
        id=f"{value}{unit}", subject="", measure="", indicator="产值", value=value, unit=unit, text=f"{value:g}{unit}"
    )


def test_same_value() -> None:
    """Another unit of the same amount, and rounding, make no two values."""
    assert same_value(_number(1.67, "亿元"), _number(16720, "万元"))
    assert not same_value(_number(1.67, "亿元"), _number(36700, "万元"))


def test_near_value() -> None:
    """A value within half of another, or the same digits with another point, may be a slip of it."""
    assert near_value(_number(46, "亿元"), _number(64, "亿元"))
    assert near_value(_number(46, "亿元"), _number(4.6, "亿元"))
    assert not near_value(_number(46, "亿元"), _number(9, "亿元"))
