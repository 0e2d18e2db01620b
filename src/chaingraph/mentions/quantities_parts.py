"""The pieces of a quantity: numeral, scale, unit, bound words, and how they make one record.

For: :mod:`chaingraph.mentions.quantities`, whose door functions look for them.
In: half-width text and a position. Out: :class:`Part`, bounds, :class:`~chaingraph.records.Quantity`.
How: one compiled pattern a piece; the words come from ``seeds/lexicon/bounds.csv`` and ``units.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.quantities_numbers import HAN_DIGITS, MULTIPLIERS, read_number, scale_value
from chaingraph.mentions.quantities_units import convert, guards, unit_kind, unit_pattern
from chaingraph.records import Bound, Quantity
from chaingraph.reference.lexicon import read_lexicon

# Lengths are bounded: a longer run of digits is a telephone or account number, and the time stays linear.
_ARABIC = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?(?![\d.])|\d{1,15}(?:\.\d{1,9})?(?!\d)"
_DIGIT = "零〇一二两三四五六七八九"
_HAN = rf"百分之(?:{_ARABIC}|[{_DIGIT}十百点]{{1,9}})|[数几][十百千万亿]{{1,4}}|[{_DIGIT}]?十几|[{_DIGIT}十百千万亿]{{1,16}}(?:点[{_DIGIT}]{{1,9}})?"
_SCALE = (
    r"亿(?P<rest>\d{1,4})万|个亿(?=[，。、；,;元左]|\Z)|万亿|[十百千]?[万亿](?![万亿])|[百千](?!瓦|米|克|伏|卡|帕|赫)"
)
_PAIR = re.compile(rf"([{_DIGIT[2:]}])([{_DIGIT[2:]}])([十百千万亿]{{0,4}})")
_WORD_BEFORE = re.compile(r"[A-Za-z][A-Za-z0-9]*[-/_.]?\Z|[0-9][-/_.:]\Z|[.]\Z")
_ACRONYM = re.compile(r"(?<![A-Za-z0-9])[A-Z]{3,6}\Z")
_MULTIPLIERS_ONLY = frozenset("百千万亿")
_ROUND = re.compile(r"[十百千](?:万亿|[万亿])")
_REACHING = frozenset("过破")
"""What makes a number of scale words alone: 跨过千亿元."""
_ORDINAL = frozenset("第之每某首统唯同整个")
_PER_ONE = frozenset(["count", "person", "duration", "frequency", "number", "mass", "area", "energy"])
"""Kinds of units of which one is an article or what a price is for: 一家, 一斤, 一亩."""
_RANK = Guarded(r"(?:前|位列|排名|位居|名列|排|居)(?:全[国省市球区县])?第?\Z")


@dataclass(frozen=True, slots=True)
class Part:
    """A numeral with what belongs to it.

    Attributes:
        value: Its value in ``scale + unit``; ``None`` when vague (数十, 十几).
        low: Lower end of a vague numeral.
        high: Upper end of a vague numeral.
        scale: Scale words behind the numeral (``万``, ``千亿``).
        bound: ``≥`` for 余 and 多 between numeral and unit, else empty.
        numeral: The numeral's own words.
    """

    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    scale: str
    unit: str
    bound: str
    numeral: str

    @property
    def is_scaled(self) -> bool:
        """A Chinese numeral that ends in a scale word and so can stand without a unit (三千亿)."""
        return self.numeral[-1] in "万亿"

    @property
    def full_unit(self) -> str:
        """Unit with scale, as a record shows it."""
        return self.scale + self.unit


@cache
def _part_pattern() -> re.Pattern[str]:
    inside = "".join(word for word, _ in _bounds("inside"))
    return re.compile(
        rf"(?P<num>{_ARABIC}|{_HAN})(?:(?P<more>[{inside}])(?=[{inside}]?[万亿百千]|{unit_pattern()}))?"
        rf"(?:[ ]?(?P<scale>{_SCALE})(?:(?P<more2>[{inside}])(?={unit_pattern()}))?)?(?:[ ]?(?P<unit>{unit_pattern()}))?"
    )


def read_part(text: str, position: int) -> Part | None:
    """Numeral, scale and unit from ``position`` on, or ``None``."""
    match = _part_pattern().match(text, position)
    if not match:
        return None
    numeral, scale, unit = match["num"], (match["scale"] or "").removeprefix("个"), match["unit"] or ""
    if (match["scale"] or "").startswith("个") and not unit:  # 12个亿 are always 元
        unit = "元"
    end = match.end() if unit or match["scale"] else match.end("num")
    if scale and not unit and _not_a_scale(text, match.end("scale")):
        scale, end = "", match.end("num")
    if numeral.startswith("百分之"):
        numeral, scale, unit, end = numeral[3:], "", "%", match.end("num")
    value, low, high = _numeral_value(numeral)
    if value is None and low is None:
        return None
    if value is not None and _ROUND.fullmatch(numeral) and not scale:  # 千亿元 is 1000 of 亿元
        value, scale = scale_value(numeral[0]), numeral[1:]
    if match["rest"] and scale and value is not None:  # 3亿5000万 is 3.5 of 亿
        value, scale = value + Decimal(match["rest"]) / 10**4, "亿"
    bound = "≥" if match["more"] or match["more2"] or numeral[0] in "数几" else ""
    return Part(end, value, low, high, scale, unit, bound, numeral)


def _not_a_scale(text: str, end: int) -> bool:
    """万 and 亿 begin many names (万盛, 亿联): those are no scale words."""
    return end < len(text) and text[end] in guards().get(text[end - 1], "")


def _numeral_value(numeral: str) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """``(value, low, high)``: exact for 十二; vague 数十 and 十几 have ends only, and so has a pair such as 三五百."""
    if numeral[0] in "数几":
        return None, scale_value(numeral[1:]), None
    if numeral.endswith("十几"):
        tens = 10 * HAN_DIGITS.get(numeral[0], 1)
        return None, Decimal(tens + 1), Decimal(tens + 9)
    pair = _PAIR.fullmatch(numeral)
    if pair and pair[1] not in "〇零" and HAN_DIGITS[pair[1]] < HAN_DIGITS[pair[2]]:
        factor = scale_value(pair[3])
        return None, HAN_DIGITS[pair[1]] * factor, HAN_DIGITS[pair[2]] * factor
    return read_number(numeral), None, None


@cache
def _bounds(side: str) -> tuple[tuple[str, dict[str, str]], ...]:
    rows = read_lexicon("bounds", ("word", "side", "bound", "guard"))
    chosen = [(row["word"], row) for row in rows if row["side"] == side]
    return tuple(sorted(chosen, key=lambda pair: -len(pair[0])))


@cache
def _bound_table(side: str) -> tuple[re.Pattern[str], dict[str, Bound]]:
    """Pattern of the bound words of a side and what each means."""
    words, meaning = [], {}
    for word, row in _bounds(side):
        guard = row["guard"]
        before = f"(?<![{guard}])" if guard and side == "before" else ""
        behind = f"(?![{guard}])" if guard and side == "after" else ""
        words.append(before + re.escape(word) + behind)
        meaning[word] = row["bound"]
    ending = r"[ ]?\Z" if side == "before" else ""
    return re.compile("(" + "|".join(words) + ")" + ending), meaning  # type: ignore[return-value]


def bound_before(text: str, position: int, floor: int) -> tuple[int, str]:
    """Where the bound words before a numeral begin, and the bound; ``(position, "")`` without any."""
    pattern, meaning = _bound_table("before")
    match = pattern.search(text, max(floor, position - 6), position)
    if not match or (match[1] == "上" and text[position] not in MULTIPLIERS):
        return position, ""
    return match.start(), meaning[match[1]]


def bound_after(text: str, end: int) -> tuple[int, str]:
    """Where the bound words behind a quantity end, and the bound; ``(end, "")`` without any."""
    pattern, meaning = _bound_table("after")
    match = pattern.match(text, end)
    return (match.end(), meaning[match[1]]) if match else (end, "")


def is_number_word(text: str, position: int, part: Part, bounded: bool) -> bool:
    """Whether a numeral with this unit really counts something where it stands.

    Not so: ordinals (第3家), model numbers (S7-200台), calendar years, ranks (前10名), the article 一个, slogans
    (“四个意识”), and scale words alone (万元, 百家) unless a bound word makes a number of them (上百家, 亿元以上).
    """
    kind = unit_kind(part.full_unit)
    before = text[position - 1] if position else ""
    if before in _ORDINAL or kind == "ordinal":
        return False
    if part.unit == "度" and not part.scale and not part.is_scaled:  # 90度, 两度: angles, degrees, times
        return False
    if part.unit == "年" and (part.value is None or part.value >= 1000):
        return False
    if kind in {"count", "person"} and _RANK.search(text, max(0, position - 7), position):
        return False
    if part.numeral[0].isdigit() and part.numeral[0].isascii():
        word = _WORD_BEFORE.search(text, max(0, position - 8), position)
        return not word or (
            kind not in {"count", "number"} and bool(_ACRONYM.search(text, max(0, position - 8), position))
        )
    if part.unit in {"方", "平"} and not part.scale:  # 三方, 四平: no area
        return False
    if part.numeral == "一" and kind in _PER_ONE and not part.scale:
        return False
    if set(part.numeral) <= _MULTIPLIERS_ONLY and not bounded and not part.bound and before not in _REACHING:
        return False
    return before not in {"“", "‘", "《", "「"}


def based(value: Decimal | None, unit: str) -> tuple[float | None, str]:
    """Value in the base unit and the base unit."""
    factor, base = convert(unit)
    return (None if value is None else float(value * factor)), base


def compose(text: str, first: Part | None, last: Part, bound: Bound, negative: bool) -> Quantity | None:
    """The record of one numeral, or of a range from ``first`` to ``last``; ``None`` for a range that runs backwards."""
    unit = last.full_unit
    if first is not None:
        low, high = _range_ends(first, last)
        if low is None or high is None or low > high:
            return None
        return Quantity(text, None, unit, float(low), float(high), "range", None, based(None, unit)[1])
    if last.value is None:
        high_end = None if last.high is None else float(last.high)
        kind: Bound = "range" if last.high is not None else "≥"
        return Quantity(text, None, unit, float(last.low or 0), high_end, kind, None, based(None, unit)[1])
    value = -last.value if negative else last.value
    number = float(value)
    low_end = number if bound in {"=", "≥", ">"} else None
    high_end = number if bound in {"=", "≤", "<"} else None
    return Quantity(text, number, unit, low_end, high_end, bound, *based(value, unit))


def _range_ends(first: Part, last: Part) -> tuple[Decimal | None, Decimal | None]:
    """Both ends in the unit of ``last``: in 5000万~1亿元 the lower one is 0.5."""
    low = first.value if first.value is not None else first.low
    high = last.value if last.value is not None else last.high
    if low is not None and (first.scale or first.unit):
        low = low * scale_value(first.scale) / scale_value(last.scale)
    return low, high
