"""Which figures of a sentence a cell of its table may tell: of one kind of area, of all phases of a project, of all of it.

For: the rule that holds sentences against the table of their document.
In: a figure with its sentence, the row and the columns of a table.
Out: the figure as the table may tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from chaingraph.analysis.audit.indicator import read_label
from chaingraph.analysis.audit.sheets import Line, Sheet, Value
from chaingraph.analysis.audit.text import Figure, Sentence

_FLOW = re.compile(r"新增|净增|新[引签认培入]|退出|引进|力争|争取")
_IN_TURN = re.compile(r"(?:分别|依次|各)(?:完成|实现|达到?|为)?[^，。；\d]{0,4}$")
_PHASE = re.compile(r"[一二三四五首]期")


def in_phases(sentence: Sentence, figure: Figure, line: Line, sheet: Sheet) -> Figure:
    """A figure as the table may tell it: all phases told beside the first one; of other phases nothing exact."""
    phase = _PHASE.search(figure.label)
    if phase is None or phase[0] in line.label or any(phase[0] in name for name in sheet.columns):
        return figure
    own = [other for other in sentence.figures if other.kind == figure.kind and _PHASE.search(other.label)]
    if len(own) < 2 or own[0] is not figure:
        return replace(figure, exact=False)
    size, step = sum(other.size for other in own), sum(other.step for other in own)
    text = "+".join(other.text for other in own)
    return replace(figure, size=size, step=step, text=text, value=size * figure.value / figure.size)


def two_areas(clause: str, column: str) -> bool:
    """Whether words name one kind of area and a column another: 建筑面积 and 规划面积."""
    labels = [read_label(words, (), "平方米") for words in (clause, column)]
    known = [label.head for label in labels if label and label.known]
    return len(set(known)) == 2 and all("面积" in words for words in (clause, column))


def of_others(sentence: Sentence, start: int) -> bool:
    """Whether the words before a row's name make what follows a part of what is new, or one of several told in turn."""
    new = "其中" in sentence.text[:start] and any(_FLOW.search(one.label) for one in sentence.figures if one.at < start)
    clause = re.split("[。；]", sentence.text[:start])[-1]
    return new or _IN_TURN.search(clause) is not None


def like_cells(sheet: Sheet, line: Line, at: int) -> Iterator[tuple[str, Value]]:
    """The cell of a row, and those of like columns (供应商家数, 市内供应商家数), of which a sentence may speak as well."""
    bare = re.sub(r"[（(].*", "", sheet.columns[at])
    for other in sheet.numeric():
        name, value = re.sub(r"[（(].*", "", sheet.columns[other]), line.values[other]
        if value and (other == at or (bare and name != bare and (bare in name or name.endswith(bare[-4:])))):
            yield sheet.units[other] or line.unit, value


def other_span(sentence: Sentence, figure: Figure, sheet: Sheet) -> bool:
    """Whether growth a year on average is told of years that the table does not have."""
    known = re.findall(r"20\d\d", "".join(sheet.columns))
    return "年均" in figure.label and bool(known) and not set(sentence.years()) <= set(known)
