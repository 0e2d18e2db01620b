"""Years and periods in Chinese text, and the dates of table cells.

For: the relation rules (which year does a number belong to) and the table readers (start and end of a project).
In: a text and, for 今年 and 去年, the document's own date. Out: :class:`FoundPeriod`, ISO strings.
How: one pattern an idiom; five-year plans by arithmetic (“十三五”末 is 2020); what is relative without a date, or names
no year at all (近年来, 目前), is found with an empty year, so that no earlier year is carried over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from chaingraph.mentions.quantities_numbers import HAN_DIGITS, fold_width, read_number

_YEAR = r"(?:19|20)\d\d"
_HAN_YEAR = r"二[〇零]\d{0}[〇零一二三四五六七八九]{2}"
_TO = r"\s*(?:—{1,2}|-|–|－|~|～|至|到)\s*"
_PART = (
    r"(?P<{0}part>(?:全年|上半年|下半年|(?:第?[一二三四1-4]|前[一二三两1-3])(?:个)?季度"
    r"|(?P<{0}m1>1?\d)(?:月份?)?{1}(?P<{0}m2>1?\d)月份?|前(?P<{0}first>1?\d|[一二三四五六七八九十]{{1,2}})个?月"
    r"|(?P<{0}month>1?\d)月(?:份|底|末|初|(?:[0-3]?\d日))?)?)"
)
_RELATIVE = {"前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "当年": 0, "年内": 0, "明年": 1, "后年": 2}
_PLAN_ENDS = r"末期?|期末|年末|收官|期满|结束"
_PLANS = {"十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}

_PATTERN = re.compile(
    rf"(?P<span>(?P<y1>{_YEAR})年?(?:(?P<sm>1?\d)月)?(?:[底末初])?{_TO}(?P<y2>{_YEAR})年(?:(?P<em>1?\d)月)?(?:[底末])?)"
    rf"|(?P<bare>(?<![\d.])(?P<b1>{_YEAR}){_TO}(?P<b2>{_YEAR})(?![\d年.]))"
    rf"|(?P<iso>(?<![\d.])(?P<iy>{_YEAR})[-/.](?P<im>0?[1-9]|1[0-2])(?:[-/.](?P<id>[0-3]?\d))?(?![\d.%％亿万元个家亩]))"
    rf"|(?P<plan>[“\"]?(?P<plan_name>十[一二三四五]五|十五(?=[”\"]))[”\"]?(?:规划|计划)?(?P<plan_at>(?:年?{_PLAN_ENDS})|初期?|开局之年|期间|时期|以来)?)"
    rf"|(?P<year>(?<!\d)(?P<y>{_YEAR}|{_HAN_YEAR})年度?[底末初]?{_PART.format('y', _TO)})"
    rf"|(?P<relative>(?P<r>前年|去年|上年|上一年|今年|本年|当年|明年|后年)度?[底末初内]?{_PART.format('r', _TO)}|年内)"
    rf"|(?P<part>(?<![\d年.]){_PART.format('p', _TO)})"
    rf"|(?P<vague>近年来?|近几年来?|近些年来?|近[\d一两二三四五六七八九十]+年来?|多年来|长期以来|目前|当前|现阶段|如今|截至目前|迄今|至今|眼下|过去)"
)
_TITLE = re.compile(r"规划|纲要|方案|计划|建议")
_ISO_CELL = re.compile(rf"(?P<y>{_YEAR})\s*[-/.年]\s*(?P<m>1[0-2]|0?[1-9])(?!\d)(?:\s*[-/.月]\s*(?P<d>[0-3]?\d)?日?)?(?:\s.*)?")


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period where it stands.

    Attributes:
        year: ``2020``, ``2016-2020``, ``2022-09``, ``2022-01/2022-09``; empty when the words name no year.
    """

    start: int
    end: int
    text: str
    year: str


def find_periods(text: str, date: str = "") -> list[FoundPeriod]:
    """Every year and period, in order, not overlapping.

    Args:
        text: Any text; positions count its characters.
        date: The document's own date, ISO (``2022-03-09``, ``2022-03``, ``2022``); empty when unknown.

    Returns:
        What was found. 今年 and months without a year need ``date``; without it their year is empty.
    """
    folded = fold_width(text)
    found = []
    for match in _PATTERN.finditer(folded):
        kind = match.lastgroup_name if False else _kind(match)
        year = _READERS[kind](match, date) if match.group() else None
        if year is not None and not (kind == "plan" and _is_title(folded, match)):
            found.append(FoundPeriod(match.start(), match.end(), text[match.start() : match.end()], year))
    return found
