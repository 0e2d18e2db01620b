"""Goals that are told to be reached or beaten with less than they are: 达 112 家, 提前完成 115 家的目标.

For: ``chaingraph audit``.
In: the figures of a sentence. Out: audit rows of kind ``words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_BEATEN = re.compile(r"(?:提前|超额|圆满|如期|已|顺利|全面)+(?:完成|实现|达到|超过)了?[^，。；\d%]{0,14}$")
_GOAL = re.compile(r"的?[^，。；\d]{0,6}(?:目标|任务|指标|计划)")
_OTHER = re.compile(r"新增|净增|增加|减少|下降|降至|压减|压缩|其中|上年|去年")
_ASIDE = re.compile(r"占[^，。；\d]*$|[（(][^）)]*$")
"""Before a figure that tells what another is a share of, or what stands in brackets."""
NEAR = 0.5
"""Less than half of a goal is the value of something else."""
_ROW = Maker("words", 0.75, "数值或目标可能写错")


def beaten(projection: Projection) -> Iterator[AuditRow]:
    """Values below the goal they are told to have reached. O(figures)."""
    for sentence in sentences(projection):
        for at, goal in enumerate(sentence.figures):
            value = _before(sentence, at)
            if value is None or not _BEATEN.search(sentence.text[value.end : goal.at]):
                continue
            if not _GOAL.match(sentence.text, goal.end) or _OTHER.search(value.label + goal.label):
                continue
            if NEAR * goal.size < value.size < goal.size - goal.step - value.step and value.unit not in ("%", "倍"):
                yield _ROW(
                    sentence.text[:20],
                    f"{value.label}{value.text}，未到“{sentence.text[value.end : goal.end].strip('，,；')}”的目标",
                    (value.text, goal.text),
                    sentence.evidence(max(0, value.at - len(value.label)), goal.end),
                )


def _before(sentence: Sentence, at: int) -> Figure | None:
    """The value a goal behind it is told of: the last of its kind that is no whole of a share and stands in no bracket."""
    goal = sentence.figures[at]
    for value in reversed(sentence.figures[:at]):
        if "；" in sentence.text[value.end : goal.at]:
            return None
        if value.kind == goal.kind and not _ASIDE.search(sentence.text, 0, value.at):
            return value
        if value.kind not in {"%", goal.kind}:
            return None
    return None
