"""The whole of a share where only another document of the same place and time tells it.

For: the rule that holds shares against their parts and wholes (:mod:`chaingraph.analysis.audit.shares.portioned`).
In: the amounts of all documents. Out: pairs of :class:`Level`, the part of the page of the share, the whole of another one.
How: the other document speaks of the same region and the same park of it, or the share names all of the region and the other is
about nothing smaller; the whole bears the very name the share gives it, of the same year and part of the year.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chaingraph.analysis.audit.reading.levels import Level
from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_when import told_part
from chaingraph.analysis.audit.reading.short_names import words
from chaingraph.analysis.audit.shares.parts_and_wholes import PLAN, Pair, Told, parts_of
from chaingraph.analysis.projection import Projection

_ALL = re.compile(r"全[市县区省州镇]|[市县区]域")
_NOT = re.compile(r"增|降|同比|均|比|目标|力争|计划|每|其中|上年|去年")


class Elsewhere:
    """The amounts of all documents, by the place they speak of.

    Args:
        projection: The graph.
        known: Document → its amounts.
    """

    def __init__(self, projection: Projection, known: Mapping[str, Sequence[Level]]) -> None:
        self._settings = settings(projection)
        self._known = known

    def pairs(self, told: Told, levels: Sequence[Level]) -> list[Pair]:
        """Pairs of a part of the page of a share and a whole of another document. O(amounts of a place)."""
        own = self._settings.get(told.page.reader.page.document)
        wanted = words(told.share.whole)
        if own is None or not own.home or len(wanted) < 3 or PLAN.search(told.share.whole):
            return []
        parts = [part for part in parts_of(told, levels) if not part.planned]
        return [
            (part, whole)
            for document, others in self._known.items()
            if parts and document != told.page.reader.page.document and self._alike(own, document, told.share.whole)
            for whole in others
            if words(whole.name) == wanted and not whole.planned and not _NOT.search(whole.name)
            for part in parts
            if part.kind == whole.kind and part.size < whole.size and self._at_once(told, part, whole)
        ]

    def _alike(self, own: Setting, document: str, whole: str) -> bool:
        """Whether a document speaks of the place a share is told of."""
        other = self._settings.get(document)
        if other is None or other.home != own.home:
            return False
        return not other.part if _ALL.search(whole) else other.part == own.part

    def _at_once(self, told: Told, part: Level, whole: Level) -> bool:
        """Whether part and whole are of one year and one part of the year."""
        years = [self._year(level) for level in (part, whole)]
        before = told.text[: told.share.at]
        spans = (told_part(before, ""), told_part(_words_before(whole), ""))
        return bool(years[0]) and years[0] == years[1] and spans[0] == spans[1]

    def _year(self, level: Level) -> str:
        setting = self._settings.get(level.evidence.document)
        return str(level.year) if level.year else (setting.year or setting.written) if setting else ""


def _words_before(level: Level) -> str:
    item = level.item
    return item.reading.sentence.text[: item.quantity.at] if item else level.name
