"""Amounts told in sentences against the sum of a column, wherever the table stands and whatever leads to it.

For: ``chaingraph audit``, within and across documents.
In: figures of sentences; tables with a column of their unit. Out: audit rows of kind ``sum``.
How: each column that measures in the unit of a figure is a hypothesis. What speaks for it — the passage names the rows or their
number, the words of the table, points to it, is off by a slip of the pen — and against it is weighed. A figure that a cell or a
sum bears out is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.near_rolls import near_rolls
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.roll_columns import Column
from chaingraph.analysis.audit.reading.rolls import Roll, counted_kind
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base
from chaingraph.analysis.audit.reading.unheard import unheard
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.slips import slip_of
from chaingraph.analysis.projection import Projection

_NOT = re.compile(
    r"上年|去年|同比|同期|增[长加幅]|减少|下降|净|力争|目标|预计|计划|比|超|以上|不[低少]于|[户人亩]均|平均|每|单个|最[高大]|累计|之前|上[半]年|季度|单家|缺口|另"
)
_ALL = re.compile(r"共|合计|总|全年|一年|资金盘子|规模")
_POINTS = re.compile(r"附[表件后]|[详列]?见|明细|如下|清单|名[单册]|分[配解布]")
_SELECTED = re.compile(r"部分|重点|骨干|龙头|典型|前[十二三五]|主要|节选|摘[录要]|代表|示例|\d+强|百强")
_SEVERAL = re.compile(rf"(?<![第\d.])(?P<n>{COUNT})(?:个|家|大|项|类|户|块|宗|条)?(?P<noun>[\u4e00-\u9fff]{{0,4}})")
_COMMON = frozenset(re.findall("..", "项目企业投资年度情况重点全区全县全市产业统计单位工作园区完成发展总投20"))
_FILLING = re.compile(
    r"截至|目前|20\d\d年?|\d{1,2}月|[年月][末底]|今年|本年|全年|一年|全[区县市园镇省]|我[区县市]|园区|区内|园内|累计|合计|共计|总计|总额|总|共|其中|实现|完成|达到?|开展|组织|举办|引进|签约|供应|安排|投入|"
    r"计划|规模|数量|金额|资金|各类|为|是|有|的|了|已|约|由|新增?|盘子|[（(].*?[）)]|[，、。；：（）()]"
)
_YEAR = re.compile(r"(20\d\d)年")
_MONTH = re.compile(r"\d{1,2}月")
_MEASURE = re.compile(r"20\d\d年?|[（(].*|全年|本年|累计|合计|完成|情况|数$|数量|金额|其中[:：]?")
_COUNTED = re.compile("数$|数量|人数|合计|[批场人户家]次$")
_TIMES = re.compile("[批场人户家]次")
_ROW = Maker("sum", 0.75, "可能漏列一行，或误写一格")
WEIGHTS = {
    "rows named": 2.5,
    "rows counted": 1.0,
    "named": 1.5,
    "word": 0.5,
    "column": 1.0,
    "all": 0.5,
    "pointed": 1.0,
    "others agree": 2.0,
    "same page": 0.5,
    "near": 1.0,
    "slip": 1.0,
    "far": -2.0,
    "no whole": -4.0,
    "part": -2.0,
    "selected": -3.0,
    "other year": -3.0,
    "several columns": -1.0,
    "qualified": -1.0,
    "qualified more": -2.5,
    "told beside": -3.0,
    "no link": -4.0,
}
ENOUGH = 3.5
NEAR, FAR, NEVER = 0.11, 0.25, 0.45
LEAST = 10.0
"""Amounts below, without a decimal, are too common to be held against a sum."""


def column_told(projection: Projection) -> Iterator[AuditRow]:
    """Amounts that the column they sum up does not come to. O(characters + figures · columns)."""
    near = near_rolls(projection)
    for page in pages(projection) if near else ():
        tables = [roll for roll in near[page.document] if roll.columns]
        for _, group in groupby(page.sentences, key=lambda sentence: id(sentence.passage)):
            passage = list(group)
            for sentence in passage:
                for figure in sentence.figures:
                    if (
                        figure.exact
                        and figure.own
                        and not figure.former
                        and (figure.value >= LEAST or "." in figure.text or figure.kind == "元")
                    ):
                        yield from _judged(page, passage, (sentence, figure), tables)


def _judged(
    page: Page, passage: Sequence[Sentence], told: tuple[Sentence, Figure], tables: Sequence[Roll]
) -> Iterator[AuditRow]:
    sentence, figure = told
    found: list[tuple[float, Roll, Column]] = []
    for roll in tables:
        columns = [column for column in roll.columns if _measures(column, figure)]
        for column in columns:
            if _borne_out(column, figure):
                return
            if 0 < abs(column.total - figure.size) <= NEVER * figure.size:
                signs = tuple(_signs(page, passage, told, (roll, column)))
                some = WEIGHTS["several columns"] * (len(columns) > 1 and "column" not in signs)
                found.append((sum(WEIGHTS[sign] for sign in signs) + some, roll, column))
    best = max(found, key=lambda item: item[0], default=None)
    if best and best[0] >= ENOUGH:
        yield _row(sentence, figure, best[1], best[2])


def _measures(column: Column, figure: Figure) -> bool:
    """Whether a column is in the unit of a figure and all its rows have a number."""
    counted = figure.kind in COUNTS
    if not column.full or column.unit == "%" or (counted and column.unit and not _one_unit(column.unit, figure.kind)):
        return False
    if column.unit and column.kind == figure.kind:
        return True
    return counted and (column.unit in COUNTS if column.unit else _COUNTED.search(column.name) is not None)


def _one_unit(a: str, b: str) -> bool:
    """Whether two counting words mean the same."""
    return a == b or {a, b} <= {"户", "个", "家"} or {a, b} <= {"名", "位", "人"}


def _borne_out(column: Column, figure: Figure) -> bool:
    """Whether a column has a figure as its sum, its total or one of its cells, rounding aside."""
    if any(abs(size - figure.size) <= figure.step + step + 1e-6 for size, step in column.cells):
        return True
    room = figure.step + sum(step for _, step in column.cells) * column.decimal
    return abs(column.total - figure.size) <= room + 1e-6


def _signs(
    page: Page, passage: Sequence[Sentence], told: tuple[Sentence, Figure], of: tuple[Roll, Column]
) -> Iterator[str]:
    """What speaks for a column as what a figure sums up, and against it."""
    (sentence, figure), (roll, column) = told, of
    text = "".join(other.text for other in passage)
    label = sentence.text[max(0, figure.at - len(figure.label)) : figure.at]
    clauses = sentence.text[: figure.end]
    off = abs(column.total - figure.size) / figure.size
    words = (pairs(label + sentence.text[figure.end : figure.end + 6]) & pairs(roll.heads)) - _COMMON
    name = _MEASURE.sub("", column.name)
    years, own = set(_YEAR.findall(clauses)), set(_YEAR.findall(roll.heads + column.name))
    left = _left(label, roll, name, page.title)
    several, alike = _rows_counted(roll, text)
    signs = {
        "rows named": _names(roll, text) > 0.7,
        "rows counted": several,
        "named": len(words) > 2,
        "word": 0 < len(words) < 3,
        # 28批次 says itself of which column (外出批次) it is the sum.
        "column": _named_by(name, label) or _counted_so(sentence, figure, name),
        "all": _ALL.search(label) is not None,
        "pointed": _POINTS.search(sentence.text) is not None,
        "others agree": _others_agree(sentence, figure, roll, column),
        "same page": roll.sheet.document == page.document,
        "near": off <= NEAR,
        "slip": slip_of(figure, _Sum(_shown(column, figure), column.total))[0] >= 1,
        "far": off > FAR,
        "no whole": _NOT.search(label) is not None,
        "part": "其中" in label and (len(left) > 1 or not _named_by(name, label)),
        "qualified": 1 < len(left) < 3,
        "qualified more": len(left) > 2,
        "told beside": _told_beside(page, figure, column),
        "selected": any(word not in clauses + page.title for word in _SELECTED.findall(roll.heads)),
        "other year": bool(years and own and not years & own)
        or bool(set(_MONTH.findall(label)) - set(_MONTH.findall(roll.heads + column.name))),
    }
    yield from (sign for sign, holds in signs.items() if holds)
    called = signs["column"] and (signs["others agree"] or (signs["all"] and _meant(sentence, figure, roll, signs)))
    if not (signs["near"] or signs["slip"]) or not (
        signs["rows named"] or alike or called or ((several or signs["named"]) and signs["slip"])
    ):
        yield "no link"


def _meant(sentence: Sentence, figure: Figure, roll: Roll, signs: Mapping[str, bool]) -> bool:
    """Whether a sentence speaks of all rows of a table; 规上企业15家，营业收入合计… is of some of them."""
    counts = [other.value for other in sentence.figures if other.at < figure.at and other.kind in COUNTS]
    whole = not counts or counts[-1] == len(roll.lines)
    return whole and (signs["pointed"] or (signs["named"] and signs["same page"]))


def _others_agree(sentence: Sentence, figure: Figure, roll: Roll, column: Column) -> bool:
    """Whether a sentence tells the sums of other columns under their names: it reads out what the table comes to."""
    return any(
        other is not figure
        and other.value >= LEAST
        and one is not column
        and _measures(one, other)
        and _named_by(_MEASURE.sub("", one.name), other.label)
        and abs(one.total - other.size) <= other.step + 1e-6
        for other in sentence.figures
        for one in roll.columns
    )


def _rows_counted(roll: Roll, text: str) -> tuple[bool, bool]:
    """Whether a text tells the number of the rows, and whether of things of their kind."""
    known = pairs("|".join((roll.heads, *roll.sheet.columns, *(line.label for line in roll.lines))))
    told = alike = False
    for match in _SEVERAL.finditer(text) if len(roll.lines) > 2 else ():
        if whole_number(match["n"]) == len(roll.lines):
            around = text[max(0, match.start() - 6) : match.end()]
            told = True
            alike = alike or bool(roll.kind and counted_kind(around, "") == roll.kind)
            alike = alike or bool(pairs(match["noun"]) & known)
    return told, alike


def _named_by(name: str, label: str) -> bool:
    """Whether a label says what a column is called."""
    return len(name) > 1 and (name in label or len(pairs(name) & pairs(label)) > 1)


def _counted_so(sentence: Sentence, figure: Figure, name: str) -> bool:
    """Whether the counting word of a figure is what a column is called by (外出批次)."""
    word = sentence.text[figure.end - 1 : figure.end + 1]
    return _TIMES.fullmatch(word) is not None and name.endswith(word)


def _left(label: str, roll: Roll, name: str, title: str) -> str:
    """The words of a label that neither the column, the table nor the title of the page knows."""
    return unheard(label, _FILLING, f"{roll.heads}|{name}|{title}")


def _told_beside(page: Page, figure: Figure, column: Column) -> bool:
    """Whether another figure of a page is what a column comes to."""
    others = (other for one in page.sentences for other in one.figures if other.kind == figure.kind)
    return any(other is not figure and abs(other.size - column.total) <= other.step for other in others)


class _Sum:
    """A sum as it would be written."""

    def __init__(self, text: str, size: float) -> None:
        self.text, self.size = text, size


def _names(roll: Roll, text: str) -> float:
    """Part of the rows that a text names, by their names or what they begin with (东、中、西三个片区)."""
    short = {line.label: re.sub(r"(?:片区|区|园|镇|乡|街道|类|企业|项目|资金)$", "", line.label) for line in roll.lines}
    named = [label for label, stem in short.items() if label in text or (len(stem) > 1 and stem in text)]
    return len(named) / len(roll.lines) if len(roll.lines) > 2 else 0.0


def _shown(column: Column, figure: Figure) -> str:
    """What a column comes to, in the unit of a figure."""
    return f"{plain(round(column.total / base(figure.unit)[1], 4))}{figure.unit}"


def _row(sentence: Sentence, figure: Figure, roll: Roll, column: Column) -> AuditRow:
    shown = _shown(column, figure)
    message = f"文中{figure.label}{figure.text}，表中“{column.name}”之和为 {shown}"
    places = (
        *(line.passage.evidence for line in roll.lines[-6:]),
        *(line.passage.evidence for line in roll.sheet.totals),
    )
    return _ROW(figure.label, message, (figure.text, shown), sentence.quote(figure), *places)
