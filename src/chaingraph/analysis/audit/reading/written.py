"""When documents were written: as the graph has it, else as they say at their head.

For: whatever needs the year of 去年 and 今年.
In: dates of papers, first passages. Out: document → day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.text import joined
from chaingraph.analysis.projection import Projection

_FULL = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")
_HELD = re.compile(
    r"^(?:会议)?(?:时间[：:])?(20\d\d)年(\d{1,2})月(\d{1,2})日(?:（[^（）]{1,4}）)?(?:[上下]午|全天)?(?:$|[，,][^。]{2,60}(?:主持|召开|举行))"
)
"""The day of a meeting opens its minutes."""
_SPOKEN = re.compile(r"^[^。，；]{0,50}[（(](20\d\d)年(\d{1,2})月(\d{1,2})日(?:[，,][^（）()]{0,14})?[)）]$")
"""The day in brackets behind the title of a speech or a paper."""
_ISO = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")
SHORT = 30
"""Characters at the head of a document that call it minutes."""
_PAGE = ("title", "note", "byline", "heading")


def written(projection: Projection) -> Mapping[str, tuple[int, ...]]:
    """Document → the day it was written: as the graph has it, else the first full date at its head."""
    found: dict[str, tuple[int, ...]] = {}
    opened: dict[str, str] = {}
    for passage in projection.passages:
        document = passage.evidence.document
        opened.setdefault(document, passage.evidence.quote)
        match = _FULL.search(joined(passage)[0]) if document not in found and passage.kind in _PAGE else None
        if match:
            found[document] = tuple(map(int, match.groups()))
        spoken = _SPOKEN.match(joined(passage)[0]) if document not in found and not passage.row else None
        if spoken:
            found[document] = tuple(map(int, spoken.groups()))
        held = (
            _HELD.search(joined(passage)[0])
            if document not in found and "纪要" in _title(projection, document) + opened[document][:SHORT]
            else None
        )
        if held:
            found[document] = tuple(map(int, held.groups()))
    for paper in projection.papers.values():
        told = _ISO.match(paper.date)
        if told:
            found[paper.id] = tuple(map(int, told.groups()))
    return found


def _title(projection: Projection, document: str) -> str:
    paper = projection.papers.get(document)
    return paper.title if paper else ""
