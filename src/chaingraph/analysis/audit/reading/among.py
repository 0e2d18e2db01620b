"""Counts that are of some of those just named or counted: 8家供应商中有5家在市内, 14个项目只有3个开工.

For: the reading of what sentences tell of an indicator, which such a count is not the value of.
In: a sentence and one of its figures.
Out: whether it counts a part.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.text import COUNTS, Sentence

_NAMED = re.compile(r"(?<!其)(?<!年)[商业户目体构]中[本市省县区镇内外]{0,3}(?:只|仅|已)?有?$")
_COUNTED = re.compile(r"[\u4e00-\u9fff]{1,8}(?:中[，,]?|只|仅)[\u4e00-\u9fff]{0,4}")


def some_of(sentence: Sentence, at: int) -> bool:
    """Whether a figure of a sentence, given by its number, counts some of those named before it or counted by the figure before."""
    before, figure = sentence.figures[at - 1], sentence.figures[at]
    between = sentence.text[before.end : figure.at] if at else ""
    counted = before.kind == figure.kind and figure.kind in COUNTS and _COUNTED.fullmatch(between)
    return bool(counted or _NAMED.search(figure.label))
