"""A document's own date: the one it puts on a line of its own, never one that a sentence mentions.

For: the passages (a date alone on a line is no sentence) and :class:`chaingraph.records.Document`.
In: lines.
Out: ISO ``2022-03-09``, ``2022-03`` or ``2022``; empty when there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from chaingraph.documents.cues import either

_DIGITS = {
    digit: str(value)
    for value, digits in enumerate(("〇○零Ｏ0", "一", "二", "三", "四", "五", "六", "七", "八", "九"))
    for digit in digits
}
_CN = "[〇○零Ｏ0一二三四五六七八九十]"
_DATE = (
    rf"(?:(?P<year>(?:19|20)\d\d)\s*(?:年|[-./])(?:\s*(?P<month>\d{{1,2}})\s*(?:月|[-./]|(?=\D|$))(?:\s*(?P<day>\d{{1,2}})\s*(?:日|号|(?=\D|$)))?)?"
    rf"|(?P<cyear>{_CN}{{4}})年(?:(?P<cmonth>{_CN}{{1,3}})月(?:(?P<cday>{_CN}{{1,3}})日)?)?)"
)
_CLOCK = r"(?:\s*[T ]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
_WEEKDAY = r"(?:\s*星期[一二三四五六日天])?"
HEAD = 60
"""Lines from either end of a document among which its date is sought."""
COVER = 15
"""Lines among which a year alone is a date; further down it is the label of a chart."""


@cache
def _alone() -> re.Pattern[str]:
    label = f"(?:{either('date_label')})"
    return re.compile(rf"[（(【]?(?:{label}\s*[:：]\s*)?{_DATE}{_WEEKDAY}{_CLOCK}\s*(?:印发|发布|讯|版)?[）)】]?$")


@cache
def _beside() -> re.Pattern[str]:
    """A labelled date (发布时间, not 成立时间) among other labels, or a date between wide blanks, as in the foot of an official paper."""
    label = f"(?:{either('date_label')})"
    return re.compile(
        rf"(?:(?<![\u4e00-\u9fff]){label}\s*[:：]\s*{_DATE}"
        rf"|(?<=\s){_DATE.replace('?P<', '?P<b')}\s*(?:印发|发布|整理|编制)[）)]?$)"
    )


@cache
def _signed() -> re.Pattern[str]:
    """Who and when on one line: a name, a wide blank and a day, or a source and the minute of publication."""
    return re.compile(
        rf"[^，。；：]{{2,25}}(?:\s{{2,}}{_DATE}|\s{_DATE.replace('?P<', '?P<b')}{_CLOCK[:-1]}[^，。；]{{0,20}})$"
    )


@cache
def _bracketed() -> re.Pattern[str]:
    """A line in brackets that begins with the day on which something was said: （2024年1月8日，根据录音整理）."""
    return re.compile(rf"[（(]{_DATE}{_WEEKDAY}(?<=日)(?:\s*[，,；;]|\s+|(?=在|于|根据))[^。（）()]{{2,50}}[）)]$")


@cache
def _led() -> re.Pattern[str]:
    """A web page's line of origin that begins with the day: 2023-08-16 来源：某日报."""
    return re.compile(
        rf"{_DATE}{_CLOCK}\s+(?:文章|信息|稿件)?(?:来源|作者|编辑|责编|责任编辑|记者|发布单位|发布机构|浏览次数|阅读)\s*[:：]"
    )


def is_dated(text: str) -> bool:
    """True for a signature or a web page's line of origin: a name and a date, and nothing else."""
    return len(text) <= 60 and (_signed().match(text) or _led().match(text)) is not None


def is_date(text: str) -> bool:
    """True when a date is all that stands on the line."""
    return len(text) <= 40 and _alone().match(text) is not None


def find_date(lines: Iterable[str]) -> str:
    """The date of the document whose lines these are: the most exact one, the first of equals.

    Args:
        lines: Folded lines; those in the middle of a long document are not looked at.
    """
    every = list(lines)
    near = every if len(every) <= 2 * HEAD else every[:HEAD] + every[-HEAD:]
    found = [date for at, date in enumerate(map(_date_of, near)) if len(date) > 4 or (date and at < COVER)]
    return max(found, key=len, default="")


def _date_of(text: str) -> str:
    if len(text) > 120:
        return ""
    match = (
        (_alone().match(text) if len(text) <= 40 else None)
        or _signed().match(text)
        or _bracketed().match(text)
        or _led().match(text)
        or _beside().search(text)
    )
    if not match:
        return ""
    parts = match.groupdict()
    prefix = "b" if parts.get("byear") or parts.get("bcyear") else ""
    if parts.get(f"{prefix}year"):
        values = [parts[prefix + name] for name in ("year", "month", "day")]
        return _iso([int(value) for value in values if value])
    chinese = [parts[prefix + name] for name in ("cyear", "cmonth", "cday")]
    return _iso([_number(value) for value in chinese if value])


def _number(text: str) -> int:
    """二〇二二 → 2022, 十二 → 12, 三十一 → 31."""
    if "十" not in text:
        return int("".join(_DIGITS[digit] for digit in text))
    tens, _, ones = text.partition("十")
    return 10 * int(_DIGITS.get(tens, "1")) + int(_DIGITS.get(ones, "0"))


def _iso(parts: list[int]) -> str:
    limits = ((1900, 2100), (1, 12), (1, 31))
    if not parts or any(not low <= part <= high for part, (low, high) in zip(parts, limits, strict=False)):
        return ""
    return "-".join(f"{part:02d}" for part in parts)
