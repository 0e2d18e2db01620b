"""Rows of any finding that concern a chain or a region: the filter behind ``--chain`` and ``--region``.

A row concerns a chain when one of its things stands in it (the chain, its segments, their members, its leaders), or its
words name one of them. It concerns a region when one of its things is local there; a row of which nobody says where it
is belongs where the documents that tell it are from. An enterprise that nobody places is where the roster or table that
lists it is from, or it is left out, as is what the documents put elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from chaingraph.analysis.chains import boxes, choose_chains, find_leaders
from chaingraph.analysis.places import Area, Places, Where, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from chaingraph.records import Evidence

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = TypeVar("Row", bound="DataclassInstance")

THINGS = ("enterprise", "project", "owner", "place", "subject", "object", "segments", "chains", "what")
"""Columns that hold names of things."""
PLACED = ("project", "place", "subject", "object")
"""Those whose place is that of the row: an owner may sit elsewhere than what it builds."""
WORDS = ("indicator", "scope", "message", "claim", "quote", "content", "what")
"""Columns that hold words."""
LISTS = ("tier", "number", "hasMetric")
"""What a table row says of the enterprises of its place; rows of a chain also name those of the whole country."""
SHORTEST = 3
"""Characters of a name that is looked for in words: shorter ones (天线, 塑料) are everyday words."""


class Focus:
    """What is asked for.

    Args:
        projection: The graph.
        chain: Name of a chain or a part of it; all when empty.
        region: Name of a region or a park; all when empty, or with a radius the documents' own.
        radius: How far around it counts as local; 区县 when empty.

    Raises:
        UsageError: Chain, region or radius are unknown (the hint names the nearest), or a radius is asked for and nobody
            says where here is.
    """

    def __init__(self, projection: Projection, chain: str = "", region: str = "", radius: str = "") -> None:
        self._graph, self._places = projection, Places(projection)
        self._area = _area(self._places, region, radius)
        self._members = _members(projection, chain) if chain else None
        self._pattern = _pattern(projection, self._members) if self._members else None
        self._wheres: dict[str, Where | None] = {}
        self._homes: dict[str, bool] = {}

    def keep(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The rows that concern both, in their order. O(rows · their names)."""
        kept: Iterable[Row] = rows
        if self._members is not None:
            kept = (row for row in kept if self._is_of_chain(row, self._members))
        if self._area is not None:
            area = self._area
            kept = (row for row in kept if self._is_here(row, area))
        return tuple(kept)

    def _is_of_chain(self, row: object, members: frozenset[str]) -> bool:
        names = (name for column in THINGS for name in _texts(row, column))
        if any(not members.isdisjoint(self._graph.find_names(name)) for name in names):
            return True
        words = (text for column in WORDS for text in _texts(row, column))
        return any(self._pattern.search(text) for text in words) if self._pattern else False

    def _is_here(self, row: object, area: Area) -> bool:
        enterprises = tuple(_texts(row, "enterprise"))
        if enterprises:
            return any(self._has_enterprise(name, area) for name in enterprises)
        found = {self._where(name, area) for column in PLACED for name in _texts(row, column)}
        if "local" in found:
            return True
        return "outside" not in found and any(self._is_told_here(item.document, area) for item in _evidence(row))

    def _has_enterprise(self, name: str, area: Area) -> bool:
        where = self._where(name, area)
        if where != "unknown":
            return where == "local"
        claims = (claim for thing in self._graph.find_names(name) for claim in self._graph.claims_about(thing))
        listed = (claim.evidence.document for claim in claims if claim.group and claim.predicate in LISTS)
        return any(self._is_told_here(document, area) for document in listed)

    def _where(self, name: str, area: Area) -> Where | None:
        """Where the things of a name are; ``None`` for what is no thing. Local when one of several namesakes is."""
        if name not in self._wheres:
            found = {self._places.where(thing, area) for thing in self._graph.find_names(name)}
            order: tuple[Where, ...] = ("local", "unknown", "outside")
            self._wheres[name] = next((where for where in order if where in found), None)
        return self._wheres[name]

    def _is_told_here(self, document: str, area: Area) -> bool:
        """Whether a document is from the area."""
        if document not in self._homes:
            home = self._places.home_of((document,))
            self._homes[document] = bool(home) and self._places.contains(area, home)
        return self._homes[document]


def _area(places: Places, region: str, radius: str) -> Area | None:
    checked = check_radius(radius or "区县")
    if region or not radius:
        return places.area(region, checked) if region else None
    if not places.home:
        raise UsageError(
            "文件没有说明属于哪个地区，不知道以哪里为中心", hint="请用 --region 指定，例如 --region 南岸区"
        )
    return places.area_of_region(places.home, checked)


def _members(projection: Projection, name: str) -> frozenset[str]:
    """Identifiers of the chains a name means and of everything that stands in them."""
    found: set[str] = set()
    for chain in choose_chains(projection, name):
        drawn = boxes(projection, chain)
        found |= {chain.id, *projection.subjects("inChain", chain.id), *find_leaders(projection, chain, drawn)}
        found |= {thing for box in drawn for thing in (box.segment.id, *box.members)}
    return frozenset(found)


def _pattern(projection: Projection, members: Iterable[str]) -> re.Pattern[str] | None:
    """Any name of these things, the longest first."""
    things = [projection.things[member] for member in members if member in projection.things]
    names = {name for thing in things for name in (thing.name, *thing.names) if len(name) >= SHORTEST}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, ordered))) if ordered else None


def _texts(row: object, column: str) -> Iterable[str]:
    """Names or words of a column; a text of several is parted at 、."""
    value = getattr(row, column, None)
    if isinstance(value, str):
        return (value, *value.split("、")) if "、" in value else (value,)
    return (item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()


def _evidence(row: object) -> tuple[Evidence, ...]:
    found: tuple[Evidence, ...] = getattr(row, "evidence", ())
    return found
