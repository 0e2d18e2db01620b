"""A whole told right above a table without a row of sums, against the sum of its column: 用地1260公顷由以下六类构成.

For: ``chaingraph audit``.
In: sentences that lead over to a table; its rows. Out: audit rows of kind ``sum``.
How: the sentence stands right above the table and says that what it tells is divided there; the one column of its unit is the
division. Where the table sums up its column itself, that sum is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.sheets import RATE, Sheet, sheets
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_LEADS = re.compile(
    r"(?:构成|组成|分为|划分|分配|分解|分布|切块|安排|明细|划为|细分|拆分|包括|包含|涉及|如下|下表|见表|下列|以下|具体)"
)
_NOT = re.compile(
    r"增|减|降|上年|去年|目标|力争|其中|以上|以下|不低于|平均|[户人亩]均|每|部分|主要|重点|典型|代表|前[一二三四五六七八九十\d]|年末|截至|新增"
)
_INNER = re.compile(r"^其中|^#|^[（(]?\d[)）]")
_ROW = Maker("sum", 0.75, "可能漏列一行，或误写一格")
ABOVE = 60
"""Characters between a sentence and its table at most."""
FEWEST = 3
LIKELY = (0.7, 1.4)
"""What is farther off is a part or a whole of something else."""


def led_sums(projection: Projection) -> Iterator[AuditRow]:
    """Wholes that the table below them does not come to. O(figures + cells)."""
    told = _leading(projection)
    for sheet in sheets(projection):
        if len(sheet.lines) < FEWEST or any(_INNER.match(line.label) for line in sheet.lines):
            continue
        start = sheet.header.evidence.start
        for sentence in told.get(sheet.document, ()):
            end = sentence.offsets[-1] + 1
            if sentence.offsets[0] < start and -len(sheet.header.evidence.quote) <= start - end < ABOVE:
                yield from _check(sentence, sheet)


def _leading(projection: Projection) -> Mapping[str, Sequence[Sentence]]:
    found: dict[str, list[Sentence]] = {}
    for sentence in sentences(projection):
        if sentence.figures and _LEADS.search(sentence.text):
            found.setdefault(sentence.document, []).append(sentence)
    return found


def _check(sentence: Sentence, sheet: Sheet) -> Iterator[AuditRow]:
    for figure in sentence.figures:
        columns = [at for at in sheet.numeric() if _measures(sheet, at, figure)]
        alone = [one for one in sentence.figures if one.kind == figure.kind]
        led = _LEADS.search(sentence.text[max(0, figure.at - len(figure.label)) :])
        if len(columns) != 1 or len(alone) != 1 or not figure.exact or not led or _NOT.search(figure.label):
            continue
        (at,) = columns
        factor = base(sheet.units[at])[1]
        values = [value for line in sheet.lines if (value := line.values[at])]
        sums = [sum(value.value for value in values), *(v.value for line in sheet.totals if (v := line.values[at]))]
        room = figure.step + sum(value.step for value in values) * factor + 1e-6
        if not any("." in value.text for value in values) and "." not in figure.text:
            room = min(room, 0.6 * max(factor, base(figure.unit)[1]))
        right = sums[-1] * factor
        missed = len(values) == len(sheet.lines) and all(abs(one * factor - figure.size) > room for one in sums)
        if missed and right and LIKELY[0] < figure.size / right < LIKELY[1]:
            yield _row(sentence, sheet, at, figure, right)


def _measures(sheet: Sheet, at: int, figure: Figure) -> bool:
    unit, column = sheet.units[at], sheet.columns[at]
    if not unit or unit in ("%", "倍") or RATE.search(column) or figure.kind in COUNTS:
        return False
    return base(unit)[0] == figure.kind


def _row(sentence: Sentence, sheet: Sheet, at: int, figure: Figure, right: float) -> AuditRow:
    shown = f"{plain(round(right / base(figure.unit)[1], 4))}{figure.unit}"
    message = f"文中{figure.label}{figure.text}，表中“{sheet.columns[at]}”之和为 {shown}"
    lines = (sheet.lines[0], sheet.lines[-1])
    return _ROW(
        figure.label, message, (figure.text, shown), sentence.quote(figure), *(line.passage.evidence for line in lines)
    )
