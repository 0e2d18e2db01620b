"""Units of the findings: amounts in 万元, land in 亩, floors in 平方米, yield in 万元/亩.

A unit is a scale word (万, 亿, 百 …) before a base unit. What cannot be converted without a rate or a guess (美元, a
number without a unit) stays unknown: ``None``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import prod

from chaingraph.analysis.columns import Number
from chaingraph.analysis.rows import rounded
from chaingraph.reference.lexicon import read_lexicon

MU_IN_M2 = 2000 / 3
"""One 亩 in 平方米: 15 亩 are one 公顷 (State Council order on measures, 1984)."""

_SCALES = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_COLUMNS = ("unit", "base", "factor", "quantity_kind", "qudt")
_MONTHS = re.compile(r"\d{4}-(?P<first>\d\d)(?:/\d{4}-(?P<last>\d\d))?")
_SPLIT = re.compile(r"([十百千万亿]*)(.+)")


@lru_cache(maxsize=1024)
def measure_of(unit: str) -> tuple[str, float] | None:
    """Base unit of a unit and how many of it the unit holds, 亩 counted in 平方米; ``None`` for unknown units.

    Example:
        >>> measure_of("亿元")
        ('元', 100000000.0)
        >>> measure_of("万元/亩")
        ('元/平方米', 15.0)
    """
    above, slash, below = unit.strip().partition("/")
    if slash:
        top, bottom = measure_of(above), measure_of(below)
        return (f"{top[0]}/{bottom[0]}", rounded(top[1] / bottom[1], 12) or 0.0) if top and bottom else None
    match = _SPLIT.fullmatch(above)
    # A unit of the list wins over its reading as scale words and a unit (千米 is no thousand 米, but one unit).
    known = _bases().get(above)
    for at in range(1, len(match[1]) + 1 if match and known is None else 0):
        # 万千瓦时 are ten thousand 千瓦时.
        if inner := _bases().get(above[at:]):
            return (inner[0], prod((inner[1], *(_SCALES[scale] for scale in above[:at]))))
    return known


@lru_cache(maxsize=1)
def _bases() -> dict[str, tuple[str, float]]:
    bases = {row["unit"]: (row["base"], float(row["factor"])) for row in read_lexicon("units", _COLUMNS)}
    return {**bases, "亩": ("平方米", MU_IN_M2)}


def convert(value: float | None, unit: str, target: str) -> float | None:
    """``value`` of ``unit`` in ``target``; ``None`` when missing or when the units do not measure the same.

    Example:
        >>> convert(1800, "平方米", "亩")
        2.7
    """
    source, aim = measure_of(unit), measure_of(target)
    if value is None or source is None or aim is None or source[0] != aim[0]:
        return None
    return rounded(value if unit == target else value * source[1] / aim[1], 4)


def amount(number: Number | None, target: str) -> float | None:
    """An observation's value in a unit; ``None`` when there is none, or only a range."""
    return None if number is None else convert(number.value, number.unit, target)


def span(number: Number | None, target: str) -> tuple[float | None, float | None] | None:
    """Lower and upper end in a unit: ``100-150`` → (100, 150), ``200`` → (200, 200), ``≥ 50`` → (50, None)."""
    if number is None:
        return None
    ends = (convert(number.low, number.unit, target), convert(number.high, number.unit, target))
    if ends == (None, None):
        ends = (amount(number, target),) * 2
    return None if ends == (None, None) else ends


def is_percent(number: Number | None) -> bool:
    """Whether a number is written in per cent."""
    return number is not None and number.unit.replace("％", "%").endswith(("%", "百分点"))


def fraction(number: Number | None) -> float | None:
    """A share written in per cent as a fraction; ``None`` for every other number."""
    if number is None or number.value is None or not is_percent(number):
        return None
    return rounded(number.value / 100)


def first_year(year: str) -> int | None:
    """Year a period begins with (``2016-2020`` → 2016); ``None`` when there is none."""
    return _year(year[:4])


def last_year(year: str) -> int | None:
    """Year a period ends with: ``2016-2020`` → 2020, ``2022-09`` → 2022."""
    parts = year.split("-")
    return _year(parts[-1]) if len(parts[-1]) == 4 else _year(parts[0])


def comparable_period(year: str) -> int | str | None:
    """What a figure is to be compared by: its last year, or the period itself where it is but a part of a year.

    Example:
        >>> [comparable_period(told) for told in ("2025", "2025-01/2025-06", "2025-01/2025-12")]
        [2025, '2025-01/2025-06', 2025]
    """
    months = _MONTHS.fullmatch(year)
    whole = months is None or (months["first"] == "01" and months["last"] == "12")
    return last_year(year) if whole else year


def _year(text: str) -> int | None:
    return int(text) if len(text) == 4 and text.isdecimal() else None
