"""Projects that one place tells to be further than another does at the same time or later: 已投产 in the news, 未开工 in the table.

For: ``chaingraph audit``, within and across documents of one place.
In: how far sentences and cells tell projects to be (``audit.reading.stages``).
Out: audit rows of kind ``date``.
How: what has been reached on a day stays reached; so a later or undated state of the same document below it is wrong. A document
without a day is held against another of the same time only. All of N things are the rows of a table of N.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.happenings import core, same
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.project_names import core_of
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.stages import LEVELS, Stage, stage_of_cell, stages_in, time_in
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_STATE_COLUMN = re.compile(r"状态|进展|进度|现状|阶段|情况|形象")
_NAME_COLUMN = re.compile(r"项目|工程|名称|标段|栋号|楼栋|厂房|地块|企业")
_PIECE = re.compile(r"[\u4e00-\u9fffA-Za-z\d“”（）·—]{4,30}")
_LEAD = re.compile(
    r"^(?:目前|其中|以及|包括|今年|去年|截至[^，]*|[^，：]*?(?:推动|加快|推进|新引进|督促|对)|\d+月\d*日?|20\d\d年(?:\d+月)?(?:\d+日)?|[（(]?[一二三四五六七八九十\d]{1,3}[)）.、．])+"
)
_TAIL = re.compile(
    r"(?:等(?:[\d一二三四五六七八九十两]+个)?|项目|工程|20\d\d年|今年|去年|上年|\d{1,2}月|\d{1,2}日|[一二三四]季度前?|上半年|下半年|年底前?"
    r"|全部|均|都|已|正在?|正式|全面|顺利|主体|主厂房|(?<=项目)厂房|目前|仍|尚|还|要|确保|将|计划|拟|于|在|也|的|建成|实现|整体|分别|陆续|力争|争取|[底末初中]|旬)+$"
)
_EVERY = re.compile(
    rf"(?P<n>{COUNT})(?P<unit>[栋个家座宗条]|个?标段)(?P<noun>[^，。；、\d]{{0,12}}?)(?:主体)?(?:已|现|目前)?(?:全部|均|都|悉数)"
)
_RANGE = re.compile(r"(\d+)\s*[-—–~～至]\s*(\d+)")
_OTHER = re.compile(
    r"[二三四五六]期|首[条批个期]|[A-Z\d一二三四五六]号|[一二三两]条|车间|复工|续建|标段|部分|个别|单体|[A-Z]区|首批|[省市]级"
)
_WORK = re.compile(r"生产线|产线|扩建|技改|改造|升级")
"""What a part of a firm or a later work on it is called: both names have to say so."""
_PHASE = re.compile(r"[一二三四五首]期")
_ABOUT = re.compile(
    r"(?:计划|固定资产|预计|规划)?(?:总?投资|占地|用地|建筑面积|建设|年产|达产后|主要|其中|总建筑|产能|设备)|由"
)
"""Clauses that go on about the thing before them."""
_DONE_BEHIND = re.compile(r"(?:已|于|正在|预计|计划|20\d\d年|去年|今年).*$")
LEAST = 4
"""Characters of a name that other projects need not have."""
MOST = 300
"""Told stages that are held against each other."""
_ROW = Maker("date", 0.7, "进度可能未更新")


@dataclass(frozen=True, slots=True)
class _Told:
    """How far a thing is told to be, and when."""

    name: str
    stage: Stage
    when: tuple[int, ...]
    document: str
    row: str
    text: str
    evidence: Evidence


def stages(projection: Projection) -> Iterator[AuditRow]:
    """Things told to be further than elsewhere at that time. O(characters + cells + pairs that share two characters)."""
    homes = settled_homes(projection)
    told = [*_prose(projection), *_cells(projection)]
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
            if _contradicts(item, other) and may_be_one_place(homes, item.document, other.document):
                seen.add(item.name)
                yield _row(item.name, item, other)
                break
    yield from _every(projection, homes)


def _pairs(name: str) -> list[str]:
    bare = core(name)
    return sorted({bare[at : at + 2] for at in range(len(bare) - 1)})


def _contradicts(done: _Told, behind: _Told) -> bool:
    """Whether a thing has been further, before or when another place tells it to be behind."""
    if done.stage.low <= behind.stage.high or done.evidence == behind.evidence or (done.row and behind.row):
        return False
    works = [{word[-2:] for word in _WORK.findall(item.name)} for item in (done, behind)]
    return works[0] == works[1] and _in_time(done, behind) and same(done.name, behind.name) and _long(done, behind)


def _long(done: _Told, behind: _Told) -> bool:
    """Whether a name is long enough for two documents."""
    least = LEAST if done.document == behind.document or done.row or behind.row else LEAST + 2
    return min(len(core(done.name)), len(core(behind.name))) >= least


def _in_time(done: _Told, behind: _Told) -> bool:
    if done.document == behind.document and not (done.row or behind.row):
        # The same text looks back and ahead in its order: only a day tells that it contradicts itself.
        return bool(done.stage.time) and behind.stage.high == 0 and done.stage.low > 1
    if done.document == behind.document:
        return True
    one, other = done.stage.time or done.when, behind.when
    size = min(len(one), len(other))
    return size > 0 and one[:size] <= other[:size] and (size > 1 or one < other)


def _prose(projection: Projection) -> Iterator[_Told]:
    for page in pages(projection):
        when = page.written or time_in(page.title)
        for sentence in page.sentences:
            for stage in stages_in(sentence.text, when):
                for name in _names(sentence.text, stage):
                    words = sentence.text[stage.start : stage.end]
                    quote = sentence.evidence(stage.start, stage.end)
                    yield _Told(name, stage, when, page.document, "", words, quote)


def _names(text: str, stage: Stage) -> Iterator[str]:
    """The names of things before the words that tell their stage: those of its clause, else of the clause before."""
    begin = clause_start(text, stage.start, "；。")
    bracketed = text[: stage.start].endswith("（")
    clauses = re.split(
        r"[，：、）]" if bracketed else r"[，：]", text[begin : stage.start - 1 if bracketed else stage.end]
    )
    clauses[-1] = re.sub(r"(?:新?开工|动工|竣工|投产|建成|完工|封顶|破土|奠基)[^，]*$", "", clauses[-1])
    told = [words for words in clauses[:-1] if not _ABOUT.match(words)]
    for words in (clauses[-1], *told[-1:]):
        bare = _TAIL.sub("", _LEAD.sub("", words))
        pieces = [
            piece for piece in re.split("[、和及]", bare) if _PIECE.fullmatch(piece) and len(core(piece)) >= LEAST
        ]
        phase = _PHASE.match(clauses[-1])
        if phase and words is not clauses[-1]:
            # 一期已投产，二期计划年内开工: the clause before names the project, not its phase.
            pieces = [f"{_PHASE.split(_DONE_BEHIND.sub('', piece))[0]}{phase[0]}" for piece in pieces]
        pieces = [piece for piece in pieces if not _OTHER.search(piece) or re.search(r"[二三四]期$", piece)]
        if pieces:
            yield from pieces
            return


def _cells(projection: Projection) -> Iterator[_Told]:
    days = {page.document: page.written for page in pages(projection)}
    for sheet in sheets(projection):
        when = _time(sheet, days.get(sheet.document, ()))
        for line, cell, stage in _rows(sheet):
            name = core_of(line.label) or line.label
            if len(core(name)) >= LEAST and not _OTHER.search(line.passage.evidence.quote.replace(line.label, "")):
                yield _Told(name, stage, when, sheet.document, sheet.name, cell, line.passage.evidence)


def _rows(sheet: Sheet) -> Iterator[tuple[Line, str, Stage]]:
    """Rows with the cell that tells how far their thing is."""
    columns = [at for at, name in enumerate(sheet.columns) if _STATE_COLUMN.search(name)]
    for line in sheet.lines if columns and _NAME_COLUMN.search("".join(sheet.columns)) else ():
        cells = [line.passage.cells[at] for at in columns if at < len(line.passage.cells)]
        found = next(((cell, stage) for cell in cells if (stage := stage_of_cell(cell))), None)
        if found and line.label:
            yield line, *found


def _time(sheet: Sheet, written: tuple[int, ...]) -> tuple[int, ...]:
    """When a table says how things are: its columns or caption tell it, else the day of its document."""
    for text in (*sheet.columns, sheet.caption):
        if time := time_in(text):
            return time
    return written


def _every(projection: Projection, homes: Mapping[str, str]) -> Iterator[AuditRow]:
    """All of N things, and the row of a table of N that is behind: 12栋厂房主体全部封顶."""
    tables = [(sheet, rows) for sheet in sheets(projection) if (rows := list(_rows(sheet)))]
    for page in pages(projection) if tables else ():
        when = page.written or time_in(page.title)
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


def _row(name: str, done: _Told, behind: _Told) -> AuditRow:
    message = f"{name}一处“{done.text}”，一处“{behind.text}”"
    return _ROW(name, message, (done.text, behind.text), done.evidence, behind.evidence)
