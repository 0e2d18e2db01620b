"""Amounts of a part (其中…) that are more than the amount of the whole told under the same words.

For: ``chaingraph audit``.
In: the figures of a sentence. Out: audit rows of kind ``share``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_BARE = re.compile(r"(?:达到?|为|约|共|有|是|完成|实现)+$")
_OF = re.compile(r"其中(?!：?同)")
_ROW = Maker("share", 0.75, "部分大于总数")
SHORTEST = 3


def inside(projection: Projection) -> Iterator[AuditRow]:
    """Parts above their whole, both told by one name on either side of 其中. O(figures²) of a sentence."""
    for sentence in sentences(projection):
        opened = _OF.search(sentence.text)
        for part in sentence.figures if opened else ():
            name = _BARE.sub("", part.label)
            if not opened or part.at < opened.end() or len(name) < SHORTEST or not (part.own and part.exact):
                continue
            wholes = [
                one
                for one in sentence.figures
                if one.end <= opened.start() and one.kind == part.kind and _BARE.sub("", one.label) == name and one.own
            ]
            stop = re.search(r"[；;。]", sentence.text[opened.end() : part.at])
            if wholes and not stop and part.size > wholes[-1].size + wholes[-1].step + part.step:
                yield _ROW(
                    name,
                    f"其中{name}{part.text}，多于全部的 {wholes[-1].text}",
                    (part.text, wholes[-1].text),
                    sentence.evidence(max(0, wholes[-1].at - len(wholes[-1].label)), part.end),
                )
