"""Where a document tells what is to be: below 主要目标, 重点工作 and 下一步, not below 工作回顾.

For: the rule that compares numbers of one topic (:mod:`chaingraph.analysis.audit.values.conflicts`).
In: the sentences of a page. Out: whether a place of a document stands in such a part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_TOP = re.compile(r"^第?[一二三四五六七八九十]+[、部章]|^[一二三四五六七八九十]+是")
"""A heading of the first level: those below it stand in its part."""
_AHEAD = re.compile(
    r"(?:总体要求|总体思路|目标任务|(?:主要|预期|发展|工作|总体|具体|阶段)目标|工作(?:安排|思路|打算|计划|部署|重点)|(?:重点|主要)(?:工作|任务)|下一?步|下一阶段|今后|展望|打算)"
)
_BEHIND = re.compile(r"回顾|总结|完成情况|进展|成效|成绩|开展情况|落实情况|运行情况|(?:基本|主要)情况|[过去上]年")
_LONG = 40
"""A heading is no longer than this."""


@dataclass(frozen=True, slots=True)
class Aims:
    """The parts of documents that tell what is to be."""

    parts: Mapping[str, Sequence[tuple[int, bool]]]

    @staticmethod
    def of(projection: Projection) -> Aims:
        """Those of all documents, read once: O(sentences)."""
        return projection.once(_read)

    def hold(self, projection: Projection, subject: str, place: Evidence) -> bool:
        """Whether a number of a place stands in such a part; what a project or a firm has is told alike in both."""
        thing = projection.things.get(subject)
        return (thing is None or thing.type not in ("Project", "Enterprise")) and self.holds(place)

    def holds(self, place: Evidence) -> bool:
        """Whether a place stands in such a part. O(log headings)."""
        found = self.parts.get(place.document, ())
        at = bisect_right(found, place.start, key=lambda item: item[0]) - 1
        return at >= 0 and found[at][1]


def _read(projection: Projection) -> Aims:
    parts: dict[str, list[tuple[int, bool]]] = {}
    for sentence in sentences(projection):
        if sentence.first and _TOP.match(sentence.text) and len(sentence.text) <= _LONG:
            ahead = bool(_AHEAD.search(sentence.text)) and not _BEHIND.search(sentence.text)
            parts.setdefault(sentence.document, []).append((sentence.evidence().start, ahead))
    return Aims(parts)
