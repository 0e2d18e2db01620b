"""Order and sign in tables: columns of dates that follow each other, growth that a sentence tells with another sign or size.

For: ``chaingraph audit``.
In: tables, and the sentences of their document.
Out: audit rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from chaingraph.analysis.audit.reading.asked import read_beside, rows_named
from chaingraph.analysis.audit.reading.foundings import FORERUNNER
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_STEPS = (
    (0, re.compile(r"成立|注册|创办|设立")),
    (1, re.compile(r"签约|签订|洽谈")),
    (2, re.compile(r"备案|立项|核准|拿地|供地|摘牌|审批|入园|落户|入驻")),
    (3, re.compile(r"开工|动工|启动")),
    (4, re.compile(r"竣工|完工|建成|验收")),
    (5, re.compile(r"投产|达产|投运|投用|入统|认定|上市")),
)
_TIME = re.compile(r"(?:时间|日期|年份|年月|年度|年)$|^(?:计划|预计|实际)?(?:签约|开工|竣工|投产|成立)$")
_DATE = re.compile(r"((?:19|20)\d\d)(?:\s*[年./-]\s*(\d{1,2}))?(?:\s*[月./-]\s*(\d{1,2}))?")
_GROWTH = re.compile(r"增速|增长|增幅|同比|涨幅")
_RISES = re.compile(r"(?:均|全部|都|普遍|全面)[^，。；\d]{0,4}?(?:正增长|增长|上升|提升)")
_FALLS = re.compile(r"(?:均|全部|都|普遍|全面)[^，。；\d]{0,4}?(?:负增长|下降|下滑|回落)(?!到|至)")
_TOLD = re.compile(r"(?:同比)?(?P<up>增长|上升|提高|增幅达?)|(?P<down>下降|下滑|减少|回落)")
TRIGGER = re.compile(r"增长|下降|下滑|上升|回落|减少")
KEPT = 0.6
"""Part of the rows that keep an order before the others are held against it."""


def ordered(projection: Projection) -> Iterator[AuditRow]:
    """Rows whose steps are dated in the wrong order, by their columns (签约时间, 开工时间). O(cells · steps)."""
    for sheet in sheets(projection):
        found = [(rank, at) for at, name in enumerate(sheet.columns) if (rank := _rank(name)) is not None]
        for (first, left), (last, right) in combinations(sorted(found), 2):
            if first == last:
                continue
            dated = [(line, a, b) for line in sheet.lines if (a := _date(line, left)) and (b := _date(line, right))]
            wrong = [(line, a, b) for line, a, b in dated if b[: len(a)] < a[: len(b)]]
            if wrong and len(dated) - len(wrong) >= KEPT * len(dated):
                yield from (_late(sheet, line, left, right) for line, _, _ in wrong if first or not _remade(line))


def _rank(column: str) -> int | None:
    if not _TIME.search(column):
        return None
    return next((rank for rank, pattern in _STEPS if pattern.search(column)), None)


def _date(line: Line, at: int) -> tuple[int, ...]:
    match = _DATE.match(line.passage.cells[at].strip())
    return tuple(int(part) for part in match.groups() if part) if match else ()


def _remade(line: Line) -> bool:
    """Whether a row tells of a forerunner, which was at work before the firm was founded."""
    return any(FORERUNNER.search(cell) for cell in line.passage.cells)


def _late(sheet: Sheet, line: Line, left: int, right: int) -> AuditRow:
    cells = [line.passage.cells[at].strip() for at in (left, right)]
    names = [sheet.columns[at] for at in (left, right)]
    return AuditRow(
        kind="date",
        subject=line.label,
        message=f"{line.label}：{names[1]} {cells[1]} 早于{names[0]} {cells[0]}",
        left=cells[0],
        right=cells[1],
        sure=0.85,
        slip="时间可能写反",
        evidence=(line.passage.evidence,),
    )


def signs(projection: Projection) -> Iterator[AuditRow]:
    """Growth of rows that a sentence tells otherwise than the only column of growth does. O(characters + claims · rows)."""
    for sentence, sheet in read_beside(projection, TRIGGER):
        columns = [at for at in sheet.numeric() if _GROWTH.search(sheet.columns[at])]
        for at in columns if len(columns) == 1 else ():
            start = 0
            for clause in re.split(r"(?<=[，,。；;])", sentence.text):
                yield from _all(sentence, sheet, at, clause, start)
                yield from _one(sentence, sheet, at, clause, start)
                start += len(clause)


def _all(sentence: Sentence, sheet: Sheet, at: int, clause: str, start: int) -> Iterator[AuditRow]:
    """四个环节收入均实现正增长, where one fell."""
    up, down = _RISES.search(clause), _FALLS.search(clause)
    cells = [(line, cell) for line in sheet.lines if (cell := line.values[at])]
    wrong = [(line, cell) for line, cell in cells if (cell.value < 0 if up else cell.value > 0)]
    if (
        (up or down)
        and wrong
        and len(wrong) * 2 <= len(cells)
        and not re.search(r"全[国省市]|其[他余]|另外|除", clause)
    ):
        shown = "、".join(f"{line.label} {cell.text}" for line, cell in wrong[:4])
        match = up or down
        yield _row(sentence, (start, start + len(clause)), wrong[0][0], (match[0] if match else "", shown))


def _one(sentence: Sentence, sheet: Sheet, at: int, clause: str, start: int) -> Iterator[AuditRow]:
    """印染环节收入增长3.8%, where its row says -3.8%."""
    figures = [figure for figure in sentence.figures if start <= figure.at < start + len(clause) and figure.unit == "%"]
    rows = rows_named(sheet, clause)
    told = _TOLD.search(clause)
    if len(figures) != 1 or len(rows) != 1 or told is None or not _measured(sheet, clause):
        return
    line, figure = rows[0][1], figures[0]
    cell = line.values[at]
    value = -figure.value if told["down"] else figure.value
    if cell and figure.exact and abs(cell.value - value) > cell.step + figure.step + 1e-6:
        same = abs(abs(cell.value) - figure.value) < figure.step + 1e-6
        if same or _near(cell.value, value):
            yield _row(sentence, (start, figure.end), line, (f"{told[0]}{figure.text}", f"{plain(cell.value)}%"))


def _near(left: float, right: float) -> bool:
    """Whether two rates may be slips of one: of one sign and within half of each other."""
    low, high = sorted((abs(left), abs(right)))
    return left * right > 0 and low * 1.6 >= high


def _measured(sheet: Sheet, clause: str) -> bool:
    """Whether a clause speaks of what the table has years of, or names no measure."""
    names = [re.sub(r"20\d\d年?|[（(].*", "", name) for name in sheet.columns if re.match(r"20\d\d", name)]
    words = re.search(r"产值|收入|税收|利润|投资|产量|用电|出口|企业数|增加值", clause)
    return words is None or any(words[0] in name or name in clause for name in names if name)


def _row(sentence: Sentence, span: tuple[int, int], line: Line, sides: tuple[str, str]) -> AuditRow:
    return AuditRow(
        kind="words",
        subject=line.label,
        message=f"文中“{sentence.text[slice(*span)].strip('，,。；;')}”，表中{line.label}为 {sides[1]}",
        left=sides[0],
        right=sides[1],
        sure=0.75,
        slip="升降写反" if "-" in sides[1] else None,
        evidence=(sentence.evidence(*span), line.passage.evidence),
    )
