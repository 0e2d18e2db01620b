"""The year of days that are told without one: entries of a chronicle, of a yearbook, of a report on a year.

For: rules that hold days against each other.
In: a page. Out: :data:`DAY`, :func:`date_of`.
How: the year told before it in its sentence, that of the heading above or of the title, for a yearbook the year before that on its cover;
else that of the page, unless the month was still to come then.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.pages import Page, year_in

DAY = re.compile(
    r"(?<![\d—–~至到-])(?:(?P<year>(?:19|20)\d\d)年|(?P<rel>今年|去年|上年|当年|同年))?(?<!\d)(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>\d{1,2})日)?"
    r"(?:[底末初份]|[上中下]旬)?(?:（[^（）]{1,4}）)?(?!(?!(?:19|20)\d\d年)\d|[—–~至到-])"
)
"""A month or a day, with its year or without; no range."""
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_YEARBOOK = re.compile(r"年鉴\D{0,3}(20\d\d)|(20\d\d)年?\D{0,8}年鉴")
LINE = 40
"""Characters of a title, or of the line of a cover, at most."""
HEAD = 3
"""Sentences that may be the lines of a cover."""


def date_of(page: Page, place: int, match: re.Match[str]) -> tuple[int, ...]:
    """Year, month and, if told, day of a day in a sentence of a page; empty where nobody knows the year. O(sentences before it)."""
    year = int(match["year"] or 0) or _year(page, place, match)
    return (year, *(int(part) for part in (match["month"], match["day"]) if part)) if year else ()


def _year(page: Page, place: int, match: re.Match[str]) -> int:
    if match["rel"] in ("今年", "去年", "上年"):
        return page.year - (match["rel"] != "今年") if page.year else 0
    told = _YEAR.findall(page.sentences[place].text[: match.start()])
    if told:
        return int(told[-1])
    titled = year_in(page.title) if _line(page.title) else 0
    return _above(page, place) or _cover(page) or titled or _written(page, int(match["month"]))


def _line(text: str) -> bool:
    """Whether a text is a line of its own, and no sentence."""
    return len(text) < LINE and text[-1:] not in "。；，："


def _above(page: Page, place: int) -> int:
    """The year of the heading above; 0 where it names none."""
    above = (
        one for one in reversed(page.sentences[:place]) if one.passage.kind in ("heading", "title") or _line(one.text)
    )
    head = next(above, None)
    years = set(_YEAR.findall(head.text)) if head else set()
    return int(years.pop()) if len(years) == 1 else 0


def _cover(page: Page) -> int:
    """The year before that of a yearbook: one of 2025 tells of 2024."""
    lines = (page.title, *(one.text for one in page.sentences[:HEAD] if _line(one.text)))
    match = next((found for line in lines if (found := _YEARBOOK.search(line))), None)
    return int(match[1] or match[2]) - 1 if match else 0


def _written(page: Page, month: int) -> int:
    ahead = len(page.written) > 1 and month > page.written[1]
    return page.year - ahead if page.year else 0
