"""Things told to be further in one place than in another of that time or later, in whatever words: 未开工 in the row, 机器已经转起来了 in the news.

For: ``chaingraph audit``, within and across documents of one place.
In: clauses told of one thing (``audit.reading.told_of``), columns of states, what each says of how far it is
(``audit.reading.progress``). Out: audit rows of kind ``date``; of a firm at a standstill and at full work, ``conflict``.
How: what has been reached stays reached, so a later state below it is wrong; a standstill is held against work of the same months.
Rows of two tables are not held against each other, nor what is told of two phases or lines. ``audit.projects.stages`` reads the usual words of more names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading import progress
from chaingraph.analysis.audit.reading.months import month_of
from chaingraph.analysis.audit.reading.new_works import told_of_works
from chaingraph.analysis.audit.reading.progress import SURE, Progress, progress_of
from chaingraph.analysis.audit.reading.row_keys import own_keys
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.signing import TALKS, signing
from chaingraph.analysis.audit.reading.spoken_names import keys_of
from chaingraph.analysis.audit.reading.stages import time_in
from chaingraph.analysis.audit.reading.told_of import CARRIED, Statement, told_of
from chaingraph.analysis.audit.reading.years_near import days_near
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_LEVELS = {
    TALKS: (-2, -2),
    progress.SIGNED: (-1, 3),
    progress.OPEN: (-2, 0),
    progress.BEGUN: (1, 3),
    progress.GOING: (1, 2),
    progress.ROOFED: (2, 3),
    progress.UNDONE: (0, 2),
    progress.DONE: (3, 3),
}
"""Stage → how far a thing is at least and at most: -2 talked about, -1 signed, 1 begun, 2 roofed, 3 finished."""
_COLUMN = re.compile(r"状态|进展|进度|现状|阶段|形象")
_PART = re.compile(
    r"[一二三四五首][期批]|[A-Za-z一二三四五六七八九十\d]+号|[东西南北新老旧][区厂]|扩建|技改|扩能|车间|产线|生产线|部分|个别|配套|宿舍|办公楼|研发楼|管网|道路"
)
_AT_WORK = re.compile(
    r"(?:首|第?一|[两二三]|\d+)[条台套个号](?:生产线|产线|窑|炉|机组|车间|厂房)[^，。；]{0,8}?(?:投料|试生产|试产|投产|封顶|出产品|运转|运行|调试|点火|下线)|首[批件台套][^，。；]{0,8}?(?:下线|出厂|投产|出炉)"
)
"""Says of a part what only stands where the whole has begun."""
_PAST = re.compile(r"原|曾|此前|当时|最初|过去|早年|前身")
_AS_IF = re.compile(
    r"(?:投产|建成|达产|开工|运营|竣工|投用)(?:后|前|时|以来|的|率)|若|如果|一旦|是否|条件|标准|要求(?!$)|应当|凡|各|等|企业|比|由[^，。；]{2,12}(?:局|委|办|公司|中心|管委会)|^[^，]{0,16}建设$|^建设|另有"
)
_NOT_BEGUN = re.compile(r"(?:未|没|无法|不能|难以)[^，。；]{0,8}?(?:开工|动工|启动|开建|进场|破土)")
"""Says that nothing is built; papers may be wanting, and a next step be ahead, while it is."""
_PHASES = re.compile(r"[一二三四]期|老|旧|扩建|技改|原有|现有")
_PLANNED = re.compile(r"计划|预计|拟|将|力争|确保|争取|未|没|待|前$|目标")
_TILL = re.compile(r"(?:要|得|须|需)等?到[^，。；]{2,8}才(?:能|会|可)?[^，。；]{0,4}(?:竣工|投产|完工|建成|投用|交付)$")
"""Says in so many words that a thing is not finished."""
_LEAD = re.compile(
    r"(?:(?:20\d\d|今|本)年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底初末]|份)?[，,]?(?:[^，。；]{0,6}[，,])?"
)
_YET = re.compile(r"签约[^，。；]{0,4}(?:未|待)(?:开工|动工|落地)|^(?:尚未|未|待)(?:开工|动工)")
"""A cell that says what was done, and that nothing is built."""
LEAST = 5
"""Signs of the name of a project that is more than a product."""
CARRIED_SURE = 0.8
"""From which likelihood what is told without a name is heard."""
NEAR = 2
"""Months between which a standstill and full work exclude each other."""
MOST = 30
"""Tellings of one thing that are compared."""
_ROW = Maker("date", 0.65, "进度可能未更新")
_STATE = Maker("conflict", 0.65, "生产状态可能写错或未更新")


@dataclass(frozen=True, slots=True)
class Told:
    """How far a thing is told to be.

    Attributes:
        time: Year and month told beside it, those of its document where none is.
        day: Year and month of its document, or of the column.
    """

    name: str
    state: Progress
    text: str
    time: tuple[int, ...]
    day: tuple[int, ...]
    document: str
    row: bool
    evidence: Evidence


def progress_told(projection: Projection) -> Iterator[AuditRow]:
    """Things further in one place than in another. O(characters + cells + pairs of one thing)."""
    told: dict[str, list[Told]] = defaultdict(list)
    for key, one in (*_rows(projection), *prose_told(projection)):
        told[key].append(one)
    homes, firms, parks = settled_homes(projection), keys_of(projection, "Enterprise"), keys_of(projection, "Park")
    for key, items in sorted(told.items()):
        if key in parks or (len(key) < LEAST and key not in firms):
            continue
        pairs = permutations(items[:MOST], 2)
        found = next((pair for pair in pairs if _against(*pair, homes, firm=key in firms)), None)
        if found:
            far, behind = found
            message = f"{behind.name}一处“{far.text}”，一处“{behind.text}”"
            make = _STATE if progress.STOPPED in (far.state.stage, behind.state.stage) else _ROW
            yield make(behind.name, message, (far.text, behind.text), far.evidence, behind.evidence)


def _rows(projection: Projection) -> Iterator[tuple[str, Told]]:
    days = days_near(projection)
    for sheet in sheets(projection):
        own = own_keys(projection, sheet)
        for at, column in enumerate(sheet.columns):
            for line, keys in zip(sheet.lines, own, strict=True) if _COLUMN.search(column) else ():
                cell = line.cells[at] if at < len(line.cells) else ""
                state = _cell_state(cell)
                if state and keys and line.values[at] is None:
                    day = _day(sheet, column, days.get(sheet.document, ()))
                    row = line.passage.evidence
                    yield min(keys), Told(line.label, state, cell, day, day, sheet.document, row=True, evidence=row)


def _day(sheet: Sheet, column: str, written: tuple[int, ...]) -> tuple[int, ...]:
    return time_in(column) or time_in(sheet.caption) or written


def prose_told(projection: Projection) -> Iterator[tuple[str, Told]]:
    """How far the clauses of sentences say that things are, by the key of the thing. O(characters)."""
    days = days_near(projection)
    for key, statements in (*told_of(projection).items(), *told_of_works(projection)):
        for one in statements:
            day = days.get(one.sentence.document, ())
            state = _state(one)
            if state:
                time = time_in(one.text, day) or _lead_time(one, day) or day
                yield (
                    key,
                    Told(
                        one.name, state, one.text, time, day, one.sentence.document, row=False, evidence=one.evidence()
                    ),
                )


def _lead_time(one: Statement, day: tuple[int, ...]) -> tuple[int, ...]:
    """The time that opens the sentence of a clause: 6月下旬，甲公司首条生产线已投料试生产."""
    lead = one.sentence.text[: one.start]
    return time_in(lead, day) if _LEAD.fullmatch(lead) else ()


def _state(one: Statement) -> Progress | None:
    """How far a clause says its thing is; nothing for a part of it, a condition or the past."""
    whole = one.bare.replace("〇", "")
    if _AT_WORK.search(whole) and not any(pattern.search(whole) for pattern in (_PAST, _AS_IF, _PHASES, _PLANNED)):
        return Progress(progress.BEGUN, SURE)
    if any(pattern.search(whole) for pattern in (_PART, _PAST, _AS_IF)):
        return None
    if signed := signing(whole):
        return signed
    if _TILL.search(whole):
        return Progress(progress.UNDONE, SURE)
    state = progress_of(one.behind or whole)
    return state if _heard(state, CARRIED_SURE if one.link == CARRIED else SURE) else None


def _cell_state(cell: str) -> Progress | None:
    """How far a cell says that its thing is."""
    signed = signing(cell)
    if _YET.search(cell) and not (signed and signed.stage == TALKS):
        return Progress(progress.OPEN, SURE)
    state = signed or progress_of(cell)
    return state if signed or _heard(state, SURE) else None


def _heard(state: Progress, least: float) -> bool:
    """Whether a learnt stage is sure enough; that a thing is signed has to be said in so many words."""
    return (
        state.sure >= least
        and (state.stage in _LEVELS or state.stage == progress.STOPPED)
        and state.stage != progress.SIGNED
    )


def _against(far: Told, behind: Told, homes: Mapping[str, str], *, firm: bool) -> bool:
    """Whether a thing has been further before, or when, another place tells it to be behind."""
    if far.evidence == behind.evidence or not may_name_one(homes, far.document, behind.document):
        return False
    stages = far.state.stage, behind.state.stage
    if progress.STOPPED in stages:
        apart = far.document != behind.document or not (far.row and behind.row)
        return stages == (progress.DONE, progress.STOPPED) and apart and _one_time(far.time, behind.time)
    if TALKS in stages and firm:
        return False
    # A firm at work may build anew.
    if (far.row and behind.row) or (firm and not behind.row):
        return False
    low, high = _LEVELS[stages[0]][0], _LEVELS[stages[1]][1]
    if (
        TALKS not in stages
        and high == 0
        and low < _LEVELS[progress.ROOFED][0]
        and not (behind.row or _NOT_BEGUN.search(behind.text))
    ):
        return False
    return low > high and _by(far, behind)


def _one_time(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two times are within a few months, as far as both are told."""
    if min(len(one), len(other)) > 1:
        return abs(month_of(one) - month_of(other)) <= NEAR
    return one[:1] == other[:1]


def _by(far: Told, behind: Told) -> bool:
    """Whether one telling is of a time no later than the day of the other."""
    if far.time[:2] > far.day[:2]:
        return False
    if far.document == behind.document and not (far.row or behind.row):
        return far.time != far.day
    size = min(len(far.time), len(behind.day), 2)
    return far.time[:size] <= behind.day[:size] and (
        size > 1 or (size and far.time < behind.day[:1]) or far.document == behind.document
    )
