"""Numerals to exact numbers: 1,855.5, 十二, 三千亿, 一千二百, 二点五.

For: :mod:`chaingraph.mentions.quantities` and :mod:`chaingraph.mentions.periods`.
In: the words of one numeral. Out: a ``Decimal`` (exact, so that 0.1 万元 is 1000 元 and not 1000.0000000000001).
How: Arabic digits lose their thousands separators; Chinese numerals are summed section by section (… 亿 … 万 …).
"""

from __future__ import annotations

import re
from decimal import Decimal

HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
"""Chinese digits and what they count."""

MULTIPLIERS = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000), "万": Decimal(10**4), "亿": Decimal(10**8)}
"""Chinese multipliers; a scale word such as 千万 or 万亿 is their product."""

_SMALL = "十百千"
_WIDE = "０１２３４５６７８９％．／＋－～＞＜〉〈\u3000"
_NARROW = "0123456789%./+-~><>< "
_FOLD = str.maketrans(_WIDE, _NARROW) | {
    code: chr(code - 0xFEE0) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}


_FOLDED = re.compile("[" + re.escape("".join(map(chr, _FOLD))) + "]")


def fold_width(text: str) -> str:
    """The text with full-width digits, letters and number signs made half-width, one character for one."""
    return text.translate(_FOLD) if _FOLDED.search(text) else text


def scale_value(words: str) -> Decimal:
    """Product of the multipliers: 万 is 10,000, 千万 10,000,000, the empty word 1."""
    product = Decimal(1)
    for char in words:
        product *= MULTIPLIERS[char]
    return product


def read_number(words: str) -> Decimal | None:
    """Value of a numeral in Arabic or Chinese digits.

    Args:
        words: The numeral alone, half-width (``1,855``, ``12.5``, ``三千二百``, ``百``, ``二点五``).

    Returns:
        Its value, or ``None`` if the words are no numeral.
    """
    if not words:
        return None
    if words[0].isdigit() and words.isascii():
        return Decimal(words.replace(",", ""))
    whole, point, fraction = words.partition("点")
    value = _read_han(whole)
    if value is None or not point:
        return value
    digits = [str(HAN_DIGITS[char]) for char in fraction if char in HAN_DIGITS]
    return value + Decimal("0." + "".join(digits)) if digits and len(digits) == len(fraction) else None


def _read_han(words: str) -> Decimal | None:
    """Sum of a Chinese numeral: 十二 12, 三千亿 3e11, 二〇二五 2025."""
    if len(words) > 1 and all(char in HAN_DIGITS for char in words):
        return Decimal("".join(str(HAN_DIGITS[char]) for char in words))
    total = section = Decimal(0)
    digit: int | None = None
    for position, char in enumerate(words):
        if char in HAN_DIGITS:
            digit = HAN_DIGITS[char]
        elif char in _SMALL:
            section += MULTIPLIERS[char] * (1 if digit is None else digit)
            digit = None
        elif char in MULTIPLIERS:
            section += digit or 0
            opening = position == 0 or (words[position - 1] in "万亿" and not section)
            total = total * MULTIPLIERS[char] if opening and total else _close(total, section, char, opening)
            section, digit = Decimal(0), None
        else:
            return None
    return total + section + (digit or 0)


def _close(total: Decimal, section: Decimal, char: str, opening: bool) -> Decimal:
    """Ends a section at 万 or 亿: what was counted so far is multiplied; 亿 also takes the 万 before it (三万亿)."""
    counted = Decimal(1) if opening else section
    if char == "亿":
        return (total + counted) * MULTIPLIERS[char]
    return total + counted * MULTIPLIERS[char]
