"""The months of which something is told: 一季度, 1—6月, 自2月起, 截至4月末.

For: rules that hold states of one time against each other (``audit.enterprises.running``).
In: words, the day of their page. Out: :class:`Span`, :func:`months_in`, :func:`month_of`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_YEAR = r"(?:(?P<{0}>20\d\d)[年\-./]|(?P<{0}r>今年|本年|去年|上年))?"
_SPAN = re.compile(
    rf"{_YEAR.format('y')}(?P<from>1[0-2]|0?[1-9])月?(?:\d{{1,2}}日)?[-—–~～至到]+(?P<to>1[0-2]|0?[1-9])月"
)
_NAMED = re.compile(rf"{_YEAR.format('y')}(?P<name>上半年|下半年|前三季度|[一二三四]季度|全年)")
_SINCE = re.compile(
    rf"(?P<lead>自|从)?{_YEAR.format('y')}(?<!\d)(?P<from>1[0-2]|0?[1-9])月(?:\d{{1,2}}日|初|中旬|底|末|份)?(?(lead)起?|(?:起|以来|至今))"
)
_MONTH = re.compile(rf"{_YEAR.format('y')}(?P<from>1[0-2]|0?[1-9])(?:月(?!度)|(?<=[-./]\d\d)(?![\d]))")
_WHOLE = re.compile(r"(?P<y>20\d\d)年(?!\d)")
_NAMES = {
    "上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9), "全年": (1, 12),
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """Months from one to another, both counted from the year 0."""

    first: int
    last: int

    @staticmethod
    def of(day: tuple[int, ...]) -> Span | None:
        """The month of a day; nothing where only its year is known."""
        return Span(month_of(day), month_of(day)) if len(day) > 1 else None

    def within(self, other: Span) -> bool:
        """Whether one of the two lies in the other."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return (first, last) in ((self.first, self.last), (other.first, other.last))


def month_of(day: tuple[int, ...]) -> int:
    """The month of a day, counted from the year 0."""
    return 12 * day[0] + day[1]


def months_in(text: str, day: tuple[int, ...]) -> Span | None:
    """The months a text tells, the last of those it names; nothing where it tells none or not of which year. O(characters).

    Args:
        text: Words.
        day: The day of their page, whose year is meant where none is told.

    Example:
        >>> span = months_in("自2月起停产，截至4月末未复产", (2025, 5))
        >>> span.first - 12 * 2025, span.last - 12 * 2025, months_in("2025年上半年", ()).last - 12 * 2025
        (2, 4, 6)
    """
    since = _SINCE.search(text)
    spans = [_span(match, day) for pattern in (_SPAN, _NAMED) for match in pattern.finditer(text)]
    months = [_span(match, day) for match in _MONTH.finditer(text)]
    told = [span for span in (spans or months) if span]
    begin = _span(since, day) if since else None
    if begin:
        # What goes on since a month does so until the last that is named, or the day it is told.
        end = max([span.last for span in (*told, Span.of(day)) if span], default=begin.first)
        return Span(begin.first, max(begin.first, told[-1].last if len(months) > 1 and told else end))
    whole = _WHOLE.search(text) if not told and not months else None
    return told[-1] if told else Span(12 * int(whole["y"]) + 1, 12 * int(whole["y"]) + 12) if whole else None


def _span(match: re.Match[str], day: tuple[int, ...]) -> Span | None:
    parts = match.groupdict()
    year = int(parts["y"]) if parts["y"] else day[0] - (parts["yr"] in ("去年", "上年")) if day else 0
    first, last = (
        _NAMES[parts["name"]] if parts.get("name") else (int(parts["from"]), int(parts.get("to") or parts["from"]))
    )
    return Span(12 * year + first, 12 * year + last) if year else None
