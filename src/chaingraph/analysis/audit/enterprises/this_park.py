"""Which park a text means where it does not name it: 本园 below 青龙装备制造园, and one of its parts.

For: :mod:`chaingraph.analysis.audit.enterprises.whereabouts`.
In: the headings, opening words and titles of pages. Out: :func:`parks_meant`, :class:`ThisPark`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.enterprises.addresses import SITE, Address, read_address
from chaingraph.analysis.audit.enterprises.park_parts import part_of
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.projection import Projection

HERE = r"(?P<here>本园区?|我园区?|本区)"
_OPENING = re.compile(
    rf"^(?:[（(]?[\d一二三四五六七八九十]{{1,3}}[)）]?[.、．]?)?(?P<site>{SITE})(?=[。：:]|$|简介|情况|概况|20\d\d|招商|工作|总结|位于|规划)"
)
"""A park at the head of a heading or title."""
_LYING = re.compile(r"^(?:园区|[本该我])|位于|地处|坐落")
"""In words that say where a park lies: they are not its name."""


@dataclass(frozen=True, slots=True)
class ThisPark:
    """The park that 本园 means at a place, and the parts its document gives it."""

    park: str
    parts: Sequence[str]

    @property
    def whole(self) -> Address:
        """A place in the park, in whichever of its parts."""
        return Address((self.park, *self.parts), "", self.park)

    def read(self, words: str) -> Address | None:
        """The address that words make here."""
        if self.park and re.fullmatch(rf"{HERE}内?", words):
            return read_address(self.park)
        return self.whole if self.park and part_of(words, self.parts) else read_address(words)


def parks_meant(projection: Projection) -> Mapping[tuple[str, int], str]:
    """Document and start of a sentence → the park 本园 means there: that of the heading, of the opening words, or of the title."""
    found: dict[tuple[str, int], str] = {}
    for page in pages(projection):
        last = _opening(page.title)
        for sentence in page.sentences:
            last = _heading(sentence) or last
            if last:
                found[page.document, sentence.offsets[0]] = last
    return found


def _heading(sentence: Sentence) -> str:
    headed = sentence.passage.kind == "heading" or sentence.first
    return _opening(sentence.text) if headed else ""


def _opening(text: str) -> str:
    """The park that a heading or title begins with (（二）青龙装备制造园。规划面积…)."""
    match = _OPENING.match(text)
    return match["site"] if match and not _LYING.search(match["site"]) else ""
