"""Projects with how far sentences and rows tell them to be, and at which time: 甲公司乙项目, finished in March 2025.

For: the rule that holds the stage of a project in one place against that in another (``audit.projects.stages``).
In: the sentences of the pages, tables with a column of states or beginnings.
Out: :class:`Staged`, :func:`staged`, :func:`rows_of`, :func:`days_told`.
How: a name is parted into the project and whose it is (甲公司的…, 其…, 该公司…), so that a row without its owner is the same project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.beginnings import beginnings, begins_in
from chaingraph.analysis.audit.reading.happenings import core
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.project_names import core_of
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.stages import FINISHED, Stage, stage_of_cell, stages_in, time_in
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

_STATE_COLUMN = re.compile(r"状态|进展|进度|现状|阶段|情况|形象")
_NAME_COLUMN = re.compile(r"项目|工程|名称|标段|栋号|楼栋|厂房|地块|企业")
_FIRM_COLUMN = re.compile(
    r"^(?:投资|建设|实施|承办|项目|业主|所属)?(?:企业|公司|主体|业主|法人|单位|投资方|投资人)(?:名称|全称)?$|投资方|业主"
)
_PLACE_COLUMN = re.compile(r"地点|地址|位置|所在|选址|片区|区域")
_PIECE = re.compile(r"[\u4e00-\u9fffA-Za-z\d“”（）·—]{4,40}")
_LEAD = re.compile(
    r"^(?:目前|其中|以及|包括|今年|去年|截至[^，]*|[^，：]*?(?:推动|加快|推进|新引进|督促|走进|来到|对)|\d+月\d*日?|20\d\d年(?:\d+月)?(?:\d+日)?|[（(]?[一二三四五六七八九十\d]{1,3}[)）.、．])+"
)
_TAIL = re.compile(
    r"(?:等(?:[\d一二三四五六七八九十两]+个)?|项目|工程|20\d\d年|今年|去年|上年|\d{1,2}月|\d{1,2}日|[一二三四]季度前?|上半年|下半年|年底前?"
    r"|全部|均|都|已|正在?|正式|全面|顺利|主体|主厂房|(?<=项目)厂房|至今|目前|仍|尚|还|未|一直|要|确保|将|计划|拟|于|在|也|的|建成|实现|整体|分别|陆续|力争|争取|[底末初中]|旬)+$"
)
_GOES_ON = re.compile(r"(?<=项目)(?:受|因|由于|推进|进展|手续|用地|自|总投资|前期)[^，。；]*$")
"""What is told behind the name of a project, in the clause before its stage."""
_OTHER = re.compile(
    r"[二三四五六]期|首[条批个期]|[A-Z\d一二三四五六]号|[一二三两]条|车间|复工|续建|标段|部分|个别|单体|[A-Z]区|首批|[省市]级"
)
_PHASE = re.compile(r"[一二三四五首]期")
_ABOUT = re.compile(
    r"(?:计划|固定资产|预计|规划)?(?:总?投资|占地|用地|建筑面积|建设|年产|达产后|主要|其中|总建筑|产能|设备)|由"
)
"""Clauses that go on about the thing before them."""
_DONE_BEHIND = re.compile(r"(?:已|于|正在|预计|计划|20\d\d年|去年|今年).*$")
_WHOSE = re.compile(
    r"^(?:(?P<firm>[\u4e00-\u9fffA-Za-z（）]{2,24}?(?:公司|集团|合作社|总厂))的?|(?P<who>(?:该|本|这家)?(?:公司|企业)的?|其(?!中))|(?P<short>[\u4e00-\u9fff]{2,10}?)的)"
    r"(?:总?投资[\d.]+[万亿]*元的)?(?P<name>.+)$"
)
"""Whose a project is, before its name."""
_THIS = re.compile(r"(?:这一?个?|该|此|本|上述)(?:项目)?|项目")
"""The project of a firm, without a name."""
_AS_OF = re.compile(
    r"(?:数据|统计|资料|情况|进度)[^，。；\d]{0,6}?截[至止]到?[^，。；\d]{0,4}(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?"
)
"""The day up to which a document tells how things are."""
_ISSUE = re.compile(r"^[（(〔]?(20\d\d)[)）〕]?年?(?:总)?第[\d一二三四五六七八九十]+期")
"""The line of a bulletin that tells its year alone."""
_CELL = re.compile(r"(20\d\d)(?:\s*[年./-]\s*(\d{1,2}))?")
_END_COLUMN = re.compile(
    r"^(?:实际)?(?:竣工|完工|投产|建成)(?:投产)?(?P<or>[（(/或]?(?:计划|预计|拟)[^（）()]{2,4}[)）]?)?(?:时间|日期|年月|年份)?$"
)
_BEHIND = re.compile(
    r"(?P<time>(?:20\d\d年|今年|去年)(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:底|初|份)?(?:已|正式|全面|顺利)*(?:建成|竣工|完工)?(?:投产|投用|投运|建成|竣工|完工)的(?P<name>[\u4e00-\u9fffA-Za-z\d]{4,24}?)(?=[，。；、”：]|$)"
)
"""What was finished, and its name behind."""
HEAD = 4
"""Sentences at the head of a page that may tell its issue."""
OWN, LEAST = 3, 4
"""Characters of a name that other projects of its firm, and of other firms, need not have."""


@dataclass(frozen=True, slots=True)
class Staged:
    """How far a thing is told to be, and when.

    Attributes:
        firm: Whose it is, as far as that is told.
        when: Year and month, and day if known, at which that is told of it.
        row: The table that tells it; empty for a sentence.
        until: Whether it was so until ``when`` and no longer, as its beginning tells.
    """

    name: str
    firm: str
    stage: Stage
    when: tuple[int, ...]
    document: str
    row: str
    text: str
    evidence: Evidence
    until: bool = False


def staged(projection: Projection) -> Iterator[Staged]:
    """What sentences and rows tell, in that order. O(characters + cells)."""
    yield from _prose(projection)
    yield from _cells(projection)


def days_told(projection: Projection) -> Mapping[str, tuple[int, ...]]:
    """Document → the day it tells how things are, read once."""
    return projection.once(_read_days)


def _read_days(projection: Projection) -> Mapping[str, tuple[int, ...]]:
    return {page.document: _day_of(page) for page in pages(projection)}


def _day_of(page: Page) -> tuple[int, ...]:
    """The day a page tells how things are: that of its writing, that up to which its data go, that of its title or issue."""
    texts = [sentence.text for sentence in page.sentences]
    told = next((match for text in texts if (match := _AS_OF.search(text))), None)
    issue = next((match for text in texts[:HEAD] if (match := _ISSUE.search(text))), None)
    match = told or (None if time_in(page.title) else issue)
    return page.written or (tuple(int(part) for part in match.groups() if part) if match else time_in(page.title))


def _prose(projection: Projection) -> Iterator[Staged]:
    firms = {(item.sentence.document, item.sentence.offsets[0]): item for item in named(projection, ("Enterprise",))}
    for page in pages(projection):
        when = days_told(projection)[page.document]
        for sentence in page.sentences:
            item = firms.get((page.document, sentence.offsets[0]))
            for stage in stages_in(sentence.text, when):
                for called in _names(sentence.text, stage):
                    name, firm = _parted(called, projection, item, stage.start)
                    words, quote = sentence.text[stage.start : stage.end], sentence.evidence(stage.start, stage.end)
                    yield Staged(name, firm, stage, when, page.document, "", words, quote)
            yield from _begun(page, sentence, when)


def _begun(page: Page, sentence: Sentence, when: tuple[int, ...]) -> Iterator[Staged]:
    """What began, and was not built before; what was finished and is named behind (去年建成投产的甲产线)."""
    for one in beginnings(sentence.text, when):
        stage = Stage(0, 0, one.start, one.end)
        quote = sentence.evidence(one.start, one.end)
        for name in (one.name,) if one.name else _names(sentence.text, stage):
            yield Staged(name, "", stage, one.until, page.document, "", one.told, quote, until=True)
    for match in _BEHIND.finditer(sentence.text):
        time = time_in(match["time"], when)
        if time and len(core(match["name"])) >= LEAST and not _OTHER.search(match["name"]):
            stage = Stage(FINISHED, FINISHED, match.start(), match.end(), time)
            quote = sentence.evidence(*match.span())
            yield Staged(match["name"], "", stage, when, page.document, "", match[0], quote)


def _parted(called: str, projection: Projection, item: Named | None, at: int) -> tuple[str, str]:
    """A name without whose the project is, and that; the name as it is where nothing telling would be left."""
    match = _WHOSE.match(called)
    if match and _THIS.fullmatch(match["name"]) and (sole := _sole_rows(projection).get(match["firm"] or "", "")):
        return sole, match["firm"]
    if match is None or len(core(match["name"])) < (LEAST if match["short"] else OWN):
        return called, ""
    thing = item.before(at + 1) if item and match["who"] else ""
    return match["name"], match["firm"] or match["short"] or (projection.label(thing) if thing else "")


def _sole_rows(projection: Projection) -> Mapping[str, str]:
    """Firm → the only project that the tables list of it."""
    return projection.once(_read_sole)


def _read_sole(projection: Projection) -> Mapping[str, str]:
    found: dict[str, set[str]] = {}
    for sheet in sheets(projection):
        at = next((at for at, one in enumerate(sheet.columns) if _FIRM_COLUMN.search(one)), None)
        for line in sheet.lines if at is not None else ():
            found.setdefault(_cell(line, at), set()).add(core_of(line.label) or line.label)
    return {firm: min(names) for firm, names in found.items() if len(names) == 1}


def _names(text: str, stage: Stage) -> Iterator[str]:
    """The names of things before the words that tell their stage: those of its clause, else of the clause before."""
    begin = clause_start(text, stage.start, "；。")
    bracketed = text[: stage.start].endswith("（")
    clauses = re.split(
        r"[，：、）]" if bracketed else r"[，：]", text[begin : stage.start - 1 if bracketed else stage.end]
    )
    clauses[-1] = re.sub(r"(?:新?开工|动工|竣工|投产|建成|完工|封顶|破土|奠基)[^，]*$", "", clauses[-1])
    told = [_GOES_ON.sub("", words) for words in clauses[:-1] if not _ABOUT.match(words)]
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


def _cells(projection: Projection) -> Iterator[Staged]:
    days = days_told(projection)
    for sheet in sheets(projection):
        when = _time(sheet, days.get(sheet.document, ()))
        told = [(*row, when) for row in rows_of(sheet)]
        begun = [(line, f"{cell}开工", Stage(0, 0, 0, len(cell)), until) for line, cell, until in _begins(sheet)]
        for line, cell, stage, time in (*told, *_ends(sheet, when), *begun):
            name, until = core_of(line.label) or line.label, (line, cell, stage, time) in begun
            firm = _cell(line, next((at for at, one in enumerate(sheet.columns) if _FIRM_COLUMN.search(one)), None))
            if len(core(name)) >= LEAST and not _OTHER.search(_beside(sheet, line)):
                row = line.passage.evidence
                yield Staged(name, firm, stage, time, sheet.document, sheet.name, cell, row, until=until)


def _beside(sheet: Sheet, line: Line) -> str:
    """The cells of a row without its name, and without where it is: B区 there is no part of the thing."""
    where = {at for at, name in enumerate(sheet.columns) if _PLACE_COLUMN.search(name)}
    return "，".join(cell for at, cell in enumerate(line.cells) if at not in where and cell != line.label)


def _begins(sheet: Sheet) -> Iterator[tuple[Line, str, tuple[int, ...]]]:
    return begins_in(sheet) if _NAME_COLUMN.search("".join(sheet.columns)) else iter(())


def _cell(line: Line, at: int | None) -> str:
    cells = line.passage.cells
    return "".join(cells[at].split()) if at is not None and at < len(cells) and cells[at] != line.label else ""


def rows_of(sheet: Sheet) -> Iterator[tuple[Line, str, Stage]]:
    """Rows with the cell that tells how far their thing is."""
    columns = [at for at, name in enumerate(sheet.columns) if _STATE_COLUMN.search(name)]
    for line in sheet.lines if columns and _NAME_COLUMN.search("".join(sheet.columns)) else ():
        cells = [line.passage.cells[at] for at in columns if at < len(line.passage.cells)]
        found = next(((cell, stage) for cell in cells if (stage := stage_of_cell(cell))), None)
        if found and line.label:
            yield line, *found


def _ends(sheet: Sheet, when: tuple[int, ...]) -> Iterator[tuple[Line, str, Stage, tuple[int, ...]]]:
    """Rows that tell when their thing was finished, which is no plan of later; a firm at work may build anew."""
    at, column = next(
        ((at, found) for at, name in enumerate(sheet.columns) if (found := _END_COLUMN.match(name))), (None, None)
    )
    lines: Sequence[Line] = sheet.lines
    if column and column["or"]:
        # A column of ends that were and ends that are planned tells those of what is finished.
        lines = [line for line, _, stage in rows_of(sheet) if stage.low == FINISHED]
    for line in lines if at is not None and when else ():
        cell = _cell(line, at)
        match = _CELL.match(cell)
        time = tuple(int(part) for part in match.groups() if part) if match else ()
        if time and line.label and not parse_company(line.label).form and time <= when[: len(time)]:
            yield line, f"{cell}{sheet.columns[at or 0]}", Stage(FINISHED, FINISHED, 0, len(cell), time), when


def _time(sheet: Sheet, written: tuple[int, ...]) -> tuple[int, ...]:
    """When a table says how things are: its columns or caption tell it, else the day of its document."""
    for text in (*(name for name in sheet.columns if _STATE_COLUMN.search(name)), *sheet.columns, sheet.caption):
        if time := time_in(text):
            return time
    return written
