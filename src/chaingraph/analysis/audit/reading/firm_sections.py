"""Parts of documents that are of one enterprise: below a heading that is its name or a line 企业：甲公司.

For: the rules that ask whose a figure is that names nobody.
In: headings with the enterprises they name.
Out: :class:`FirmSections`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_FORM = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])?(?:走访|受访|调研|申报|被访)?(?:企业|公司|单位|对象)(?:名称)?：\|(?:（[^（）]*）)?$"
)
"""What opens a form of an enterprise: 企业：甲公司."""
LONG = 16
"""Characters that a heading of an enterprise may have besides its name."""


@dataclass(frozen=True, slots=True)
class FirmSections:
    """Document → where its headings stand, and the enterprise each is the name of; empty for other headings."""

    parts: Mapping[str, Sequence[tuple[int, str]]]

    @staticmethod
    def of(projection: Projection) -> FirmSections:
        """Those of all documents, read once: O(characters)."""
        return projection.once(_read)

    def firm(self, place: Evidence) -> str:
        """The enterprise a place stands under; empty where it stands under none. O(log headings)."""
        found = self.parts.get(place.document, ())
        at = bisect_right(found, place.start, key=lambda item: item[0]) - 1
        return found[at][1] if at >= 0 else ""


def opens_form(item: Named) -> bool:
    """Whether a sentence is the line of a form that says which enterprise it is about."""
    own = item.sentence.first and item.found and item.found[0][1].startswith("enterprise/")
    return (
        bool(own)
        and _FORM.match(item.sentence.text[: item.found[0][0]] + "|" + item.sentence.text[sum(item.found[0][::2]) :])
        is not None
    )


def _read(projection: Projection) -> FirmSections:
    parts: dict[str, list[tuple[int, str]]] = {}
    for item in named(projection, ("Enterprise",)):
        sentence = item.sentence
        if opens_form(item):
            parts.setdefault(sentence.document, []).append((sentence.offsets[0], item.found[0][1]))
        elif sentence.passage.kind in ("heading", "note", "caption"):
            alone = len(item.found) == 1 and not sentence.figures
            own = alone and len(sentence.text) - item.found[0][2] < LONG and sentence.passage.kind == "heading"
            parts.setdefault(sentence.document, []).append((sentence.offsets[0], item.found[0][1] if own else ""))
    return FirmSections(parts)
