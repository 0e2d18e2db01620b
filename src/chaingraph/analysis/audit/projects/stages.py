"""Projects that one place tells to be further than another does at the same time or later: 已投产 in the news, 未开工 in the table.

For: ``chaingraph audit``, within and across documents of one place.
In: how far sentences and cells tell projects to be (``audit.reading.staged``).
Out: audit rows of kind ``date``.
How: what has been reached on a day stays reached; so a later or undated state of the same document below it is wrong. A document
without a day is held against another of the same time only. All of N things are the rows of a table of N.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.projects.told_projects import one_owner
from chaingraph.analysis.audit.reading.happenings import core, same
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.staged import Staged, days_told, rows_of, staged
from chaingraph.analysis.audit.reading.stages import BEGUN, LEVELS, Stage, stages_in
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

_EVERY = re.compile(
    rf"(?P<n>{COUNT})(?P<unit>[栋个家座宗条]|个?标段)(?P<noun>[^，。；、\d]{{0,12}}?)(?:主体)?(?:已|现|目前)?(?:全部|均|都|悉数)"
)
_RANGE = re.compile(r"(\d+)\s*[-—–~～至]\s*(\d+)")
_WORK = re.compile(r"生产线|产线|扩建|技改|改造|升级")
"""What a part of a firm or a later work on it is called: both names have to say so."""
LEAST = 4
"""Characters of a name that other projects need not have."""
BESIDE = 10
"""Characters between two steps of one clause at most, which another rule reads."""
MOST = 300
"""Told stages that are held against each other."""
_ROW = Maker("date", 0.7, "进度可能未更新")


def stages(projection: Projection) -> Iterator[AuditRow]:
    """Things told to be further than elsewhere at that time. O(characters + cells + pairs that share two characters)."""
    homes = settled_homes(projection)
    told = list(staged(projection))
    near: dict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(told):
        for pair in _pairs(item.name) if item.stage.high < len(LEVELS) - 1 else ():
            near[pair].append(at)
    seen: set[str] = set()
    for item in told if near else ():
        if not item.stage.low or item.name in seen:
            continue
        for at in sorted({at for pair in _pairs(item.name) for at in near.get(pair, ())[:MOST]}):
            other = told[at]
            near_by = _near(homes, item, other) or _one_firm(item, other)
            if near_by and _contradicts(item, other):
                seen.add(item.name)
                yield _row(item.name, item, other)
                break
    yield from _every(projection, homes)


def _pairs(name: str) -> list[str]:
    bare = core(name)
    return sorted({bare[at : at + 2] for at in range(len(bare) - 1)})


def _contradicts(done: Staged, behind: Staged) -> bool:
    """Whether a thing has been further, before or when another place tells it to be behind."""
    if done.stage.low <= behind.stage.high or done.evidence == behind.evidence or (done.row and behind.row):
        return False
    works = [{word[-2:] for word in _WORK.findall(item.name)} for item in (done, behind)]
    alike = same(done.name, behind.name) and not _two_firms(done, behind) and _long(done, behind)
    return works[0] == works[1] and alike and _in_time(done, behind)


def _near(homes: Mapping[str, str], one: Staged, other: Staged) -> bool:
    """Whether two documents may speak of one thing: those of one place, with a long name those of its city too."""
    long_ = min(len(core(one.name)), len(core(other.name))) >= LEAST + 2
    return (may_name_one if long_ else may_be_one_place)(homes, one.document, other.document)


def _one_firm(one: Staged, other: Staged) -> bool:
    """Whether two are told to be of one firm, by its full name: it is the same in every document."""
    return one.firm == other.firm and bool(parse_company(one.firm).form)


def _two_firms(one: Staged, other: Staged) -> bool:
    """Whether two are told to be of two firms by their full names."""
    full = all(parse_company(item.firm).form for item in (one, other))
    return full and not one_owner(one.firm, other.firm)


def _long(done: Staged, behind: Staged) -> bool:
    """Whether a name is long enough for two documents."""
    if _one_firm(done, behind):
        return True
    least = LEAST if done.document == behind.document or done.row or behind.row else LEAST + 2
    return min(len(core(done.name)), len(core(behind.name))) >= least


def _in_time(done: Staged, behind: Staged) -> bool:
    if done.until or behind.until:
        one = done.stage.time or done.when
        sure = len(one) > 1 or one < behind.when[:1]
        gap = max(done.evidence.start, behind.evidence.start) - min(done.evidence.end, behind.evidence.end)
        if done.document == behind.document and gap < BESIDE:
            return False
        return not done.until and (done.stage.low > BEGUN or _anew(done, behind)) and sure and _by(one, behind.when)
    if done.document == behind.document and not (done.row or behind.row):
        # The same text looks back and ahead in its order: only a day tells that it contradicts itself.
        return bool(done.stage.time) and behind.stage.high == 0 and done.stage.low > 1
    if done.document == behind.document:
        return True
    return _by(done.stage.time or done.when, behind.when)


def _anew(begun: Staged, listed: Staged) -> bool:
    """Whether what has begun in a month is listed as newly begun in another year."""
    return "新" in listed.text and len(begun.stage.time) > 1 and begun.stage.time[0] < listed.when[0]


def _by(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether a time is no later than another, as far as both are told; of one year nobody knows."""
    size = min(len(one), len(other))
    return size > 0 and one[:size] <= other[:size] and (size > 1 or one < other)


def _every(projection: Projection, homes: Mapping[str, str]) -> Iterator[AuditRow]:
    """All of N things, and the row of a table of N that is behind: 12栋厂房主体全部封顶."""
    tables = [(sheet, rows) for sheet in sheets(projection) if (rows := list(rows_of(sheet)))]
    for page in pages(projection) if tables else ():
        when = days_told(projection)[page.document]
        for sentence in page.sentences:
            for stage in stages_in(sentence.text, when):
                match = _EVERY.search(sentence.text, stage.start, stage.end)
                sheet_rows = tables if match and stage.low > 0 else []
                for sheet, rows in sheet_rows:
                    late = [(line, cell) for line, cell, other in rows if other.high < stage.low]
                    fits = (
                        match is not None and _number(sheet) == whole_number(match["n"]) and 0 < len(late) < len(rows)
                    )
                    if fits and may_be_one_place(homes, page.document, sheet.document):
                        line, cell = late[0]
                        yield _all_row(sentence, stage, line, cell)
                        break


def _number(sheet: Sheet) -> int:
    """How many things the rows of a table are: 1—6号 are six."""
    return sum(
        int(match[2]) - int(match[1]) + 1 if (match := _RANGE.search(line.passage.cells[0])) else 1
        for line in sheet.lines
        if line.passage.cells
    )


def _all_row(sentence: Sentence, stage: Stage, line: Line, cell: str) -> AuditRow:
    words = sentence.text[stage.start : stage.end]
    quote = sentence.evidence(stage.start, stage.end)
    message = f"文中“{words}”，表中{line.label}为“{cell}”"
    return _ROW(line.label, message, (words, cell), quote, line.passage.evidence)


def _row(name: str, done: Staged, behind: Staged) -> AuditRow:
    message = f"{name}一处“{done.text}”，一处“{behind.text}”"
    return _ROW(name, message, (done.text, behind.text), done.evidence, behind.evidence)
