"""Sentences as the lines of a letterhead or a list of duties break them: 链长：甲某, 副链长：乙某, each a line of its own.

For: rules that read who holds what, where a name ends with its line and the words of the next line would run on.
In: sentences. Out: :func:`by_fields`.
How: a passage of which a line opens as a field (words and a colon) is read by its lines; what a page wraps is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from chaingraph.analysis.audit.reading.text import Sentence, read_figures

_FIELD = re.compile(r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])?[\u4e00-\u9fff]{2,8}：")


def by_fields(read: Iterable[Sentence]) -> Iterator[Sentence]:
    """Sentences, those whose lines are fields line by line. O(characters)."""
    for sentence in read:
        cuts = [0, *_breaks(sentence), len(sentence.text)]
        fields = sum(_FIELD.match(sentence.text, cut) is not None for cut in cuts[:-1])
        if len(cuts) < 3 or fields < 2:
            yield sentence
            continue
        for start, end in pairwise(cuts):
            words = sentence.text[start:end]
            first = sentence.first and not start
            yield replace(
                sentence, text=words, offsets=sentence.offsets[start:end], figures=read_figures(words), first=first
            )


def _breaks(sentence: Sentence) -> Iterator[int]:
    """Places of a sentence behind which the source begins a new line."""
    whole = sentence.passage.evidence
    if "\n" not in whole.quote:
        return
    for at, (left, right) in enumerate(pairwise(sentence.offsets), start=1):
        if right - left > 1 and "\n" in whole.quote[left - whole.start + 1 : right - whole.start]:
            yield at
