"""What every audit rule shares: the row it makes, and when two written numbers are the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chaingraph.analysis.columns import Number
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.(\d+))?")
_LAST = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>[^\d，。；]*)$")
ROUGH = 0.1
"""How far "about" and "more than" reach: a tenth."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """Two things the documents say that cannot both be right, or one that cannot be right by itself.

    Attributes:
        kind: ``growth``, ``conflict``, ``count``, ``sum``, ``share``, ``words``, ``date``, ``number``, ``money``, ``land``,
            ``list``, ``name``, ``sector``, ``figure``, ``unit``.
        subject: Whom or what it is about.
        message: One sentence that names both sides.
        left: One side, as written.
        right: The other side, or what it should be.
        sure: How sure the rule is, 0 to 1.
        slip: The most likely slip; ``None`` when nothing suggests one.
    """

    kind: str
    subject: str
    message: str
    left: str
    right: str
    sure: float
    slip: str | None
    evidence: tuple[Evidence, ...]


Rule = Callable[[Projection], Iterator[AuditRow]]
"""One rule of the audit: it reads the projection and yields its rows."""


def half_step(text: str) -> float:
    """Half of the last digit a number is written with: what rounding may hide. O(length).

    Example:
        >>> half_step("797.14亿元"), half_step("15%"), half_step("约")
        (0.005, 0.5, 0.5)
    """
    match = _NUMERAL.search(text)
    digits = len(match[1]) if match and match[1] else 0
    return round(0.5 * 10.0**-digits, digits + 1)


def agree(left: Number, right: Number) -> bool:
    """Whether two numbers of one unit may be the same value: up to rounding, and as loosely as they are meant.

    "About" reaches a tenth either way; "more than 60" agrees with what lies up to a tenth above, not with 58.9.
    """
    if left.value is None or right.value is None:
        return True
    room = half_step(left.text) + half_step(right.text) + 1e-9
    if abs(left.value - right.value) <= room:
        return True
    return _reaches(left, right.value, room) or _reaches(right, left.value, room)


def _reaches(number: Number, value: float, room: float) -> bool:
    """Whether a number that is no exact one covers a value."""
    own = number.value or 0.0
    above = number.bound in ("≈", ">", "≥") and own - room <= value <= own * (1 + ROUGH)
    below = number.bound in ("≈", "<", "≤") and own * (1 - ROUGH) <= value <= own + room
    return above or below


def plain(value: float | None) -> str:
    """A number for a sentence: no trailing zeros, at most four decimals."""
    return "未知" if value is None else f"{value:,.4f}".rstrip("0").rstrip(".").replace(",", "")


def percent(value: float | None) -> str:
    """A fraction as per cent with one decimal."""
    return "未知" if value is None else f"{value * 100:.1f}%"


def times(text: str, factor: float) -> str:
    """The number at the end of a text, so many times, with its unit; empty when there is none.

    Example:
        >>> times("户均产值2.6亿元", 1.5)
        '3.9亿元'
    """
    match = _LAST.search(text)
    return f"{plain(round(float(match['number'].replace(',', '')) * factor, 2))}{match['unit']}" if match else ""
