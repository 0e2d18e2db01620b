"""Where a park lies that is spelled behind the full name of its region: 合肥市云溪高新区 lies in 合肥市.

For: ``finder``, once all names of a document are known.
In: a document's names and what it states. Out: statements.
How: a region that is written in full (合肥市, not 合肥) tells where, as an address does; a name that goes on with another
region (深圳市…汕尾…) may be an enclave and says nothing, nor does what a list has as a region itself. Only zones are asked in
which the document puts somebody: where all others are is of no use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.records import Document, Evidence, Mention, Ref, Statement
from chaingraph.reference.regions import Region, gazetteer

_RULE = "place.spelled"
_CONFIDENCE = 0.85
_OF_FIRMS = ("园", "园区", "基地", "中心", "谷", "港", "城")
_PLACING = frozenset(("locatedIn", "projectLocatedIn", "partOf"))
_SHARED = re.compile(r"[（()）—\-·、]|合作|共建|飞地|转移")
"""What parks of two places have in their names."""


def spelled_places(document: Document, mentions: Sequence[Mention], told: Sequence[Statement]) -> Iterator[Statement]:
    """What the names of parks say of where these are, once a name, unless the document puts them somewhere.

    Args:
        document: The document.
        mentions: Its names.
        told: What it states.
    """
    placed = {statement.subject for statement in told if statement.predicate in _PLACING}
    houses = {s.object.name for s in told if s.predicate in _PLACING and isinstance(s.object, Ref)}
    for mention in mentions:
        region = spelled_region(mention.ref.name) if mention.ref.type == "Park" else None
        if region is None or mention.ref in placed or not _is_zone_of(mention.ref.name, houses):
            continue
        placed.add(mention.ref)
        evidence = Evidence(document.id, mention.start, mention.end, document.text[mention.start : mention.end])
        place = Ref("Region", region.name, document.id)
        yield Statement(mention.ref, "locatedIn", place, evidence, _RULE, confidence=_CONFIDENCE)


def _is_zone_of(name: str, houses: set[str]) -> bool:
    """Whether a name is that of a zone, no park of firms within one, and houses somebody with or without its city."""
    return not name.endswith(_OF_FIRMS) and name.endswith(tuple(houses))


def spelled_region(name: str) -> Region | None:
    """The region that a park's name begins with in full.

    Example:
        >>> spelled_region("合肥市云溪高新区").name, spelled_region("合肥云溪高新区"), spelled_region("浦东新区")
        ('合肥市', None, None)
    """
    region, rest = gazetteer().split(name)
    if region is None or region.level == "country" or not rest or _SHARED.search(name):
        return None
    is_full = name.removesuffix(rest).endswith(region.name)
    return region if is_full and gazetteer().split(rest, region.code)[0] is None else None
