"""Columns that number the rows by their size (位次): rows whose own number the size denies.

For: ``chaingraph audit``.
In: tables.
Out: audit rows.
How: the column that follows the numbers best, or that the caption names, has to break them in one place alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import column_of
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, Value, sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_RANK = re.compile(r"^(?:[\u4e00-\u9fff]{0,6})(?:位次|名次|排名|排位|位序)$")
_CAPTION = re.compile(r"(?:按)?(?P<what>[\u4e00-\u9fff]{2,10}?)(?:前|排名|排序|居前|最[大高多])")
_ROW = Maker("words", 0.75, "位次或数值可能写错")
FEWEST = 4
"""Rows a table needs before its numbers are held against a column."""

Pair = tuple[Line, Value]


def places(projection: Projection) -> Iterator[AuditRow]:
    """Neighbours in a column of places whose sizes stand the other way round. O(cells)."""
    for sheet in sheets(projection):
        at = next((n for n, name in enumerate(sheet.columns) if _RANK.search(name)), None)
        rows = _ranked(sheet, at) if at is not None else []
        if at is None or len(rows) < FEWEST:
            continue
        judged = [(n, *_broken(rows, n)) for n in sheet.numeric() if n != at]
        told = _told(sheet, sheet.columns[at])
        if told is None and any(not broken for _, broken, whole in judged if whole):
            continue
        for n, broken, whole in judged:
            if whole and len(broken) == 1 and (told == n or (told is None and _only(judged))):
                yield from _wrong(sheet, n, broken[0])


def _only(judged: Sequence[tuple[int, Sequence[tuple[Pair, Pair]], bool]]) -> bool:
    return sum(whole and len(broken) == 1 for _, broken, whole in judged) == 1


def _ranked(sheet: Sheet, at: int) -> list[Line]:
    """Rows in the order of their places, where all have one and none comes twice; else none."""
    places = [(int(line.passage.cells[at]), line) for line in sheet.lines if line.passage.cells[at].strip().isdecimal()]
    if len(places) != len(sheet.lines) or len({place for place, _ in places}) != len(places):
        return []
    return [line for _, line in sorted(places, key=lambda item: item[0])]


def _broken(rows: Sequence[Line], at: int) -> tuple[list[tuple[Pair, Pair]], bool]:
    """Neighbours of which the lower place has more, and whether all rows have a value."""
    cells = [(line, value) for line in rows if (value := line.values[at])]
    return [(a, b) for a, b in pairwise(cells) if b[1].value > a[1].value], len(cells) == len(rows)


def _told(sheet: Sheet, name: str) -> int | None:
    match = _CAPTION.search(sheet.caption)
    return column_of(sheet, re.sub(r"位次|名次|排名|排位|位序", "", name) or (match["what"] if match else ""))


def _wrong(sheet: Sheet, at: int, pair: tuple[Pair, Pair]) -> Iterator[AuditRow]:
    (upper, more), (lower, less) = pair
    message = f"{upper.label}排在{lower.label}之前，“{sheet.columns[at]}”却为 {more.text} 与 {less.text}"
    yield _ROW(lower.label, message, (more.text, less.text), upper.passage.evidence, lower.passage.evidence)
