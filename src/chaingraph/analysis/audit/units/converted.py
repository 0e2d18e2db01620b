"""One amount told in two units that do not agree: 120亩 … 折合8000平方米.

For: ``chaingraph audit``.
In: the figures of sentences and their order.
Out: audit rows.
How: a figure said to be converted whose own sentence tells no other unit (工业用地折合3600亩) is held against all amounts of the page that bear
the same name: one that agrees settles it, and only one amount of that name may be told. A figure in brackets right behind another, or behind 折合, 约合, 即, 相当于, is the nearest one before it in another unit of the
same base; that one may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, bare, observed
from chaingraph.analysis.audit.reading.quantities import Quantity
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_CONVERTED = re.compile(r"(?:折合|约合|折算(?:为|成)?|换算(?:为|成)?|相当于|合约?|即)(?:约|为)?$")
_BRACKET = re.compile(r"[（(](?:约|合|即|折合|约合|折算)*$")
_ROW = Maker("unit", 0.8, "单位换算有误")
_FILLING = re.compile(r"其中|面积|的|内|总|约|达|为|是|已|共|有|，")
_SCOPE = re.compile(r"新增|剩余|可供|未|已|在建|规划|批而|闲置|一期|二期|三期|每|均|拟|待|存量|增加|减少")
PHYSICAL = ("平方米", "吨", "米", "千瓦", "千瓦时", "立方米", "千克")
"""Kinds whose units differ by more than a word of scale."""
SHORTEST = 3
"""A name of fewer characters (用地) is of many things."""
LIKELY = (1e-5, 1e5)
ROOM, ROUGH = 0.03, 0.1
"""Two units of one amount agree up to the first part, where one is "about" up to the second."""


def converted(projection: Projection) -> Iterator[AuditRow]:
    """Amounts that another unit tells otherwise. O(figures)."""
    last: Sequence[tuple[Sentence, Figure]] = ()
    before: Sentence | None = None
    for sentence in sentences(projection):
        if before is None or before.passage is not sentence.passage:
            last = ()
        for figure in sentence.figures:
            source = _source(last, sentence, figure)
            if source and not _agree(source[1], figure):
                yield _row(source, sentence, figure)
            last = [*last[-4:], (sentence, figure)]
        before = sentence


def restated(projection: Projection) -> Iterator[AuditRow]:
    """Amounts said to be converted, against what the page tells under their name in another unit. O(conversions · figures)."""
    for page in observed(projection):
        for item in page.observations:
            said = _CONVERTED.search(item.quantity.label) if item.quantity.kind in PHYSICAL else None
            if said and re.search(r"折|换算|合", said[0]):
                yield from _restated(page, item, said)


def _restated(page: Observed, item: Observation, said: re.Match[str]) -> Iterator[AuditRow]:
    name = _named(item.quantity.label[: said.start()])
    own = [one for one in page.observations if one.quantity.kind == item.quantity.kind and one is not item]
    if len(name) < SHORTEST or any(one.place == item.place and one.number == item.number - 1 for one in own):
        return
    alike = [one for one in own if one.quantity.unit != item.quantity.unit and _same(name, _named(one.label))]
    sizes = {round(one.quantity.size, 3) for one in alike}
    if len(sizes) != 1 or any(_near(one.quantity, item.quantity) for one in own if one.quantity.size):
        return
    first = alike[0]
    if LIKELY[0] < first.quantity.size / item.quantity.size < LIKELY[1]:
        right = f"{plain(round(first.quantity.size / item.factor, 2))}{item.quantity.unit}"
        message = f"{first.label}{first.quantity.text}应合 {right}，文中为 {item.quantity.text}"
        sides = (first.quantity.text, item.quantity.text)
        yield _ROW(first.label, message, sides, first.evidence(), item.evidence())


def _named(label: str) -> str:
    return _FILLING.sub("", bare(label))


def _same(name: str, other: str) -> bool:
    """Whether two names are of one thing: the shorter is the end of the longer, and no scope stands alone in one of them."""
    short, long_ = sorted((name, other), key=len)
    rest = long_.removesuffix(short)
    return len(short) >= SHORTEST and long_.endswith(short) and not _SCOPE.search(rest)


def _near(one: Quantity, other: Quantity) -> bool:
    rough = ROUGH if not (one.exact and other.exact) else ROOM
    return abs(one.size - other.size) <= max(rough * one.size, one.step + other.step)


def _source(
    last: Sequence[tuple[Sentence, Figure]], sentence: Sentence, figure: Figure
) -> tuple[Sentence, Figure] | None:
    """The figure that another one tells in its own unit."""
    fitting = [item for item in last if item[1].kind == figure.kind and item[1].unit != figure.unit]
    if not fitting or not last or measured_alike(fitting[-1][1], figure):
        return None
    home, source = fitting[-1]
    right_behind = last[-1][1] is source and home is sentence
    between = sentence.text[source.end : figure.at] if home is sentence else sentence.text[: figure.at]
    bracket = right_behind and _BRACKET.fullmatch(between)
    said = _CONVERTED.search(re.split(r"[，,；;、]", between)[-1])
    far = re.search(r"折|换算|合", said[0]) if said else None
    return fitting[-1] if bracket or (said and (right_behind or far)) else None


def measured_alike(one: Figure, other: Figure) -> bool:
    """Whether two units of one base differ by a word of scale alone and the amount is no conversion (亿元, 万元)."""
    return one.kind in ("元", "美元") or other.kind in ("%", "倍", "个百分点")


def _agree(one: Figure, other: Figure) -> bool:
    rough = ROUGH if not (one.exact and other.exact) else ROOM
    return abs(one.size - other.size) <= max(rough * one.size, one.step + other.step)


def _row(source: tuple[Sentence, Figure], sentence: Sentence, figure: Figure) -> AuditRow:
    home, first = source
    right = f"{plain(round(first.size / base(figure.unit)[1], 2))}{figure.unit}"
    return _ROW(
        first.label or figure.label,
        f"{first.text}应合 {right}，文中为 {figure.text}",
        (first.text, figure.text),
        home.quote(first),
        sentence.quote(figure),
    )
