"""Portions of a whole as texts write them: 45.2%, 六成半, 七成二, 三分之一, 百分之十八, 过半.

For: the rules that hold shares against their parts and wholes.
In: a match of :data:`PORTION` or :data:`TOLD`. Out: :class:`Portion`: the part of one, what may be off, and its bounds.
How: words are round, figures are as exact as their last digit; "about", "more than" and "less than" widen them on their side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.pages import NUMERALS, whole_number
from chaingraph.analysis.audit.rows import half_step

_DIGIT = "一二两三四五六七八九"
PORTION = (
    rf"(?:(?P<low>[{_DIGIT}十])分之(?P<high>[{_DIGIT}十])|百分之(?P<hundredth>[一二三四五六七八九]?十[{_DIGIT}]?|[{_DIGIT}])(?!百|点|[{_DIGIT}十])"
    rf"|(?P<tenths>[{_DIGIT}])成(?:(?P<half>半)|(?P<ones>[{_DIGIT}])(?![{_DIGIT}十个家户名条]))?(?!员|功|本|品|年|套|立|熟|为|果|交|长)|(?P<middle>[近过超]半(?!数)|[近过超]?半数|一半|半壁江山))"
)
"""A portion in words."""
BEFORE = r"(?P<bound>大约|约|接近|将近|近|超过?|超出|逾|突破|高达|不足|不到|不止|仅|只)?"
BEHIND = r"(?P<more>以上|以下|左右|上下|多|强|弱)?"
TOLD = rf"{BEFORE}(?:(?P<p>\d+(?:\.\d+)?)[%％]|{PORTION}){BEHIND}"
"""A portion in words or figures, with what bounds it."""
ROUND, OVER, ABOUT = 0.05, 0.12, 0.1
"""What round words may be off, how far "more than" and "less than" reach, and "about" of a figure, as part of it."""
FINE = 0.01


@dataclass(frozen=True, slots=True)
class Portion:
    """A portion of a whole.

    Attributes:
        value: As part of one.
        low: The least it may stand for.
        high: The most.
        plain: Whether it is a figure without "about" or bounds.
        text: As written.
    """

    value: float
    low: float
    high: float
    plain: bool
    text: str

    def holds(self, rate: float, room: float = 0.0) -> bool:
        """Whether a rate is what it tells, up to what the rounding of the amounts may hide."""
        return self.low - room <= rate <= self.high + room


def value_of(match: re.Match[str]) -> float:
    """The value of a match of :data:`PORTION` as part of one."""
    if match["low"]:
        return whole_number(match["high"]) / whole_number(match["low"])
    if match["hundredth"]:
        return whole_number(match["hundredth"]) / 100
    if match["tenths"]:
        ones = 5 if match["half"] else NUMERALS[match["ones"]] if match["ones"] else 0
        return NUMERALS[match["tenths"]] / 10 + ones / 100
    return 0.5


def portion_of(match: re.Match[str]) -> Portion:
    """A match of :data:`TOLD` with its bounds."""
    known = match.groupdict()
    bound, more = f"{known.get('near') or ''}{match['bound'] or ''}", match["more"] or ""
    middle = match["middle"] or ""
    above = re.search("超|逾|突破|不止", bound) or more in ("以上", "多", "强") or middle[:1] in ("过", "超")
    below = re.search("近|不足|不到", bound) or more in ("以下", "弱") or middle[:1] == "近"
    loose = re.search("约", bound) or more in ("左右", "上下")
    value = float(match["p"]) / 100 if match["p"] else value_of(match)
    if match["p"]:
        room = half_step(match["p"]) / 100
        around = room + (ABOUT * value if loose else 0.0)
    else:
        room = FINE if match["ones"] or match["hundredth"] else ROUND
        around = room
    reach = max(OVER, ABOUT * value)
    low = value - (FINE if above else reach if below else around)
    high = value + (reach if above else FINE if below else around)
    return Portion(value, low, high, bool(match["p"]) and not (above or below or loose), match[0])
