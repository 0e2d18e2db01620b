"""How many of the things of a row are so far, told behind 中 or behind all of them: 甲镇签约项目中已开工9个, where its cell of 其中开工 has 8.

For: ``chaingraph audit``, within a document and across documents of one place; :mod:`.told` leaves out what may be of a part of a row.
In: counts of sentences, tables. Out: audit rows of kind ``conflict``.
How: a column of counts that bears the very word next to the count, which no other column has, tells just this part. The row is named
before it, and no other row between. Another time, a plan, or a cell of the row that agrees explains the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.pages import Page, blanked, pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_HOLLOW = re.compile(r"20\d\d年?|其中|当年|全年|本年|年度|[（(].*|情况|数量?|[：:、，]|项目|企业|单位|已|总")
_TIME = re.compile(r"20\d\d年|\d{1,2}月|[上下]半年|季度|[上去前]年|同期|上[月周]|本[月周]")
_NOT = re.compile(
    r"力争|计划|将|目标|预计|确保|争取|年底前|还有|尚|剩|另|又|再|每|均|比|新增|净增|增加|减少|占|第|原|曾|其他|其余|分别|合计|共|等|累计|应|未|拟|亿元以上|推介|一期|第"
)
FAR = 3.0
_ROW = Maker("conflict", 0.65)


def part_cells(projection: Projection) -> Iterator[AuditRow]:
    """Counts of some of a row's things that the cell of just these contradicts. O(figures · rows named)."""
    homes = settled_homes(projection)
    tables = [sheet for sheet in sheets(projection) if 1 < len(sheet.lines) < 200]
    for page in pages(projection) if tables else ():
        near = [sheet for sheet in tables if may_be_one_place(homes, page.document, sheet.document)]
        for sentence in page.sentences if near else ():
            for figure in sentence.figures:
                if figure.exact and figure.unit in COUNTS and figure.value > 1:
                    for sheet in near:
                        yield from _against(page, sentence, figure, sheet)


def _against(page: Page, sentence: Sentence, figure: Figure, sheet: Sheet) -> Iterator[AuditRow]:
    start = clause_start(sentence.text, figure.at, "。；")
    part = sentence.text[start : figure.at]
    line = _line(part, sheet)
    if line is None or _NOT.search(part[part.rfind(line.label) + len(line.label) :]) or _other_time(page, part, sheet):
        return
    at = _column(sentence, figure, sheet, line)
    cell = line.values[at] if at is not None else None
    if at is None or cell is None or cell.value <= 0 or "." in cell.text:
        return
    beside = {one.value for one in sentence.figures if one.unit in COUNTS}
    cells = {value.value for value in line.values if value}
    if cell.value not in beside and figure.value not in cells and 1 / FAR < figure.value / cell.value < FAR:
        message = f"{line.label}“{sheet.columns[at]}”表中为 {cell.text}，文中为 {figure.text}"
        yield _ROW(line.label, message, (figure.text, cell.text), sentence.quote(figure), line.passage.evidence)


def _line(part: str, sheet: Sheet) -> Line | None:
    """The row named last before a count, where its name is that of one row only."""
    found = [(part.rfind(line.label), line) for line in sheet.lines if len(line.label) > 1 and line.label in part]
    last = max(found, key=lambda one: one[0], default=None)
    if last is None or [line.label for line in sheet.lines].count(last[1].label) > 1:
        return None
    # 甲镇、乙镇, 城关镇工业园: several rows, or something of a longer name.
    at, line = last
    joined = part[:at].endswith(("、", "和", "与", "及")) or part[at + len(line.label) :].startswith(
        ("、", "和", "与", "及")
    )
    return None if joined or re.match("[\u4e00-\u9fff]{0,6}(?:园区|公司|村)", part[at + len(line.label) :]) else line


def _other_time(page: Page, part: str, sheet: Sheet) -> bool:
    """Whether a clause tells a time that table and page do not."""
    known = sheet.caption + "".join(sheet.columns) + page.title
    return any(time not in known for time in _TIME.findall(part))


def _column(sentence: Sentence, figure: Figure, sheet: Sheet, line: Line) -> int | None:
    """The only column of counts whose own word stands next to a count: behind 中, or the last count, or right behind it."""
    text = blanked(sentence.text)
    start = max(clause_start(text, figure.at, "，。；：、"), text.rfind("中", 0, figure.at) + 1, 0)
    ahead = re.split(r"\d+[个家户项人宗]?", text[start : figure.at])[-1].replace(line.label, "")
    whole = re.search(
        r"\d|中[，,]?(?:已|有)*[^，。；]*$", text[sentence.text.rfind(line.label, 0, figure.at) : figure.at]
    )
    words = [ahead, re.split(r"[，。；：、\d]", text[figure.end :])[0][:8]]
    counted = [
        at for at in sheet.numeric() if (sheet.units[at] in ("", *COUNTS)) and not RATE.search(sheet.columns[at])
    ]
    own = {at: set(pairs(_HOLLOW.sub("", sheet.columns[at]))) for at in counted}
    for said in words if whole else ():
        fits = [
            at
            for at in counted
            if (own[at] - set().union(*(own[other] for other in counted if other != at)))
            & set(pairs(_HOLLOW.sub("", said)))
        ]
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None
