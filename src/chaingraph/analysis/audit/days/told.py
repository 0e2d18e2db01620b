"""Days, months, quarters, halves and years that are told in prose and in the cells of tables.

For: the pairs of days in this room.
In: the sentences of pages with the day they were written, the cells of tables. Out: :class:`Told`, :func:`days_told`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_DAY = re.compile(
    r"(?<![\d.第])(?:(?P<year>(?:19|20)\d\d)(?:年|(?=[-./]\d))|(?P<named>今年|本年|去年|上年|前年|明年|次年|当年|同年))?"
    r"(?:(?:(?<=\d)[-./]|(?<!\d))(?P<month>1[0-2]|0?[1-9])(?:月份?(?!度|租|薪)(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:日|号(?!楼|地|线)))?|(?:[-./](?P<day2>3[01]|[12]\d|0?[1-9]))?(?![\d.%月万亿家个户项]))"
    r"|(?P<part>上半年|下半年|前三季度|第?[一二三四]季度))?"
)
_ALONE = re.compile(r"(?<![\d月.第])(?P<day>3[01]|[12]\d|[1-9])日(?![均内产处用])")
"""A day of the month named before it."""
_CELL_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = re.compile("[年日期时]")
"""In the head of a column of years."""
_PARTS = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季度": (1, 9),
    "一": (1, 3),
    "二": (4, 6),
    "三": (7, 9),
    "四": (10, 12),
}
_BACK = {"去年": -1, "上年": -1, "前年": -2, "明年": 1, "今年": 0, "本年": 0}
_STOPS = re.compile("[，。；：！？（）()]")
WORDS = 14
"""Characters of words that are read before and behind a day."""
BEFORE, BEHIND = 24, 16
"""Characters before and behind a day that are beside it."""
CARRIED = 2
"""Sentences before one that it may go on telling of."""
MONTH, YEAR = 31, 372
"""Days of a month and of a year, as days are counted here."""


@dataclass(frozen=True, slots=True)
class Told:
    """A day, or a longer time, as it is told.

    Attributes:
        first: Its first day, counted so that the later is greater; of a year nobody knows, from the year 0.
        last: Its last day.
        grain: ``day``, ``month``, ``part`` (of a year) or ``year``.
        known: Whence its year is known: ``told``, ``named`` (去年), ``before`` it, from the ``page``, or ``no``.
        ahead: The words of its clause before it; of a cell, the head of its column.
        behind: The words behind it up to the end of the clause, or of the next one where its clause ends.
        at: The place of its sentence or row in its document.
        row: Whether it stands in a table.
        whole: Its sentence; of a row, its cells.
        start: Where it begins there.
        evidence: Where it is told.
        carried: The sentences of its passage before its own, of which it may go on telling.
    """

    text: str
    first: int
    last: int
    grain: str
    known: str
    ahead: str
    behind: str
    at: int
    row: bool
    whole: str
    start: int
    evidence: Evidence
    carried: str = ""

    @property
    def end(self) -> int:
        """Where it ends in its sentence."""
        return self.start + len(self.text)

    @property
    def beside(self) -> str:
        """What stands around it in its clause and the one before it; of a cell, the row."""
        return self.whole if self.row else self.whole[max(0, self.start - BEFORE) : self.end + BEHIND]


def days_told(projection: Projection) -> tuple[Told, ...]:
    """All days of prose and tables, by document. O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> tuple[Told, ...]:
    read = pages(projection)
    years = {page.document: page.year for page in read}
    prose = [told for page in read for told in _of_page(page)]
    cells = [told for sheet in sheets(projection) for told in _of_sheet(sheet, years.get(sheet.document, 0))]
    return (*prose, *cells)


def _of_page(page: Page) -> Iterator[Told]:
    carried: list[Sentence] = []
    for at, sentence in enumerate(page.sentences):
        carried = [one for one in carried[-CARRIED:] if one.passage is sentence.passage]
        yield from _of_sentence(sentence, at, page.year, "，".join(one.text for one in carried))
        carried.append(sentence)


def _of_sentence(sentence: Sentence, at: int, year: int, carried: str) -> Iterator[Told]:
    for start, end, times in _times(sentence.text, year):
        ahead, behind = _around(sentence.text, start, end)
        yield Told(
            sentence.text[start:end],
            *times,
            ahead,
            behind,
            at,
            False,
            sentence.text,
            start,
            sentence.evidence(start, end),
            carried,
        )


def _of_sheet(sheet: Sheet, year: int) -> Iterator[Told]:
    for line in sheet.lines:
        whole, quote = line.passage.evidence, line.passage.evidence.quote
        cursor = 0
        cells = line.cells
        name = "|".join(cells)
        width = 0
        for column, cell in zip(sheet.columns, cells, strict=False):
            found = list(_times(cell, year))
            if not found and _CELL_YEAR.fullmatch(cell) and _DATED.search(column):
                found = [(0, 4, (int(cell) * YEAR, int(cell) * YEAR + YEAR - 1, "year", "told"))]
            for start, end, times in found:
                spot = quote.find(cell[start:end], cursor)
                begin = whole.start + max(spot, 0)
                stop = begin + (end - start) if spot >= 0 else whole.end
                place = Evidence(
                    whole.document, begin, stop, quote[begin - whole.start : stop - whole.start], whole.locator
                )
                ahead, behind = _around(cell, start, end)
                ahead = (column + ahead)[-WORDS:]
                yield Told(
                    cell[start:end],
                    *times,
                    ahead,
                    behind,
                    line.passage.evidence.start,
                    True,
                    name,
                    width + start,
                    place,
                )
                cursor = max(cursor, spot)
            width += len(cell) + 1


def _times(text: str, year: int) -> Iterator[tuple[int, int, tuple[int, int, str, str]]]:
    """Where times stand in a text, and first and last day, grain, and whence the year is known."""
    last, month = 0, 0
    spots = sorted((*_DAY.finditer(text), *_ALONE.finditer(text)), key=lambda match: match.span())
    for match in spots:
        parts = match.groupdict()
        if "year" not in parts:
            if month:
                known = "before" if last else "page" if year else "no"
                first = (last or year) * YEAR + (month - 1) * MONTH + int(parts["day"]) - 1
                yield *match.span(), (first, first, "day", known)
            continue
        if not match[0] or not (parts["year"] or parts["month"] or parts["part"]):
            continue
        if not parts["year"] and parts["month"] and "月" not in match[0]:
            continue
        own, known = _year(parts, last, year)
        first, end, grain = _span(parts)
        last, month = own if known != "page" else last, int(parts["month"] or 0)
        yield *match.span(), (own * YEAR + first, own * YEAR + end, grain, known)


def _year(parts: dict[str, str | None], last: int, year: int) -> tuple[int, str]:
    """The year of a time, and whence it is known."""
    named = parts["named"]
    if parts["year"]:
        return int(parts["year"]), "told"
    if named in ("次年", "当年", "同年") and last:
        return last + (named == "次年"), "before"
    if named in _BACK:
        return year + _BACK[named], "named" if year else "no"
    if last:
        return last, "before"
    return year, "page" if year else "no"


def _span(parts: dict[str, str | None]) -> tuple[int, int, str]:
    """First and last day in its year, and the grain."""
    day = parts["day"] or parts["day2"]
    if parts["month"]:
        first = (int(parts["month"]) - 1) * MONTH
        return (first + int(day) - 1,) * 2 + ("day",) if day else (first, first + MONTH - 1, "month")
    if parts["part"]:
        name = parts["part"].removeprefix("第")
        begin, end = _PARTS.get(name) or _PARTS[name[0]]
        return (begin - 1) * MONTH, end * MONTH - 1, "part"
    return 0, YEAR - 1, "year"


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The words of its clause before a time, and those behind it."""
    begin = max((match.end() for match in _STOPS.finditer(text, 0, start)), default=0)
    stops = [match.start() for match in _STOPS.finditer(text, end)]
    stop = next((at for at in stops if at > end), len(text))
    return text[max(begin, start - WORDS) : start], text[end : min(stop, end + WORDS)]
