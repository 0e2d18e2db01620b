"""A date that a sentence tells to be moved (竣工时间由2025年9月调整为2026年3月), and a row that still has the former one.

For: ``chaingraph audit``, across documents of one place.
In: sentences that move a beginning or an end, the rows of projects they name. Out: audit rows of kind ``date``.
How: a table that is older than the sentence did not know of it, and is left out; one of which nobody knows the day may be used for
what is to be done now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.projects.told_projects import COLUMNS, NAME_COLUMN
from chaingraph.analysis.audit.reading.asked import rows_named
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import MONTH, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_MOVED = re.compile(
    r"(?P<what>开工|动工|竣工|完工|建成|投产|交付)(?:投产)?(?:时间|日期|时限|节点)?(?:节点)?[由从](?:原?(?:计划|定|先)?的?)(?P<old>20\d\d年\d{1,2}月)(?:\d{1,2}日|底|末|份)?"
    r"(?:调整|推迟|延期|延后|延迟|延长|顺延|提前|变更|改|推后)[为至到](?P<new>(?:20\d\d年)?\d{1,2}月)"
)
_BEGINS = re.compile(r"[开动]工")
_ROW = Maker("date", 0.7, "表中可能未更新")


def put_off(projection: Projection) -> Iterator[AuditRow]:
    """Rows with a date that a sentence moves to another one. O(characters + rows named)."""
    homes = settled_homes(projection)
    tables = [sheet for sheet in sheets(projection) if any(NAME_COLUMN.search(name) for name in sheet.columns)]
    written = {page.document: page.written for page in pages(projection)}
    for page in pages(projection) if tables else ():
        for sentence in page.sentences:
            for match in _MOVED.finditer(sentence.text):
                for sheet in tables:
                    if may_be_one_place(homes, page.document, sheet.document) and not _older(sheet, page, written):
                        yield from _against(sentence, match, sheet)


def _older(sheet: Sheet, page: Page, written: dict[str, tuple[int, ...]]) -> bool:
    """Whether a table is known to be older than a page."""
    day = written.get(sheet.document, ())
    return bool(day and page.written) and day[:2] < page.written[:2]


def _against(sentence: Sentence, match: re.Match[str], sheet: Sheet) -> Iterator[AuditRow]:
    """The row of the one project named before a move, where it has the former date."""
    named = {id(line): line for _, line in rows_named(sheet, sentence.text[: match.start()])}
    for line in named.values() if len(named) == 1 else ():
        at = _column(sheet, line, match)
        if at is not None:
            message = f"{line.label}“{sheet.columns[at]}”表中为 {line.cells[at]}，文中已由 {match['old']}调整为 {match['new']}"
            quote = sentence.evidence(*match.span())
            yield _ROW(line.label, message, (line.cells[at], match["new"]), line.passage.evidence, quote)


def _column(sheet: Sheet, line: Line, match: re.Match[str]) -> int | None:
    """The column of what is moved, where the row has the date it is moved from."""
    wanted = "开工" if _BEGINS.match(match["what"]) else "竣工"
    known = dict(COLUMNS)[wanted]
    old = MONTH.search(match["old"])
    for at, name in enumerate(sheet.columns):
        cell = MONTH.search(line.cells[at]) if at < len(line.cells) and known.search(name) else None
        if cell and old and (int(cell[1]), int(cell[2])) == (int(old[1]), int(old[2])):
            return at
    return None
