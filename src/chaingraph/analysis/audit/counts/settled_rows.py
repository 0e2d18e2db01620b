"""Counts told beside a sum that a table has: 签约项目七个，投资总额91亿元, where the table comes to 91 with six rows.

For: ``chaingraph audit``, within and across documents.
In: sentences that tell a count and a sum; tables. Out: audit rows of kind ``count``.
How: the sum of a column shows that the sentence is about all rows of the table; then its count has to be their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.sheets import COUNTED, RATE, Sheet, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_COUNT = re.compile(
    rf"(?P<ahead>[\u4e00-\u9fff]{{0,8}}?)(?<![第\d.〇百千万前])(?P<n>{COUNT})(?P<u>[个家户项宗条类处])(?!月|百分点|季度|工作日|以上)(?P<noun>[\u4e00-\u9fff]{{0,6}})"
)
_NOT = re.compile(r"其中|新增|上年|去年|力争|目标|预计|以上|分别|涉及|来自|涵盖|覆盖")
_INNER = re.compile(r"^其中|^#|^(?:另|备注|注)")
_HOLLOW = frozenset({"企业名", "名称", "情况", "主要", "重点"})
_ROW = Maker("count", 0.8, "漏列一行，或数量写错")
FEWEST = 4
LEAST = 20.0
"""A sum below this, without decimals, may be met by chance."""


def settled_rows(projection: Projection) -> Iterator[AuditRow]:
    """Counts that the rows of the table with their sum do not bear out. O(sentences · columns)."""
    tables = [
        sheet
        for sheet in sheets(projection)
        if len(sheet.lines) >= FEWEST and not any(_INNER.match(line.label) for line in sheet.lines)
    ]
    for sentence in sentences(projection) if tables else ():
        sums = [figure for figure in sentence.figures if figure.exact and figure.own and figure.value >= LEAST]
        for match in _COUNT.finditer(sentence.text) if sums else ():
            fit = [sheet for sheet in tables if any(_comes_to(sheet, figure) for figure in sums)]
            told = whole_number(match["n"])
            if len(fit) != 1 or _NOT.search(match["ahead"]) or not _of_rows(match, fit[0]):
                continue
            listed = len(fit[0].lines)
            if told != listed and abs(told - listed) <= 2 and told >= FEWEST - 1:
                yield _row(sentence, match, fit[0], listed)


def _comes_to(sheet: Sheet, figure: Figure) -> bool:
    """Whether a column of a table, all cells told, has a figure as its sum."""
    for at in sheet.numeric():
        unit = sheet.units[at]
        same = base(unit)[0] == figure.kind or (unit in COUNTS and figure.kind in COUNTS) if unit else False
        same = same or (not unit and figure.kind in COUNTS and COUNTED.search(sheet.columns[at]) is not None)
        values = [value for line in sheet.lines if (value := line.values[at])]
        if same and not RATE.search(sheet.columns[at]) and len(values) == len(sheet.lines):
            factor = base(unit)[1] if unit else 1.0
            if abs(sum(value.value for value in values) * factor - figure.size) <= 1e-6 * figure.size:
                return True
    return False


def _of_rows(match: re.Match[str], sheet: Sheet) -> bool:
    """Whether the rows are what is counted: the noun stands in the column that names them, or in the caption."""
    at = next(
        (
            n
            for line in sheet.lines[:1]
            for n, cell in enumerate(line.passage.cells)
            if cell.strip() == line.label and n < len(sheet.columns)
        ),
        -1,
    )
    head = sheet.columns[at] if at >= 0 else ""
    words = match["noun"][:2], match["ahead"][-2:]
    return any(len(word) == 2 and word not in _HOLLOW and word in head for word in words)


def _row(sentence: Sentence, match: re.Match[str], sheet: Sheet, listed: int) -> AuditRow:
    lines: Sequence[str] = [line.label for line in sheet.lines]
    message = f"“{match[0]}”，合计相符的表中列出 {listed} 行：{'、'.join(lines[:12])}"
    places = dict.fromkeys(line.passage.evidence for line in sheet.lines[:12])
    sides = (f"{match['n']}{match['u']}", f"{listed}行")
    return _ROW(match[0], message, sides, sentence.evidence(*match.span()), *places)
