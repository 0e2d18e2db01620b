"""Years counted in a table from a date beside them: born 1982-06, aged 33 at the end of August 2025.

For: ``chaingraph audit``.
In: tables with a column of births, foundings or entries and one of the years since. Out: audit rows of kind ``date``.
How: the years are counted up to the day that the column, the caption or the document tells, down to the month; a row may be a year
off where its month, or the day, leaves it open. A table whose rows mostly disagree counts otherwise (虚岁, to another day).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_SPANS = (
    (re.compile(r"出生"), re.compile(r"^(?:周岁)?年龄|周岁$")),
    (
        re.compile(r"(?:成立|注册|创办|设立)(?:年份|时间|日期|年月)"),
        re.compile(r"(?:成立|经营|存续|创办)年[限数]|企业年龄"),
    ),
    (
        re.compile(r"(?:入职|参加工作|从业|任职|任现职|聘用|进厂|入厂)[^限数龄]*(?:年份|时间|日期|年月)"),
        re.compile(r"工龄|司龄|(?:入职|从业|任职|工作)年[限数]"),
    ),
)
_DATE = re.compile(r"((?:19|20)\d\d)(?:\s*[年./-]\s*(\d{1,2}))?")
_MOST = 1 / 3
"""Part of the rows that may be wrong."""
FEWEST = 3
_ROW = Maker("date", 0.75, "年龄或出生年月可能写错")


def listed_ages(projection: Projection) -> Iterator[AuditRow]:
    """Years since a date in a row that the date does not give. O(cells)."""
    days = {page.document: page.written for page in pages(projection)}
    for sheet in sheets(projection):
        for since, years in _SPANS:
            first = _column(sheet, since)
            at = _column(sheet, years)
            if first >= 0 and at >= 0 and len(sheet.lines) >= FEWEST:
                yield from _wrong(sheet, first, at, _until(sheet, at, days))


def _column(sheet: Sheet, name: re.Pattern[str]) -> int:
    return next((at for at, column in enumerate(sheet.columns) if name.search(column)), -1)


def _until(sheet: Sheet, at: int, days: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """The day up to which years are counted: that of the column, the caption, the document; empty when none is told."""
    for text in (sheet.columns[at], sheet.caption):
        match = _DATE.search(text)
        if match:
            return tuple(int(part) for part in match.groups() if part)
    return days.get(sheet.document, ())[:2]


def _wrong(sheet: Sheet, first: int, at: int, until: tuple[int, ...]) -> Iterator[AuditRow]:
    found = [(line, *told) for line in sheet.lines if (told := _told(line, first, at, until))]
    wrong = [item for item in found if not item[2][0] <= item[1] <= item[2][-1]]
    for line, years_told, real in wrong if len(wrong) <= _MOST * len(found) else ():
        born = line.passage.cells[first].strip()
        years = "—".join(dict.fromkeys(map(str, (real[0], real[-1]))))
        name = next((line.passage.cells[n] for n, column in enumerate(sheet.columns) if column == "姓名"), line.label)
        message = f"{name}“{sheet.columns[first]}”为 {born}，“{sheet.columns[at]}”应为 {years}，表中为 {years_told:g}"
        yield _ROW(name, message, (f"{years_told:g}", years), line.passage.evidence)


def _told(line: Line, first: int, at: int, until: tuple[int, ...]) -> tuple[float, Sequence[int]] | None:
    """The years a row tells, and those it may be, by its date."""
    match, value = _DATE.search(line.passage.cells[first]), line.values[at]
    if match is None or value is None or not until:
        return None
    whole = until[0] - int(match[1])
    if len(until) < 2 or not match[2] or int(match[2]) == until[1]:
        return value.value, (whole - 1, whole)
    return value.value, (whole - (int(match[2]) > until[1]),)
