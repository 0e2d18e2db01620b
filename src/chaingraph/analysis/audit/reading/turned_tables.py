"""Tables whose rows are indicators and whose columns are years or parts of a year, read turned.

For: rules over columns, which read such a table with its indicators as columns.
In: tables. Out: :func:`turned`, :func:`seasonal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from chaingraph.analysis.audit.reading.sheets import Line, Sheet

_YEAR = re.compile(r"(?:19|20)\d\d(?=年|$|[（(])")
Span = tuple[int, int]
_SIGNS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(r"(?:20\d\d年?)?第?([一二三四1-4])季度?|(?:20\d\d年?)?Q([1-4])")
_MONTHS = re.compile(r"(?:20\d\d年)?(?P<first>\d{1,2})月?\s*[—–~至-]+\s*(?P<last>\d{1,2})月份?")
_MONTH = re.compile(r"(?:20\d\d年)?(\d{1,2})月份?")
_UNTIL = re.compile(r"(?:截[至止]|到)?(?:20\d\d年)?(\d{1,2})月(?:底|末)(?:累计)?.*")
_NAMED = (
    (re.compile(r"(?:20\d\d年)?上半年"), (1, 6)),
    (re.compile(r"(?:20\d\d年)?下半年"), (7, 12)),
    (re.compile(r"(?:20\d\d年)?前三季度"), (1, 9)),
    (re.compile(r"全年(?:合计|累计|数)?|年度合计|(?:20\d\d年)?全年"), (1, 12)),
)


def years_of(sheet: Sheet) -> tuple[int, ...]:
    """Columns that are years, oldest first; empty where fewer than two columns are or they are not most."""
    found = {at: int(match[0]) for at, name in enumerate(sheet.columns) if (match := _YEAR.match(name))}
    plain_names = [at for at in found if re.fullmatch(r"(?:19|20)\d\d(?:年(?:度|末|底)?)?", sheet.columns[at])]
    return tuple(sorted(plain_names, key=found.__getitem__)) if len(plain_names) > 1 else ()


def turned(sheet: Sheet) -> Iterator[Sheet]:
    """A table of indicators by years with the indicators as columns and the years as rows; nothing for other tables."""
    years = years_of(sheet)
    lines = [line for line in (*sheet.lines, *sheet.totals) if line.label]
    if not years or len(lines) < 2:
        return
    found = []
    for at in years:
        cells = tuple(line.passage.cells[at] if at < len(line.passage.cells) else "" for line in lines)
        values = tuple(line.values[at] for line in lines)
        found.append(Line(replace(sheet.header, kind="row", cells=cells), sheet.columns[at], values))
    yield replace(
        sheet,
        name=f"{sheet.name}'",
        columns=tuple(line.label for line in lines),
        units=tuple(line.unit or sheet.units[years[0]] for line in lines),
        lines=tuple(found),
        totals=(),
    )


def span_of(name: str) -> Span | None:
    """First and last month of a header; ``None`` for what is no part of a year.

    Example:
        >>> span_of("三季度"), span_of("1—5月"), span_of("企业")
        ((7, 9), (1, 5), None)
    """
    text = "".join(name.split())
    quarter = _QUARTER.fullmatch(text)
    if quarter:
        last = 3 * _SIGNS[quarter[1] or quarter[2]]
        return last - 2, last
    for known, span in _NAMED:
        if known.fullmatch(text):
            return span
    months = _MONTHS.fullmatch(text)
    until = _UNTIL.fullmatch(text)
    month = _MONTH.fullmatch(text)
    first, last = (
        (int(months["first"]), int(months["last"]))
        if months
        else (1, int(until[1]))
        if until
        else (int(month[1]),) * 2
        if month
        else (0, 0)
    )
    return (first, last) if 1 <= first <= last <= 12 else None


def seasonal(sheet: Sheet) -> Sheet | None:
    """A table of indicators by parts of one year turned, so that the parts are its rows; ``None`` for other tables."""
    spans = [(at, span) for at, name in enumerate(sheet.columns) if (span := span_of(name))]
    lines = [line for line in (*sheet.lines, *sheet.totals) if line.label]
    length = min((span[1] - span[0] for _, span in spans), default=0)
    parts = [at for at, span in spans if span[1] - span[0] == length]
    if len(parts) < 3 or not lines:
        return None
    rows = []
    for at in parts:
        cells = tuple(line.passage.cells[at] if at < len(line.passage.cells) else "" for line in lines)
        values = tuple(line.values[at] for line in lines)
        rows.append(Line(replace(sheet.header, kind="row", cells=cells), sheet.columns[at], values))
    names, units = tuple(line.label for line in lines), tuple(line.unit for line in lines)
    return replace(sheet, name=f"{sheet.name}'", columns=names, units=units, lines=tuple(rows), totals=())
