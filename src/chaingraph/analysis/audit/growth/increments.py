"""Growth told beside what was gained: 28.6亿元, 比上年净增1.1亿元, 增长6.0%, where the level less the gain is the base.

For: ``chaingraph audit``.
In: the figures of a sentence. Out: audit rows of kind ``growth``.
How: level, gain and rate stand behind one another, gain and rate in either order, each the next thing told and of no thing of
its own (其中…, a second noun). The gain is told since the time the rate is over. Growth of output is told at constant prices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Figure, Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_SINCE = r"(?:同比|环比|[比较][^，。；、\d]{0,2}(?:上年|去年|同期|年初|上月|上季度?|上一年度?|前一年|20\d\d年|上年同期|去年同期|年[初末底])(?:同期|末|底|初)?)"
_GAIN = re.compile(
    rf"^(?:[（(]|其中|[也共又均])?{_SINCE}?(?:实现|合计|共)?(?:(?P<rise>净增加?|新增|增加|增收|增长|增产|增|多增|多收|多出|多|提高|上升|扩大)|(?P<fall>净减少?|减少|减收|减产|减|下降|少收|少|回落|降低))了?(?:额)?(?:为|达到?)?$"
)
_GROWS = re.compile(
    rf"^(?:[（(]|也)?{_SINCE}?(?:实现|相应)?(?:(?P<rise>增长|增加|增幅|增速|增长率|上升|提高|扩大|涨幅)|(?P<fall>下降|减少|降幅|降低|回落|减幅|缩减))了?(?:率)?(?:为|达到?)?$"
)
_REAL = re.compile(r"可比|不变价|同口径|增加值|生产总值|GDP|剔除|扣除|名义|年均")
_NO_LEVEL = re.compile(r"新增|净增|增加|减少|同比|目标|力争|预计增|达到\d")
_FORMER = re.compile(r"上年|去年|同期|年初|20\d\d年的|[由从]|(?:^|[，,])[比较]")
_TOLD_OF = re.compile(r"其中|分别|依次|。|；")
REACH = 18
"""Characters between two of the three at most."""
ROOM = 0.002
"""What values before rounding may hide besides the last digits."""
_ROW = Maker("growth", 0.75, "增幅或增量可能写错")


def increments(projection: Projection) -> Iterator[AuditRow]:
    """Growth that the gain told beside it denies. O(figures)."""
    for sentence in sentences(projection):
        for level, one, other in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
            gain, rate = (one, other) if other.unit == "%" else (other, one)
            if rate.unit == "%" and gain.kind == level.kind and _alone(sentence, (level, one, other)):
                yield from _check(sentence, level, gain, rate)


def _alone(sentence: Sentence, figures: tuple[Figure, Figure, Figure]) -> bool:
    """Whether nothing else is told between the three, and all are exact."""
    level, one, other = figures
    between = sentence.text[level.end : one.at], sentence.text[one.end : other.at]
    near = all(len(words) <= REACH and not _TOLD_OF.search(words) for words in between)
    return near and all(figure.exact for figure in figures) and not _NO_LEVEL.search(level.label)


def _check(sentence: Sentence, level: Figure, gain: Figure, rate: Figure) -> Iterator[AuditRow]:
    gained, grew = _GAIN.match(gain.label), _GROWS.match(rate.label)
    if not (gained and grew) or _REAL.search(sentence.text[: max(gain.end, rate.end)][-80:]):
        return
    sign = -1 if gained["fall"] else 1
    # 较上年同期的1952列增加216列: the value told is the base itself.
    base = level.size if _FORMER.search(level.label) else level.size - sign * gain.size
    if base <= 0 or bool(gained["fall"]) != bool(grew["fall"]):
        return
    real, step = gain.size / base, (level.step + gain.step) / base
    room = half_step(rate.text) / 100 + ROOM + gain.step / base + real * step
    if abs(real - rate.value / 100) > room:
        first, last = min(gain.at, rate.at), max(gain.end, rate.end)
        word = "下降" if sign < 0 else "增长"
        yield _ROW(
            sentence.text[:20],
            f"{level.text}、{gain.label}{gain.text}，应{word} {percent(real)}，文中为 {rate.text}",
            (rate.text, percent(real)),
            sentence.evidence(max(0, level.at - len(level.label)), min(last, len(sentence.text))),
            sentence.evidence(first, last),
        )
