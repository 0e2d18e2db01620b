"""How many rose and fell, as told (五升一降), against the list of those that did.

For: ``chaingraph audit``.
In: the sentences of a page. Out: audit rows.
How: the list has to have as many members as the words count; what stayed level is no rise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_TOLD = re.compile(rf"(?P<up>{COUNT})(?:个|大)?[升增涨](?P<down>{COUNT})(?:个|大)?[降减跌]")
_MOVE = re.compile(
    r"(?:(?P<up>增长|上升|提高|上涨|增)|(?P<down>下降|回落|减少|下滑|降))(?:了|约)?\d+(?:\.\d+)?(?:%|个百分点)"
)
_ROW = Maker("words", 0.75, "升降的个数可能写错")


def ups_and_downs(projection: Projection) -> Iterator[AuditRow]:
    """Counts of rises and falls that the list of the same or the next sentence denies. O(characters)."""
    for page in pages(projection):
        for first, then in pairwise((*page.sentences, *page.sentences[-1:])):
            match = _TOLD.search(first.text)
            home = first if match and _MOVE.search(first.text, match.end()) else then
            if match is None or (home is first and not _MOVE.search(first.text)):
                continue
            found = list(_MOVE.finditer(home.text, match.end() if home is first else 0))
            told = whole_number(match["up"]), whole_number(match["down"])
            real = sum(bool(one["up"]) for one in found), sum(bool(one["down"]) for one in found)
            if found and sum(told) == sum(real) and told != real:
                shown = f"{real[0]}升{real[1]}降"
                yield _ROW(
                    match[0],
                    f"文中“{match[0]}”，所列为 {shown}",
                    (match[0], shown),
                    first.evidence(*match.span()),
                    home.evidence(found[0].start(), found[-1].end()),
                )
