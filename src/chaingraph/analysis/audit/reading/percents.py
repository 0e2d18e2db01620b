"""Rates as observations (:mod:`chaingraph.analysis.audit.reading.observed`): how fast a thing grew, and shares and rates that are levels.

For: rules over developments.
In: sentences. Out: :class:`Percent`.
How: a figure in per cent behind a word of growth is a pace, a fall is a negative one; one behind a noun (率, 占比) is a level. What it is
of are the words of its clause, else those of the figure before it (产值347亿元，增长7.4%).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.indicator import Label, marks_of, own_words, read_label
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.observed_where import told_place
from chaingraph.analysis.audit.reading.text import Figure
from chaingraph.analysis.audit.reading.threads import Thread, threads
from chaingraph.analysis.projection import Projection

PACE, LEVEL = "增速", "%"
"""Kinds of an observation in per cent."""
_TIME_WORDS = r"(?:同比|[比较](?:上年|去年|20\d\d年)(?:同期)?|当月|累计|名义|实现|完成|保持|呈|大幅|小幅|略|微|稳步|快速|继续|仅|均|也|仍|则|约|近|超过?|达|为|了|由|从|的|，)*"
_GREW = re.compile(
    rf"{_TIME_WORDS}(?:(?P<up>增长|上升|提高|上涨|增加|增)|(?P<down>下降|减少|下滑|回落|降低|负增长|降))(?:率|幅)?{_TIME_WORDS}$"
)
_SPEED = re.compile(rf"(?:同比)?(?:增速|增幅|涨幅)(?:由|从)?{_TIME_WORDS}$")
_LEVEL = re.compile(
    r"(?:率|占比|比重|比例|度|浓度)(?:只有|仅有?|仅为|已|就|又|约|近|超过?|达到?|为|是|由|从|[去上]年|同期|的|(?:提[升高]|上升|增加|下降|降低|降|回落|增)[到至])*$"
)
_NOT = re.compile(
    r"年均|平均|复合|累计增长|目标|力争|预计|预期|计划|(?<!规模)以上|左右|全[国省]|其中|贡献|拉动|完成|进度|占[^比地]"
)
_NAMELESS = re.compile(
    r"^(?:其|该|这|同期|去年|上年|今年|本年|全年|20\d\d年|年[末底]|[一二三四]季度|上半年|前三季度|[\d—–~至-]+月)*$"
)


@dataclass(frozen=True, slots=True)
class Percent:
    """A rate: its observation, and where its sentence stands."""

    seen: Observation
    figure: Figure
    thread: Thread


def percents(projection: Projection) -> tuple[Percent, ...]:
    """All rates of prose in document order, read once. O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> tuple[Percent, ...]:
    return tuple(found for thread in threads(projection) for found in _of(thread))


def _of(thread: Thread) -> Iterator[Percent]:
    sentence, named = thread.sentence, ""
    for figure in sentence.figures:
        words = figure.label
        if figure.kind != "%":
            named = words if len(words) > 1 else named
            continue
        kind, sign, name = _kind(words)
        name = named if _NAMELESS.match(name) else name
        if not kind or not figure.exact or _NOT.search(words) or not name:
            continue
        named = name
        found = _observed(thread, figure, (kind, sign, name))
        if found:
            yield found


def _kind(words: str) -> tuple[str, float, str]:
    """Whether the words before a figure make it a pace or a level, its sign, and what it is of."""
    match = _GREW.search(words) or _SPEED.search(words)
    if match:
        return PACE, -1.0 if match.groupdict().get("down") else 1.0, words[: match.start()]
    match = _LEVEL.search(words)
    return (
        (LEVEL, 1.0, words[: match.start() + 2] if match[0][0] in "占比浓" else words[: match.start() + 1])
        if match
        else ("", 1.0, "")
    )


def _observed(thread: Thread, figure: Figure, read: tuple[str, float, str]) -> Percent | None:
    kind, sign, name = read
    sentence, setting = thread.sentence, thread.setting
    label = read_label(re.sub(r"^(?:这里|那里|当地|该[县市区园])的?", "", name), setting.names)
    if label is None and not re.fullmatch(r"[\u4e00-\u9fff]{4,14}", name):
        return None
    label = label or Label(f"~{name[-3:]}", name[:-3], (), known=False, told=name)
    words = sentence.text[: figure.at]
    year, part = thread.period(figure.at)
    seen = Observation(
        document=sentence.document, text=figure.text, kind=kind, size=sign * figure.size, step=figure.step, label=label,
        around=own_words(words[: -len(figure.label) or None]) + setting.topic, near=marks_of(name),
        place=told_place(words, re.split(r"[，,。]", words)[-1], setting), year=year, dated=True, part=part, goal=False,
        evidence=sentence.quote(figure), sentence=sentence.offsets[0],
    )  # fmt: skip
    return Percent(seen, figure, thread)
