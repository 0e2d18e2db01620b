"""Projects listed under a stage that their own row contradicts: 2025年新开工项目, 已于2024年11月竣工投产.

For: ``chaingraph audit``.
In: tables of projects under a heading, or with a cell, that tells a stage; the other cells of their rows, columns of dates.
Out: audit rows of kind ``date``.
How: what is new in a year was not begun before it; what goes on or is prepared in it was not finished before it. The year is that
of the heading, of the title or of the day of the document; deeds without a time and phases are left out. What goes on in the year
that is told with it was begun before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.stages import BEGUN, FINISHED, Stage, stages_in
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection

_SORTS = (
    (BEGUN, re.compile(r"新开工|新建|拟开工|待开工|计划开工|拟建|前期|储备|谋划|筹建|筹备")),
    (FINISHED, re.compile(r"续建|在建|结转|跨年")),
)
"""What is listed, and how far none of it was before the year of the list."""
_OTHER = re.compile(r"[一二三四五首]期|续建|扩建|改建|主体|部分|厂房|[一二三四五\d]号|样板|原")
_YEAR = re.compile(r"(20\d\d)年")
_SORT_COLUMN = re.compile(r"类[别型]|性质|建设阶段|属性")
_SORT_CELL = re.compile(r"(?:20\d\d年度?)?(?:新开工|拟开工|待开工|计划开工|续建|结转|跨年)(?:项目|类)?")
"""A cell of any column that tells nothing but the stage: 2025年新开工."""
_DATE_COLUMNS = (
    (BEGUN, re.compile(r"^(?:实际)?(?:开工|动工|开建)(?:建设)?(?:时间|日期|年月|年份)?$")),
    (FINISHED, re.compile(r"^(?:实际)?(?:竣工|完工|建成|投产)(?:投产)?(?:时间|日期|年月|年份)?$")),
)
_DATE = re.compile(r"(20\d\d)(?:年|[-./](\d{1,2})|$)")
_GOES_ON = re.compile(r"续建|结转")
_NAME_COLUMN = re.compile(r"项目|工程")
HEADING = 40
"""Characters of a heading at most."""
_ROW = Maker("date", 0.7, "进度可能未更新")


def sections(projection: Projection) -> Iterator[AuditRow]:
    """Rows that were further than their section allows before its year. O(passages + cells)."""
    above, read = _above(projection), {page.document: page for page in pages(projection)}
    for sheet in sheets(projection):
        if not any(_NAME_COLUMN.search(name) for name in sheet.columns):
            continue
        heading, page = above.get(sheet.header.evidence), read.get(sheet.document)
        for line in sheet.lines:
            sort = _sort_cell(sheet, line)
            listed = sort or (heading.evidence.quote.strip() if heading else "")
            if page and not sort and not any(pattern.search(listed) for _, pattern in _SORTS):
                # The title tells the stage of all, if it tells one.
                listed, heading = page.title, None
            sorts = [level for level, pattern in _SORTS if pattern.search(listed)]
            most = sorts[0] if len(sorts) == 1 else 0
            title = page.title if page else sheet.caption
            told = _YEAR.search(listed) or _YEAR.search(title)
            year = int(told[1]) if told else page.year if page else 0
            deeds = [*_dated(sheet, line, listed), *_deeds(line, sort, page)] if most and year else []
            goes_on = told is not None and _GOES_ON.search(listed) is not None
            found = next((deed for deed in deeds if _against(deed[1], most, year, goes_on=goes_on)), None)
            if found:
                quote = line.passage.evidence if sort or not heading else heading.evidence
                message = f"{line.label}列为{year}年“{listed.lstrip('# ')}”，又写“{found[0]}”"
                yield _ROW(line.label, message, (listed, found[0]), quote, line.passage.evidence)


def _against(stage: Stage, most: int, year: int, *, goes_on: bool) -> bool:
    """Whether a thing was further before a year than what is listed in it, or is but begun in the year in which it goes on."""
    begins = goes_on and stage.low == stage.high == BEGUN and stage.time[0] >= year
    return begins or (stage.low >= most and stage.time[0] < year)


def _dated(sheet: Sheet, line: Line, listed: str) -> Iterator[tuple[str, Stage]]:
    """The dates that columns give a row; 新建 alone says how it is built, not when."""
    if listed == "新建":
        return
    for name, cell in zip(sheet.columns, line.passage.cells, strict=False):
        level = next((level for level, pattern in _DATE_COLUMNS if pattern.match(name)), 0)
        date = _DATE.match("".join(cell.split())) if level else None
        if date:
            time = tuple(int(part) for part in date.groups() if part)
            yield f"{name}{cell.strip()}", Stage(level, level, 0, len(cell), time)


def _sort_cell(sheet: Sheet, line: Line) -> str:
    """The cell of a row that tells its stage in one word: 新开工, 续建, 2025年新开工."""
    cells = list(zip(sheet.columns, line.passage.cells, strict=False))
    named = (cell for name, cell in cells if _SORT_COLUMN.search(name) and len(_YEAR.sub("", cell)) < 6)
    alone = (cell for _, cell in cells if _SORT_CELL.fullmatch("".join(cell.split())))
    return next(named, "") or next(alone, "")


def _deeds(line: Line, sort: str, page: Page | None) -> Iterator[tuple[str, Stage]]:
    """What the cells of a row tell to be done, with its time."""
    for cell in line.passage.cells:
        words = "".join(cell.split())
        if cell not in (sort, line.label) and not _OTHER.search(words):
            yield from ((words, stage) for stage in stages_in(words, page.written if page else ()) if stage.time)


def _above(projection: Projection) -> Mapping[object, Passage]:
    """Header of a table → the short line right above it that tells a stage."""
    found: dict[object, Passage] = {}
    last: Passage | None = None
    for passage in projection.passages:
        if passage.row:
            if last and last.evidence.document == passage.evidence.document:
                found.setdefault(passage.evidence, last)
        elif len(passage.evidence.quote) <= HEADING:
            last = passage
    return found
