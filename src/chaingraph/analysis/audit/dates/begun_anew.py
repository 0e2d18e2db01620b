"""Works finished by now that the same document lists as newly begun: 三期今年3月已竣工交付, 下半年新开工一批项目，包括…三期.

For: ``chaingraph audit``, within a document.
In: sentences that list what is newly begun, those that tell of one of the list. Out: audit rows of kind ``date``.
How: the list itself gives the names, so that works which nothing else calls a project are found (``dates.relisted`` knows those of
tables and of the graph); another phase is another work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_LIST = re.compile(r"新开工(?:建设)?[^。；]{0,16}?(?:包括|分别[为是]|即|[：:])(?P<list>[^。；]+)")
_STOP = re.compile(r"[，,]|等(?:[\d一二三四五六七八九十]|项目|工程|一批|$)")
_DONE = re.compile(
    r"(?![一二三四五]期|[（(]?[一二三四五]期)[^，。；、]{0,10}?已(?:经|于[^，。；]{1,10}|全面|全部|正式|顺利|如期|提前)*(?:竣工|完工|建成|投产|投用|投运|交付)(?!率|前|后)"
)
LEAST = 6
"""Characters of a name that stands for one work alone."""
_ROW = Maker("date", 0.7, "建设性质、时间或项目可能写错")


def begun_anew(projection: Projection) -> Iterator[AuditRow]:
    """Works of a list of what is newly begun that are told to be finished. O(characters · names listed)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _LIST.finditer(sentence.text):
                yield from _finished(sentence, match, [one for one in page.sentences if one is not sentence])


def _finished(sentence: Sentence, match: re.Match[str], others: Sequence[Sentence]) -> Iterator[AuditRow]:
    at = match.start("list")
    for name in re.split("([、和])", _STOP.split(match["list"])[0]):
        for other in others if len(name) >= LEAST else ():
            begin = other.text.find(name)
            done = _DONE.match(other.text[begin + len(name) :]) if begin >= 0 else None
            if done:
                told = f"{name}{done[0]}"
                message = f"{name}一处列为新开工，一处“{told}”"
                quotes = sentence.evidence(at, at + len(name)), other.evidence(begin, begin + len(told))
                yield _ROW(name, message, ("新开工", told), *quotes)
                break
        at += len(name)
