"""Rows that a sentence recites one by one with their cells, all of them right but one; rates named like a row.

For: ``chaingraph audit``, within a document and between documents.
In: the figures of sentences with the words before them, tables by the labels of their rows.
Out: audit rows of kind ``conflict``.
How: where two rows and more of one column are told with the very value of their cell, the sentence recites this column;
the one that is told otherwise is a slip on either side. A rate is one thing by its name alone (固废综合利用率), in the year told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

FEWEST = 2
"""Rows told as their cells have it, at least, beside the one that is not."""
LONGEST = 12
"""Characters of a label at most."""
_LEAD = re.compile(r"^(?:其中|分别为|包括|有|及|和|与|以及|[:：])+")
_TAIL = re.compile(r"(?:分别)?(?:完成|实现|达到?|为|有|共|约|占|计)*$")
_SPAN = re.compile(r"新增|净增|增[长加]|下降|同比|上年|去年|累计|目标|力争|计划|预计")
_NAMED = re.compile(r"[\u4e00-\u9fff]{2,14}(?:率|比重|占比)")
_TO = re.compile(r"(?:由[^，。；]{0,12})?(?:提高|提升|增加|上升|下降|降低|稳定|保持)?(?:到|至|在)?(?:约|达到?|为|是)*$")
_YEAR = re.compile(r"20\d\d")
_ROW = Maker("conflict", 0.75, "表与文中有一处可能写错")

_Cells = Mapping[str, Sequence[tuple[Sheet, Line]]]


def recited(projection: Projection) -> Iterator[AuditRow]:
    """Cells a sentence that recites their column tells otherwise. O(characters + cells + figures · rows of a label)."""
    rows: dict[str, list[tuple[Sheet, Line]]] = defaultdict(list)
    for sheet in sheets(projection):
        labels = [line.label for line in sheet.lines]
        for line in sheet.lines:
            if 1 < len(line.label) <= LONGEST and labels.count(line.label) == 1:
                rows[line.label].append((sheet, line))
    homes = told_homes(projection)
    for sentence in sentences(projection) if rows else ():
        home = homes.get(sentence.document, "")
        if len(sentence.figures) > FEWEST:
            yield from _list(sentence, rows, (homes, home))
        if "%" in sentence.text:
            yield from _rates(sentence, rows, homes)


def _list(sentence: Sentence, rows: _Cells, places: tuple[Mapping[str, str], str]) -> Iterator[AuditRow]:
    homes, home = places
    told: dict[str, list[tuple[Figure, Sheet, Line]]] = defaultdict(list)
    for figure in sentence.figures:
        words = _TAIL.sub("", _LEAD.sub("", figure.label))
        if figure.exact and not _SPAN.search(figure.label) and figure.kind not in ("%", "倍", "个百分点"):
            ends = (words[at:] for at in range(max(0, len(words) - LONGEST), len(words) - 1))
            label = next((end for end in ends if end in rows), "")
            for sheet, line in rows.get(label, ()):
                if homes.get(sheet.document, home) != home:
                    continue
                told[sheet.name + sheet.document].append((figure, sheet, line))
    for found in told.values():
        sheet = found[0][1]
        for at in sheet.numeric():
            wrong = [(figure, line) for figure, _, line in found if _agrees(sheet, at, figure, line) is False]
            right = sum(_agrees(sheet, at, figure, line) is True for figure, _, line in found)
            if right >= FEWEST and len(wrong) == 1 and len({line.label for _, _, line in found}) == right + 1:
                yield _row(sentence, sheet, at, wrong[0])


def _agrees(sheet: Sheet, at: int, figure: Figure, line: Line) -> bool | None:
    """Whether a cell is the figure; ``None`` where it measures something else."""
    value, unit = line.values[at], line.unit or sheet.units[at]
    kind, factor = base(unit) if unit else ("", 1.0)
    same = kind == figure.kind or (kind in COUNTS and figure.kind in COUNTS)
    if value is None or not same or RATE.search(sheet.columns[at]):
        return None
    return abs(value.value * factor - figure.size) <= value.step * factor + figure.step + 1e-6


def _row(sentence: Sentence, sheet: Sheet, at: int, wrong: tuple[Figure, Line]) -> AuditRow:
    figure, line = wrong
    value = line.values[at]
    cell = f"{value.text if value else ''}{line.unit or sheet.units[at]}"
    message = f"{line.label}“{sheet.columns[at]}”表中为 {cell}，文中为 {figure.text}"
    return _ROW(line.label, message, (cell, figure.text), line.passage.evidence, sentence.quote(figure))


def _rates(sentence: Sentence, rows: _Cells, homes: Mapping[str, str]) -> Iterator[AuditRow]:
    """到2030年，固废综合利用率提高到92%, and 90 in the column of 2030 of the row of this name."""
    for figure in sentence.figures:
        name = _TO.sub("", figure.label) if figure.unit == "%" and figure.exact else ""
        years = _YEAR.findall(sentence.text[: figure.at])
        if not _NAMED.fullmatch(name) or not years or re.search(r"[由从比较]", figure.label):
            continue
        home = homes.get(sentence.document, "")
        for sheet, line in rows.get(name, ()):
            if homes.get(sheet.document, home) != home:
                continue
            for at, column in enumerate(sheet.columns):
                value = line.values[at]
                own = _YEAR.findall(column) == years[-1:] and not re.search(r"增|目标.*现状", column)
                if value and own and abs(value.value - figure.value) > value.step + figure.step + 1e-6:
                    yield _row(sentence, sheet, at, (figure, line))
