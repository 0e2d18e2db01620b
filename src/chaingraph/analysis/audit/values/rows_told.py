"""A figure told of what one row alone is about, and the cell of that row that tells it otherwise.

For: ``chaingraph audit``, within a document and across documents of one place.
In: the figures of sentences, tables. Out: audit rows of kind ``conflict``.
How: the row need not be called by its name alone: of all rows it is the one of which most cells stand in the words around the figure
(3号楼, 二层). Its column has the unit of the figure and shares a word with its clause, and is the only one that does. What may be of a
part, of another time or of several explains the difference; so does a cell, a total or a figure of the sentence that agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.asked import rows_named
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_KINDS = frozenset({"元", "平方米", "元/平方米", "吨", "千瓦", "立方米"})
_APART = re.compile(
    r"每|均|比(?!例)|较|增|新|净|减|降|上年|去年|前年|同期|其中|剩余|尚|余|[一二三四五]期|第[一二三四五]|首|补|奖|贷|税|到位|目标|力争|预计|将|拟|原|曾|达产|分别|合计|共|约|追加|扩|另|还|再|单|中央|财政|专项|争取|占|含|累计|当年|年[产度]|完成|实现|[东西南北]区|支付|缴|租金|押|起"
)
_SEVERAL = re.compile(
    r"\d+[个家户项宗幢栋]|[两二三四五六七八九十][个家户项宗]|等[项企]|等\d|[和及与][^，。；]{2,12}(?:项目|公司)"
)

_HOLLOW = re.compile(r"20\d\d年?|面积|金额|数额|[（(].*|规模|情况|总|额|计划|项目|建设|工业")
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z#\d]{2,30}")
_CLASS = re.compile(r"[镇乡县区市省园]$|街道$|年$|月$|产业$|合计|其他|全部")
"""Rows of places, times and trades, of which a figure is seldom all."""
_HEAD = re.compile(r"项目|企业|公司|单位|主体|楼|栋|幢|厂房|地块|宗地|载体|设施|工程|级别|设备|名称|片区")
_MONEY = re.compile(r"投资|资金|金额")
_FLOW = re.compile(r"产值|收入|营收|税|利润|出口|进口|产量")
_LEADS = re.compile(r"[的在了是为将对即]|建设|推进|投资|开工|项目|实施|引进|签约|其中")
_STATE = re.compile(
    r"在建|竣工|投产|开工|前期|签约|已|未|产业$|行业|制造|加工|是|否|新建|续建|国家|省级|市级|合格|正常"
)
_YEAR = re.compile(r"20\d\d")
MOST = 3.0
"""Values further apart are of two things."""
LONG = 4
"""Characters of a name that calls a row of another document."""
_ROW = Maker("conflict", 0.65)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A figure, its clause, and the words that may name its row."""

    page: Page
    sentence: Sentence
    figure: Figure
    clause: str
    around: str


def rows_told(projection: Projection) -> Iterator[AuditRow]:
    """Figures that the cell of the one row they are of contradicts. O(figures · tables + rows named)."""
    homes = settled_homes(projection)
    tables = [sheet for sheet in sheets(projection) if 1 < len(sheet.lines) < 200]
    for page in pages(projection) if tables else ():
        near = [sheet for sheet in tables if may_be_one_place(homes, page.document, sheet.document)]
        for spot in _spots(page) if near else ():
            for sheet in near:
                yield from _against(spot, sheet)


def _kind(unit: str) -> str:
    return base(unit)[0] if unit else ""


def _spots(page: Page) -> Iterator[_Spot]:
    before: Sentence | None = None
    for sentence in page.sentences:
        for figure in sentence.figures:
            start = clause_start(sentence.text, figure.at, "，。；：")
            stop = re.search(r"[，。；：、\d]", sentence.text[figure.end :])
            end = figure.end + stop.start() if stop else len(sentence.text)
            clause = sentence.text[start : figure.at] + sentence.text[figure.end : end]
            part = sentence.text[clause_start(sentence.text, figure.at, "。；") : end]
            whole = figure.exact and figure.kind in _KINDS
            if whole and not _SEVERAL.search(part):
                short = before is not None and before.passage is sentence.passage and len(before.text) < 20
                yield _Spot(page, sentence, figure, clause, f"{before.text}{part}" if before and short else part)
        before = sentence


def _against(spot: _Spot, sheet: Sheet) -> Iterator[AuditRow]:
    line = _line(spot, sheet)
    head = next((sheet.columns[n] for n, cell in enumerate(line.cells) if cell == line.label), "") if line else ""
    if (
        line is None
        or _of_namesake(spot.around, line, head)
        or not _HEAD.search(head)
        or _APART.search(_bare(spot.clause, line))
    ):
        return
    at = _column(spot, sheet, line)
    cell = line.values[at] if at is not None else None
    if at is None or cell is None or cell.value <= 0:
        return
    unit = _unit(sheet, at, spot.figure)
    size = cell.value * base(unit)[1]
    if not 1 / MOST < size / spot.figure.size < MOST or _explained(spot, sheet, line, (size, at)):
        return
    shown = f"{cell.text}{unit}"
    message = f"{line.label}“{sheet.columns[at]}”表中为 {shown}，文中为 {spot.figure.text}"
    yield _ROW(line.label, message, (shown, spot.figure.text), line.passage.evidence, spot.sentence.quote(spot.figure))


def _line(spot: _Spot, sheet: Sheet) -> Line | None:
    """The one row of which most cells stand around a figure, its name or a cell of its own among them."""
    named = [line for _, line in rows_named(sheet, spot.around)]
    labels = {one.label for one in named}
    score = {id(line): 2 * (line in named) + _cells(line, spot.around) for line in sheet.lines}
    best = max(score.values())
    rows = [line for line in sheet.lines if score[id(line)] == best > 0]
    if len(rows) != 1 or len(labels) > 1 or _CLASS.search(rows[0].label):
        return None
    line = rows[0]
    told = max((len(cell) for cell in line.cells if cell in spot.around), default=0)
    far = sheet.document != spot.page.document and told < LONG and best < 2 + (line in named)
    return None if far or (line not in named and best < 2) else line


def _cells(line: Line, text: str) -> int:
    """How many word cells of a row stand in a text."""
    words = {cell for cell, value in zip(line.cells, line.values, strict=False) if value is None and cell != line.label}
    return sum(bool(_WORD.fullmatch(word)) and word in text and not _STATE.search(word) for word in words)


def _column(spot: _Spot, sheet: Sheet, line: Line) -> int | None:
    """The only column of the unit of a figure that shares a word with its clause."""
    clause = _bare(spot.clause, line)
    fits = [
        at
        for at in sheet.numeric()
        if _kind(_unit(sheet, at, spot.figure)) == spot.figure.kind
        and not RATE.search(sheet.columns[at])
        and not _FLOW.search(sheet.columns[at])
        and pairs(_HOLLOW.sub("|", sheet.columns[at])) & pairs(clause)
    ]
    whole = [at for at in fits if sheet.columns[at] in clause]
    return (whole or fits)[0] if len(whole or fits) == 1 else None


def _unit(sheet: Sheet, at: int, figure: Figure) -> str:
    """The unit of a column; that of a figure where a column of money has none, which the page may name anywhere."""
    return sheet.units[at] or (figure.unit if figure.kind == "元" and _MONEY.search(sheet.columns[at]) else "")


def _of_namesake(text: str, line: Line, head: str) -> bool:
    """Whether a name that the row does not know stands right before that of its project: another firm's project of the kind."""
    ahead = re.search(r"[\u4e00-\u9fff]{2}$", text[: max(text.find(line.label), 0)])
    known = ahead is None or ahead[0] in "".join(line.cells) or _LEADS.search(ahead[0])
    return "项目" in head and not known


def _bare(clause: str, line: Line) -> str:
    """The words of a clause without those that name its row."""
    for cell in (*line.cells, line.label.removesuffix("项目")):
        clause = clause.replace(cell, "") if len(cell) > 1 else clause
    return clause


def _explained(spot: _Spot, sheet: Sheet, line: Line, cell: tuple[float, int]) -> bool:
    """Whether a year, a figure beside it, another cell or a total explains a difference."""
    size, at = cell
    figure = spot.figure
    years = set(_YEAR.findall(sheet.columns[at])), set(_YEAR.findall(spot.sentence.text))
    if all(years) and not years[0] & years[1]:
        return True
    beside = [one for one in spot.sentence.figures if one.kind == figure.kind]
    cells = [
        value.value * base(unit)[1]
        for one in (*sheet.totals, line)
        for n, value in enumerate(one.values)
        if value and _kind(unit := _unit(sheet, n, figure)) == figure.kind
    ]
    room = figure.step + 1e-6
    return any(abs(one.size - size) <= one.step + 1e-6 for one in beside) or any(
        abs(one - figure.size) <= room for one in cells
    )
