"""What a sentence tells of the row its forerunner named, with the digits of the cell in another order or unit.

For: ``chaingraph audit``, within a document.
In: sentences in order, the tables of their document.
Out: audit rows.
How: 4. 甲项目。总投资8600亿元 … names the row first and tells its column after a full stop. So far from the name only a slip that
keeps the digits (8600万元, 6800万元) is told; other values may be of a part or of another time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import RATE, Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.slips import digits_of
from chaingraph.analysis.audit.values.row_names import called
from chaingraph.analysis.projection import Projection

_BARE = re.compile(r"20\d\d年?(?:度|底|末)?|[（(].*|额$")
_YEAR = re.compile(r"20\d\d")
_ROW = Maker("conflict", 0.7, "单位或数字可能写错")


def retold(projection: Projection) -> Iterator[AuditRow]:
    """Cells whose digits a sentence behind the name of the row tells in another order or unit. O(characters + cells)."""
    tables: dict[str, list[Sheet]] = defaultdict(list)
    for sheet in sheets(projection):
        tables[sheet.document].append(sheet)
    for before, sentence in pairwise(sentences(projection)):
        near = before.passage is sentence.passage or before.passage.kind in ("heading", "title")
        if near and sentence.figures and before.document == sentence.document:
            for sheet in tables.get(sentence.document, ()):
                line = _named(sheet, before, sentence)
                if line:
                    yield from _told(sheet, line, sentence)


def _named(sheet: Sheet, before: Sentence, sentence: Sentence) -> Line | None:
    """The one row that the sentence before names, where this one names none."""
    if any(called(sheet.lines[at].label, sentence.text) for at in sheet.names.near(sentence.text)):
        return None
    found = [line for at in sheet.names.near(before.text) if called((line := sheet.lines[at]).label, before.text)]
    return found[0] if len(found) == 1 else None


def _told(sheet: Sheet, line: Line, sentence: Sentence) -> Iterator[AuditRow]:
    for figure in sentence.figures:
        at = next((at for at in sheet.numeric() if _measures(sheet, at, sentence, figure)), None)
        value = line.values[at] if at is not None else None
        if at is None or value is None or not figure.exact:
            continue
        size = value.value * base(sheet.units[at])[1]
        digits = digits_of(figure.text), digits_of(value.text)
        if (
            abs(size - figure.size) > figure.step + 1e-6
            and len(digits[0]) > 1
            and sorted(digits[0]) == sorted(digits[1])
        ):
            cell = f"{value.text}{sheet.units[at]}"
            message = f"{line.label}“{sheet.columns[at]}”表中为 {cell}，文中为 {figure.text}"
            yield _ROW(line.label, message, (cell, figure.text), line.passage.evidence, sentence.quote(figure))


def _measures(sheet: Sheet, at: int, sentence: Sentence, figure: Figure) -> bool:
    """Whether a column is named in the label of a figure, and measures its kind in its year."""
    name, years = _BARE.sub("", sheet.columns[at]), set(_YEAR.findall(sheet.columns[at]))
    told = set(_YEAR.findall(sentence.text))
    same = base(sheet.units[at])[0] == figure.kind if sheet.units[at] else False
    return (
        same
        and len(name) > 1
        and figure.label.endswith(name)
        and not RATE.search(name)
        and (not years or years == told)
    )
