"""Days that likely contradict each other: 申报期从5月20日开始，到4月30日截止; a project of a list, begun after the news that it runs.

For: ``chaingraph audit``. In: pairs of days near each other or joined by a run of signs (:mod:`chaingraph.analysis.audit.days.pairs`).
Out: audit rows of kind ``date``.
How: a model says how likely a pair contradicts itself (:mod:`chaingraph.analysis.audit.days.model`). Each day is told once, in its likeliest
pair; heads of columns that contradict each other in many rows were misread.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from chaingraph.analysis.audit.days.model import doubt
from chaingraph.analysis.audit.days.pairs import Pair, day_pairs
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

SURE = 0.6
"""From which likelihood a pair is told."""
FEW = 3
"""Rows of two columns that may contradict each other."""
_PHASE = re.compile("[一二三四首]期")
_AGAIN = re.compile("恢复|复产|复工|重启|扩产|扩建|扩能|技改|改造|增资")
"""What comes after what was finished, or ends what was said to last."""
_ROW = Maker("date", 0.6, "其中一个日期可能写错")


def weighed_dates(projection: Projection) -> Iterator[AuditRow]:
    """Pairs of days that likely contradict each other, the likeliest first. O(characters + days · days near or joined)."""
    found = [(likely, pair) for pair in day_pairs(projection) if (likely := doubt(pair)) > SURE and _one_course(pair)]
    rows = Counter(_columns(pair) for _, pair in found if pair.link == "row")
    told: set[Evidence] = set()
    for _, pair in sorted(found, key=lambda one: -one[0]):
        sides = pair.early.evidence, pair.late.evidence
        if told.isdisjoint(sides) and not (pair.link == "row" and rows[_columns(pair)] > FEW):
            told.update(sides)
            yield _row(pair)


def _one_course(pair: Pair) -> bool:
    """Whether a pair tells of one course of things: nothing is taken up again, and passages that a run joins tell of the same phases."""
    if any(_AGAIN.search(told.ahead + told.behind) for told in (pair.early, pair.late)):
        return False
    phases = [set(_PHASE.findall(told.beside)) for told in (pair.early, pair.late)]
    return not pair.run or phases[0] == phases[1]


def _columns(pair: Pair) -> tuple[str, str, str]:
    return pair.early.evidence.document, pair.early.ahead, pair.late.ahead


def _row(pair: Pair) -> AuditRow:
    early, late = (f"{told.ahead}{told.text}{told.behind}" for told in (pair.early, pair.late))
    message = f"“{late}”与“{early}”的先后或日期不合"
    sides = (pair.late.text, pair.early.text)
    return _ROW(pair.run or pair.late.ahead or late, message, sides, pair.late.evidence, pair.early.evidence)
