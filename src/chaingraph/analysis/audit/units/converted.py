"""One amount told in two units that do not agree: 120亩 … 折合8000平方米.

For: ``chaingraph audit``.
In: the figures of sentences and their order.
Out: audit rows.
How: a figure in brackets right behind another, or behind 折合, 约合, 即, 相当于, is the nearest one before it in another unit of the
same base; that one may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_CONVERTED = re.compile(r"(?:折合|约合|折算(?:为|成)?|换算(?:为|成)?|相当于|合约?|即)(?:约|为)?$")
_BRACKET = re.compile(r"[（(](?:约|合|即|折合|约合|折算)*$")
_ROW = Maker("unit", 0.8, "单位换算有误")
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
