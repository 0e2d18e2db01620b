"""Which slip of the pen two values look like: digits that changed places, another digit, another unit.

For: rules that hold two values of one thing against each other.
In: values with their text and their size in a base unit.
Out: points for the slip, and its name.
"""

from __future__ import annotations

import re
from math import log10
from typing import Protocol

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
UNIT = 0.02
"""Relative room of a share that part and whole give but for their unit."""
TENS = (1e-4, 1e-3, 0.01, 0.1, 10.0, 100.0, 1e3, 1e4)
"""What a wrong unit or decimal point makes of a value."""
NEAR, FAR = 1.1, 1.6
"""Values nearer than the first are told again with another rounding or date, farther than the second of another thing."""


class Written(Protocol):
    """A value as written."""

    @property
    def text(self) -> str:
        """With its unit."""

    @property
    def size(self) -> float:
        """In its base unit."""


def slip_of(left: Written, right: Written) -> tuple[float, str]:
    """Points for the slip that turns one value into the other, and its name; empty where none does. O(digits)."""
    if left.size <= 0 or right.size <= 0:
        return -2.0, ""
    one, other = _aligned(left.text, right.text)
    ratio = max(left.size, right.size) / min(left.size, right.size)
    if ratio < 1 + 1e-9:
        return 0.0, ""
    # 5.4平方公里 and 810亩 have other digits, but are a power of ten apart in one unit, too.
    told = min(len(digits_of(text)) for text in (left.text, right.text))
    same_number = digits_of(left.text) == digits_of(right.text)  # 86亩 and 86公顷
    if told > 1 and ratio > FAR and (same_number or abs(log10(ratio) - round(log10(ratio))) < 1e-6):
        return 2.0, "单位可能写错"
    if len(one) == len(other) > 1 and (ratio < FAR or len(one) > 2 or sorted(one) == sorted(other)):
        wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(one) == sorted(other):
            return 2.0 if ratio < FAR else 1.0, "两个数字颠倒"
        if len(one) > 2 and sorted(one) == sorted(other) and ratio < FAR:
            return 1.0, "数字颠倒"
        if len(wrong) == 1 and ratio < FAR:
            return 1.0, "一个数字写错"
    return (0.5 if ratio < NEAR else 0.0 if ratio < FAR else -1.5 if ratio < 2 * FAR else -3.0), ""


def _aligned(left: str, right: str) -> tuple[str, str]:
    """The digits of two numbers; of one unit they keep their places (780 and 708)."""
    numbers = [_NUMBER.search(text) for text in (left, right)]
    units = [text[match.end() :] if match else text for text, match in zip((left, right), numbers, strict=True)]
    if units[0] != units[1] or not all(numbers):
        return digits_of(left), digits_of(right)
    values = [match[0].replace(",", "") for match in numbers if match]
    places = max(len(value.partition(".")[2]) for value in values)
    one, other = (f"{float(value):.{places}f}".replace(".", "") for value in values)
    return one, other


def digits_of(text: str) -> str:
    """The digits of a number without the zeros that only a unit makes: 48200人 and 4.82万人 are 482."""
    match = _NUMBER.search(text)
    number = match[0].replace(",", "") if match else ""
    return number.replace(".", "").strip("0")


def digit_key(text: str) -> str:
    """The digits of a number in ascending order: the same for two numbers whose digits changed places."""
    return "".join(sorted(digits_of(text)))


def digit_off(told: str, rate: float) -> bool:
    """Whether the told share is the right one with one digit changed, or two changed over."""
    right = f"{rate:.{len(told.partition('.')[2])}f}"
    if len(right) != len(told):
        return False
    other = [at for at, (left, sign) in enumerate(zip(told, right, strict=True)) if left != sign]
    swapped = len(other) == 2 and sorted(told) == sorted(right)
    return len(other) == 1 or swapped


def unit_off(told: float, rate: float) -> bool:
    """Whether part and whole give the share but for 万 and 亿."""
    return any(abs(rate * power / told - 1) < UNIT for power in (1e4, 1e-4))
