"""Sections a sentence points to by a number with a dot (详见6.2节), behind the last its document has.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.numbering.outline` reads 第三章 and 附件2.
In: the headings of a document, its sentences. Out: audit rows of kind ``figure``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.text import joined, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_POINTS = re.compile(
    r"(?:见|参[见阅照]|按照?|依据?|根据|如|符合|执行)(?:本[^，。；\d]{0,6})?第?(?P<chapter>\d{1,2})[.．](?P<section>\d{1,2})(?:[.．]\d{1,2})*(?:节|条|款|小节|部分)"
)
_CHAPTER = re.compile(
    r"(?:第(?P<word>[一二三四五六七八九十]{1,3}|\d{1,2})章|(?P<number>\d{1,2})(?:[.．、]\s?|\s+)(?=[\u4e00-\u9fff]))"
)
_SECTION = re.compile(
    r"(?P<chapter>\d{1,2})[.．](?P<section>\d{1,2})(?:[.．]\d{1,2})*(?=\s|[\u4e00-\u9fff])(?!\s*(?:亿|万|个|公里|平方|米|亩|倍|元|吨))"
)
_EXCERPT = re.compile(r"节[选录]|摘[要录编选]|简本")
_ROW = Maker("figure", 0.65, "编号有误，或章节已删")
FEWEST = 2


def sections(projection: Projection) -> Iterator[AuditRow]:
    """References to sections of chapters that are not there. O(characters)."""
    outline = _outline(projection)
    for sentence in sentences(projection):
        known = outline.get(sentence.document, {})
        whole = len(known) >= FEWEST and sorted(known) == list(range(1, len(known) + 1))
        for match in _POINTS.finditer(sentence.text) if whole else ():
            chapter, section = int(match["chapter"]), int(match["section"])
            own = known.get(chapter, set())
            counted = len(own) >= FEWEST and own == set(range(1, len(own) + 1))
            if chapter > len(known) or (counted and section > max(own)):
                name = f"{chapter}.{section}"
                last = f"{chapter}.{max(own)}" if chapter <= len(known) else f"第{len(known)}部分"
                message = f"文中提到“{match[0]}”，文件只到{last}"
                yield _ROW(name, message, (name, last), sentence.evidence(*match.span()))


def _outline(projection: Projection) -> Mapping[str, dict[int, set[int]]]:
    """Document → number of each chapter → its sections; excerpts have none."""
    found: dict[str, dict[int, set[int]]] = {}
    excerpts: set[str] = set()
    for passage in projection.passages:
        document, text = passage.evidence.document, passage.evidence.quote.strip()
        if passage.kind == "title" and _EXCERPT.search(joined(passage)[0]):
            excerpts.add(document)
        if passage.row:
            continue
        known = found.setdefault(document, {})
        section, chapter = _SECTION.match(text), _CHAPTER.match(text)
        if section:
            known.setdefault(int(section["chapter"]), set()).add(int(section["section"]))
        elif chapter:
            known.setdefault(whole_number(chapter["word"] or chapter["number"]), set())
    return {document: known for document, known in found.items() if document not in excerpts}
