"""What a figure measures where the words right before it do not say it: plain words, levels in percent, totals, what something grew into.

For: :mod:`chaingraph.analysis.audit.reading.observed_prose`.
In: a sentence with its figures, what holds in its document, the observation before. Out: labels.
"""

from __future__ import annotations

import re
from dataclasses import replace

from chaingraph.analysis.audit.reading.called import count_unit
from chaingraph.analysis.audit.reading.indicator import Label, clause_before, read_label
from chaingraph.analysis.audit.reading.observed import Observation, Setting
from chaingraph.analysis.audit.reading.observed_label import empty_clause
from chaingraph.analysis.audit.reading.plain_label import plain_label, rate_label
from chaingraph.analysis.audit.reading.text import Figure, Sentence

NEAR = 24
"""Characters behind a figure that may name what it counts."""
_FROM = re.compile(r"(?:由|从(?!业))(?:20\d\d年|上年|去年|年初|[^，。；\d]{0,3}时)?[末底初]?(?:同期)?的?$")
_INTO = re.compile(
    r"[，,]?(?:大幅|稳步|逐步|迅速|快速|逐年|持续|一路|进一步)*(?:增加?|增长|发展|提高|提升|上升|升|扩大|壮大|跃升|攀升|减少|下降|降低?|压[减缩])(?:到|至|为)(?:了)?"
    r"(?:20\d\d年[末底]?的?|目前的?|现在的?|今年的?|去年的?)?"
)
"""Between the value something grew from and the one it grew into."""
_TOTAL = re.compile(r"(?:总数|总量|总计|累计|共|已?达到?|增至|增加到|为|总共|现有|，)+")


def plain(sentence: Sentence, at: int, label: Label | None, setting: Setting) -> Label | None:
    """The label of a figure, by the very words of its clause where nobody knows what they name."""
    figure = sentence.figures[at]
    if (label and label.known) or empty_clause(figure.label):
        return label
    start = sentence.figures[at - 1].end if at else 0
    words, behind = clause_before(sentence.text, figure.at, start), sentence.text[figure.end : figure.end + NEAR]
    return plain_label(words, behind, setting.names, figure.kind) or label


def level(sentence: Sentence, at: int, setting: Setting) -> Label | None:
    """The label of a level in percent: the rate named before it, or before what it rose from (由57%提高到59%)."""
    figure = sentence.figures[at]
    label = rate_label(figure.label, setting.names)
    before = sentence.figures[at - 1] if at else None
    if label or before is None or before.kind != "%" or not _INTO.fullmatch(sentence.text, before.end, figure.at):
        return label
    source = _FROM.search(before.label)
    return rate_label(before.label[: source.start()], setting.names) if source else None


def total(sentence: Sentence, figure: Figure, label: Label | None, before: Observation | None) -> Label | None:
    """The label of all there are, told behind those that are new (新增限上企业21家，总数达到185家), else the label as it is."""
    same = before is not None and before.kind == count_unit(figure) and before.sentence == sentence.offsets[0]
    if before is None or not same or (label and label.known) or not _TOTAL.fullmatch(figure.label):
        return label
    new, marks = before.label, dict(before.label.marks)
    if (marks.pop("flow", "") or before.near.get("flow")) != "新" or not new.known:
        return label
    told = new.told.replace("新增", "").replace("新认定", "")
    return replace(new, marks=tuple(sorted(marks.items())), told=told)


def grown_from(sentence: Sentence, at: int, setting: Setting) -> Label | None:
    """The label of what a value grew into, named before the one it grew from (进出口总额由9.2亿元增加到16.1亿元)."""
    figure = sentence.figures[at]
    before = sentence.figures[at - 1] if at else None
    if before is None or before.kind != figure.kind or not _INTO.fullmatch(sentence.text, before.end, figure.at):
        return None
    source = _FROM.search(before.label)
    return read_label(before.label[: source.start()], setting.names, figure.kind) if source else None
