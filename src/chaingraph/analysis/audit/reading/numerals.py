"""Large numbers written out in Chinese, as titles, speeches and contracts write them: 三万八千四百一十二元, 叁亿陆仟万元.

For: the readers of figures (:mod:`chaingraph.analysis.audit.reading.text`).
In: words. Out: a pattern for such numbers, and what they are.
"""

from __future__ import annotations

SIGNS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
SIGNS |= {sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_DIGIT, _TEN, _SCALE = ("".join(signs) for signs in (SIGNS, TENS, SCALES))
WRITTEN_OUT = (
    rf"(?:[{_DIGIT}]?[{_TEN}][零〇]?)*[{_DIGIT}]?(?:[{_SCALE}][零〇]?(?:[{_DIGIT}][{_TEN}][零〇]?)*[{_DIGIT}]?)+"
)
"""A number with 万 or 亿 in it; :func:`number_of` says whether it is told to more than one digit."""


def number_of(words: str) -> tuple[int, int]:
    """The number that words write out, and the place of its last digit; (0, 0) where they tell one digit alone (两亿).

    Example:
        >>> number_of("三万八千四百一十二"), number_of("叁亿陆仟万"), number_of("一千二百万"), number_of("两千万")
        ((38412, 1), (360000000, 10000000), (12000000, 1000000), (0, 0))
    """
    value, last, told = _read(words)
    return (value, last) if told > 1 else (0, 0)


def value_of(words: str) -> int:
    """The number that words write out, also a round one.

    Example:
        >>> value_of("百亿"), value_of("两千亿"), value_of("十二万"), value_of("万亿")
        (10000000000, 200000000000, 120000, 1000000000000)
    """
    return _read(words)[0]


def _read(words: str) -> tuple[int, int, int]:
    """Value, the place of the last digit, and how many digits are told."""
    total = part = digit = told = 0
    last = 1
    for sign in words:
        if sign in SIGNS:
            digit, told, last = SIGNS[sign], told + (SIGNS[sign] > 0), 1
        elif sign in TENS:
            part, digit, last = part + (digit or 1) * TENS[sign], 0, TENS[sign]
        else:
            scale = SCALES[sign]
            ahead = part + digit
            total = (total + ahead or 1) * scale if scale > total else total + ahead * scale
            part, digit, last = 0, 0, last * scale
    return total + part + digit, last, told
