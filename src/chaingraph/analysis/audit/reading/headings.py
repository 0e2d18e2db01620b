"""The heading that a sentence stands below: what a bare 产值18.4亿元 in its section is of.

For: rules that hold figures of two sections against each other. In: passages. Out: :func:`heading_above`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_HEADING = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[章节])[^。；，：]{2,30}$"
)
_TRADE = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,12}?)(?:产业链|产业|行业|集群|链)")


def heading_above(projection: Projection, place: Evidence) -> str:
    """The last heading before a place; empty for none. O(log headings)."""
    headings = projection.once(_headings).get(place.document, ())
    at = bisect_right(headings, place.start, key=lambda one: one[0]) - 1
    return headings[at][1] if at >= 0 else ""


def trade_in(words: str) -> str:
    """The first trade that words name (锂电新能源, of 锂电新能源产业产值); empty for none.

    Example:
        >>> trade_in("（四）先进装备制造产业"), trade_in("产值")
        ('先进装备制造', '')
    """
    match = _TRADE.search(re.sub(r"^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]", "", words))
    return match["name"] if match else ""


def _headings(projection: Projection) -> Mapping[str, Sequence[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for passage in projection.passages:
        text = "".join(passage.evidence.quote.split())
        if not passage.row and (passage.kind in ("heading", "title") or _HEADING.match(text)):
            found[passage.evidence.document].append((passage.evidence.start, text))
    return {document: sorted(those) for document, those in found.items()}
