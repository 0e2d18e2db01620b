"""Sentences that retell a column of a table, row by row, and one row otherwise.

For: ``chaingraph audit``, within a document and across documents of one place.
In: the figures of a passage that stand behind the name of a row; tables.
Out: audit rows.
How: a figure that is the cell of its row proves which column the passage retells, whatever that column is called. A figure behind
the name of another row of the same table, of the same unit, has to be its cell in that column then.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import read_label
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base, sentences
from chaingraph.analysis.audit.reading.written import written
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

FAR = 1.5
"""Values farther apart are of two things."""
MANY = 200
"""Rows of a table at most: a longer one is a register."""
_PART = re.compile(
    r"其中|上年|去年|同期|计划|力争|目标|预计|累计|平均|均|同比|增长|下降|占|每|另|还有|分别|[一二三]期|净增|共|合计|仅"
)
_BETWEEN = re.compile(r"(?:（[^（）]{1,8}）)?[\u4e00-\u9fff]{0,10}")
_NOW = re.compile(r"目前|现有|现可|当前|尚有|还有")
"""A sentence of what there is on the day it is written."""
_LEAD = re.compile(r"^(?:其中|[:：#])+|[（(].*")
_YEAR = re.compile(r"(20\d\d)年?(?!\s*[-—–~～至]+\s*20)")
_ROW = Maker("conflict", 0.7)


@dataclass(frozen=True, slots=True)
class _Use:
    """A figure behind the name of a row, in words alone."""

    sentence: Sentence
    figure: Figure
    words: str


def echoed(projection: Projection) -> Iterator[AuditRow]:
    """Cells told otherwise by passages that tell other cells of their column. O(characters · length of names + cells)."""
    homes, days = told_homes(projection), written(projection)
    rows = _named_rows(projection)
    for _, group in groupby(sentences(projection), key=lambda sentence: id(sentence.passage)):
        found: dict[str, list[tuple[_Use, Sheet, Line]]] = defaultdict(list)
        for sentence in group:
            for use, sheet, line in _uses(sentence, rows):
                now = _NOW.search(sentence.text) and days.get(sentence.document) != days.get(sheet.document)
                if not now and may_be_one_place(homes, sentence.document, sheet.document):
                    found[f"{sheet.document}{sheet.name}"].append((use, sheet, line))
        for uses in found.values():
            yield from _otherwise(uses)


def _named_rows(projection: Projection) -> Mapping[str, Sequence[tuple[str, Sheet, Line]]]:
    """First two characters of the names of rows → names with their rows; a name of two rows of one table is of neither."""
    found: dict[str, list[tuple[str, Sheet, Line]]] = defaultdict(list)
    for sheet in sheets(projection):
        labels = [_LEAD.sub("", line.label) for line in sheet.lines]
        for label, line in zip(labels, sheet.lines, strict=True) if len(labels) <= MANY else ():
            indicator = read_label(label, (), "元") or read_label(label, (), "家")
            own = labels.count(label) == 1 and not label[0].isdecimal() and not (indicator and indicator.known)
            if len(label) > 1 and own:
                found[label[:2]].append((label, sheet, line))
    return found


def _uses(
    sentence: Sentence, rows: Mapping[str, Sequence[tuple[str, Sheet, Line]]]
) -> Iterator[tuple[_Use, Sheet, Line]]:
    text, last = sentence.text, 0
    for figure in sentence.figures:
        start, last = last, figure.end
        if not figure.exact or figure.kind in ("%", "倍", "个百分点") or figure.former:
            continue
        clause = max(start, *(text.rfind(stop, 0, figure.at) + 1 for stop in "，。；："))
        for at in range(clause, figure.at - 1):
            hits = [row for row in rows.get(text[at : at + 2], ()) if text.startswith(row[0], at)]
            longest = max((len(label) for label, *_ in hits), default=0)
            words = text[at + longest : figure.at]
            if hits and _BETWEEN.fullmatch(words) and not _PART.search(text[clause : figure.at]):
                yield from (
                    (_Use(sentence, figure, words), sheet, line) for name, sheet, line in hits if len(name) == longest
                )
                break


def _otherwise(uses: Sequence[tuple[_Use, Sheet, Line]]) -> Iterator[AuditRow]:
    """Figures of rows that miss the one column the other figures of the passage are told from."""
    sheet = uses[0][1]
    proven = {
        (at, use.figure.kind, _measure(use.words))
        for use, _, line in uses
        for at in sheet.numeric()
        if _agrees(sheet, at, use.figure, line)
    }
    for use, _, line in uses:
        year = _year(use)
        columns = [
            at
            for at, kind, words in proven
            if kind == use.figure.kind
            and words == _measure(use.words)
            and (not year or year in (_YEAR.findall(sheet.columns[at]) or [year]))
        ]
        if len(set(columns)) != 1 or any(_agrees(sheet, at, use.figure, line) for at in sheet.numeric()):
            continue
        row = _row(use, sheet, columns[0], line)
        if row:
            yield row


def _year(use: _Use) -> str:
    """The year told last before a figure in its sentence (到2025年，甲产值达到680亿元，乙…); empty where none is."""
    years = _YEAR.findall(use.sentence.text[: use.figure.at])
    return str(years[-1]) if years else ""


def _measure(words: str) -> str:
    """What words between a name and a figure say is measured; what only says that it is said is left out."""
    return re.sub(r"（.*?）|(?:产业链?|方向|片区|园区?|镇|集团|公司|实现|完成|达到?|为|有|共|约|是|的)", "", words)


def _agrees(sheet: Sheet, at: int, figure: Figure, line: Line) -> bool:
    value, size = line.values[at], _size(sheet, at, line)
    if value is None or size is None or not _same_kind(sheet, at, figure, line) or RATE.search(sheet.columns[at]):
        return False
    counted = figure.unit in COUNTS
    room = 0.0 if counted else figure.step + value.step * _factor(sheet, at, line)
    return abs(size - figure.size) <= room + 1e-6


def _same_kind(sheet: Sheet, at: int, figure: Figure, line: Line) -> bool:
    unit = sheet.units[at] or line.unit
    kind = base(unit)[0] if unit else ""
    return kind == figure.kind or (figure.kind in COUNTS and (not unit or kind in COUNTS))


def _factor(sheet: Sheet, at: int, line: Line) -> float:
    unit = sheet.units[at] or line.unit
    return base(unit)[1] if unit else 1.0


def _size(sheet: Sheet, at: int, line: Line) -> float | None:
    value = line.values[at]
    return value.value * _factor(sheet, at, line) if value else None


def _row(use: _Use, sheet: Sheet, at: int, line: Line) -> AuditRow | None:
    value, size = line.values[at], _size(sheet, at, line)
    if value is None or not size or not _same_kind(sheet, at, use.figure, line):
        return None
    if not 1 / FAR < use.figure.size / size < FAR:
        return None
    cell = f"{value.text}{sheet.units[at] or line.unit}"
    message = f"{line.label}“{sheet.columns[at]}”表中为 {cell}，文中为 {use.figure.text}"
    return _ROW(line.label, message, (cell, use.figure.text), line.passage.evidence, use.sentence.quote(use.figure))
