"""So much for every one (平均每公里造价300万元, 每平方公里80人), against the amount and the number told right before it.

For: ``chaingraph audit``.
In: the figures of a sentence. Out: audit rows of kind ``share``.
How: the last figure of the unit counted by is the number, the last one of the mean's own unit before it the amount. Rounding and
another base may move a mean by a tenth; only one farther off, as a slip of the unit or of a digit makes it, is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_EACH = re.compile(
    r"(?:平均)?每(?P<unit>平方公里|公里|千米|公顷|头|只|辆|台|套|吨|艘|座|间|户)(?P<what>[^，。；、\d每]{0,8}?)(?:约|近|达到?|为|是)*$"
)
_OTHER = re.compile(
    r"新增|净增|其中|同比|增长|上年|去年|目标|力争|计划|预计|均|每|累计|单价|补贴|补助|奖励|剩余|售价|价格"
)
OFF = 0.1
"""Relative room of a mean."""
FAR = 60
"""Characters between a mean and its amount and number."""
TENS = (0.001, 0.01, 0.1, 10.0, 100.0, 1000.0, 1e4)
_ROW = Maker("share", 0.7)


def every(projection: Projection) -> Iterator[AuditRow]:
    """Means that the amount and the number right before them do not give. O(figures)."""
    for sentence in sentences(projection):
        for at, mean in enumerate(sentence.figures):
            match = _EACH.search(sentence.text[max(0, mean.at - 24) : mean.at])
            if match and mean.exact and not re.search(r"补|奖|价(?!值)", match["what"]):
                yield from _check(sentence, mean, match, sentence.figures[:at])


def _check(sentence: Sentence, mean: Figure, match: re.Match[str], before: tuple[Figure, ...]) -> Iterator[AuditRow]:
    kind, factor = base(match["unit"])
    near = [f for f in before if mean.at - f.end <= FAR and f.exact and not _OTHER.search(f.label)]
    wholes, amounts = [f for f in near if f.kind == kind], [f for f in near if f.kind == mean.kind]
    if kind == mean.kind or len(wholes) != 1 or not amounts or not wholes[0].size:
        return
    values = [amount.size / wholes[0].size * factor for amount in amounts]
    if any(abs(value / mean.size - 1) <= OFF for value in values if mean.size):
        return
    amount, value = amounts[-1], values[-1]
    ten = any(abs(mean.size / value / times - 1) < OFF / 2 for times in TENS) if value else False
    if not value or not mean.size or not (ten or (len(amounts) == 1 and 0.5 < mean.size / value < 2)):
        return
    shown = f"{plain(round(value / base(mean.unit)[1], 2))}{mean.unit}"
    yield _ROW.but(slip="单位或小数点可能写错" if ten else None)(
        mean.label,
        f"{amount.label}{amount.text}、{wholes[0].label}{wholes[0].text}，{mean.label}应为 {shown}，文中为 {mean.text}",
        (mean.text, shown),
        sentence.evidence(min(amount.at, wholes[0].at), mean.end),
    )
