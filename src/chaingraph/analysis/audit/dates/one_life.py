"""Steps of the one project that a page is about, in the wrong order: roofed in March, the first pile in June; at work before it was fitted out.

For: ``chaingraph audit``, within a document; :mod:`chaingraph.analysis.audit.dates.steps` reads those of one sentence.
In: pages whose title names one project, their sentences and tables of steps (节点, 实际时间). Out: audit rows of kind ``date``.
How: each step has a rank and is told once; a clause that names another project, a phase, a plan or a part says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, earlier, pages
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_TITLE = re.compile(r"[\u4e00-\u9fffA-Za-z]{3,}?(?:项目|工程|基地|园|生产线)(?!区|库|清单|中心)")
_MANY = re.compile(r"重点|各|全[市县区]|项目(?:清单|进展|推进|库|汇总|台账|一览)|招商|[一二三四五六七八九十\d]个")
_STEPS = (
    (1, re.compile(r"开工|动工|奠基|破土|第一根[^，。；]{0,4}桩|打桩|进场施工")),
    (2, re.compile(r"桩基(?:施工)?(?:全部)?(?:完成|完工)|基础(?:施工)?(?:完成|完工)|出正负零")),
    (3, re.compile(r"封顶|主体(?:结构)?完工")),
    (4, re.compile(r"设备[^，。；]{0,6}(?:进场|到场|安装|入场)")),
    (5, re.compile(r"试生产|试产|投产|投运|点火|试运行|达产")),
)
_DATE = re.compile(
    r"(?:(?P<y>20\d\d)年|(?P<rel>今年|去年|当年))?(?<!\d)(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?(?:份|[上中下]旬|底|初|末)?(?![\d—–~至-])"
)
_NOT = re.compile(
    r"计划|预计|拟|将|力争|争取|确保|目标|原定|未|前|[一二三四]期|首条|第二|另|扩建|技改|复工|二号|[2-9]号|改造|旧|老"
)
_NODE, _ACTUAL = re.compile(r"节点|阶段|环节|工序|步骤|事项"), re.compile(r"实际|完成(?:时间|日期)|^(?:时间|日期)$")
_CELL = re.compile(r"(20\d\d)\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?")
REACH = 16
"""Characters behind a date in which its step stands."""
_ROW = Maker("date", 0.7, "日期可能写错")


@dataclass(frozen=True, slots=True)
class _Step:
    rank: int
    date: tuple[int, ...]
    text: str
    evidence: Evidence


def one_life(projection: Projection) -> Iterator[AuditRow]:
    """Steps before those that have to come before them. O(characters + steps²  of a page)."""
    tables: dict[str, list[Sheet]] = {}
    for sheet in sheets(projection):
        tables.setdefault(sheet.document, []).append(sheet)
    for page in pages(projection):
        head = re.split(r"[，。]|20\d\d年", re.sub(r"^[“《].*?[”》]", "", page.title[:60]))[0]
        if len(set(_TITLE.findall(head))) != 1 or _MANY.search(head):
            continue
        found = [*_prose(page), *(step for sheet in tables.get(page.document, ()) for step in _rows(sheet))]
        pairs = ((one, other) for one in found for other in found if one.rank < other.rank)
        wrong = next((pair for pair in pairs if _against(*pair)), None)
        if wrong:
            sides = wrong[1].text, wrong[0].text
            message = f"“{sides[0]}”，早于“{sides[1]}”"
            yield _ROW(head[:20], message, sides, wrong[1].evidence, wrong[0].evidence)


def _against(first: _Step, last: _Step) -> bool:
    """Whether a later step is dated before an earlier one; steps of one clause another rule reads."""
    one, other = first.evidence, last.evidence
    apart = one.end <= other.start or other.end <= one.start
    return apart and bool(first.date[0]) == bool(last.date[0]) and earlier(last.date, first.date)


def _prose(page: Page) -> Iterator[_Step]:
    for sentence in page.sentences:
        text = sentence.text
        for match in _DATE.finditer(text):
            begin = clause_start(text, match.start(), "，。；：“")
            clause = re.split("[，。；]", text[match.end() : match.end() + REACH].lstrip("，"))[0]
            rank = next((rank for rank, pattern in _STEPS if pattern.search(clause)), 0)
            year = int(match["y"] or 0) or (page.year - (match["rel"] == "去年") if page.year else 0)
            # Without the day of the page all that is of 今年, or bare, is of one year.
            bare = match["rel"] == "去年" and not page.year
            if rank and not bare and not _NOT.search(text[begin : match.start()] + clause):
                date = (year, *(int(match[part]) for part in "md" if match[part]))
                end = match.end() + text[match.end() :].index(clause) + len(clause)
                yield _Step(rank, date, text[match.start() : end], sentence.evidence(match.start(), end))


def _rows(sheet: Sheet) -> Iterator[_Step]:
    """The steps of a table whose rows are steps, and one column tells when they were taken."""
    node = next((at for at, name in enumerate(sheet.columns) if _NODE.search(name)), None)
    when = next((at for at, name in enumerate(sheet.columns) if _ACTUAL.search(name)), None)
    for line in sheet.lines if node is not None and when is not None else ():
        label, cell = line.cells[node or 0], line.cells[when or 0]
        rank = next((rank for rank, pattern in _STEPS if pattern.search(label)), 0)
        match = _CELL.search(cell)
        if rank and match and not _NOT.search(label):
            yield _Step(
                rank, tuple(int(part) for part in match.groups() if part), f"{label}{cell}", line.passage.evidence
            )
