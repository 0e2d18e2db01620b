"""The year of a number: its own, that of the goal its sentence speaks of, or that of the title.

For: the rule that compares numbers of one topic (:mod:`chaingraph.analysis.audit.values.conflicts`).
In: a number with its claim and the words before it.
Out: a year; empty if unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.alike import groups
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.columns import Claim, Number
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.topics import period_of

_TITLE_YEAR = re.compile(r"(?<![—–~至\d-])(20\d\d)年(?![版\d第—–~至-]|以)")
_UNTIL = re.compile(r"到(20\d\d)年(?!的)|(20\d\d)年")
_THIS = re.compile(r"[今本]年(?!20)(?![^。]*(?:20\d\d年|[去上]年))")
"""The year of its document, behind which no other is named."""
_LAST = re.compile(
    r"^[^。]{0,4}去年(?:，|全[市县区年]|[^。，]{2,8}(?:完成|实现|签约))(?![^。]*(?:20\d\d年|[今本]年|[比较]))"
)
"""A sentence that opens with the year before and names no other: of it are all its values."""
_ALL_YEAR = re.compile(r"全年|年[末底]")


def spoken_times(projection: Projection) -> Mapping[tuple[str, int], tuple[str, str]]:
    """Document and end of each figure of prose → its year and its part of the year, as the sentence around it has them."""
    prose = (seen for group in groups(projection).values() for seen in group if not seen.row)
    return {(seen.document, seen.evidence.end): (seen.year, seen.part) for seen in prose}


def times_apart(left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Whether two figures are known to be of two years, or of two parts of a year."""
    return any(one and other and one != other for one, other in zip(left, right, strict=True))


def year_told(projection: Projection, number: Number, claim: Claim, before: str) -> str:
    """The year of a number.

    A report on the year before its own day tells of that year where it says 全年 or 年末, whatever year the day gives.
    """
    paper = projection.papers.get(claim.evidence.document)
    years = set(_TITLE_YEAR.findall(paper.title)) if paper else set()
    title, year = years.pop() if len(years) == 1 else "", period_of(number)
    if year:
        follows = bool(title) and int(year) == int(title) + 1
        named = number.row or year in before or "今年" in before
        return title if follows and not named and _ALL_YEAR.search(before) else year
    this, last = _THIS.search(before), _LAST.search(before)
    setting = settings(projection).get(claim.evidence.document) if this or last else None
    if setting and setting.dated and setting.written.isdecimal():
        return setting.written if this else str(int(setting.written) - 1)
    return _said(number, title, before)


def _said(number: Number, title: str, before: str) -> str:
    """The year of a number that names none: the goal its sentence speaks of, else the only year of the title."""
    words = re.sub(
        r"在20\d\d年[^，。；]{0,6}基础上|（[^）]*）|[比较]20\d\d年的?|\([^)]*\)|[由从](?:20\d\d年|上年|去年)[^，。；]*(?=[增升提扩发减降][^，。；\d]{0,3}[至到]$)",
        "",
        before,
    )
    ends = [match for match in _UNTIL.finditer(words) if match[1] or number.modality == "fact"]
    if number.row or (ends and not ends[-1][1]):
        return ""
    return ends[-1][1] if ends else title
