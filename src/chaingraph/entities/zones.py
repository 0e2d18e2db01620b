"""Zones that are a place and a park at once: 临江新区 of a list of regions, 合肥市云溪新区 and 云溪新区 of one paper.

For: the resolver, once it knows the regions.
In: names of parks. Out: the region that one means; the fuller name of the park that another one means.
How: a park called like a region, by the gazetteer or by the documents, is that region: one node. What stays a park is the
one that is spelled behind a region, where that region is the document's own or the document spells it so itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from chaingraph.entities.districts import Districts
from chaingraph.entities.drafts import Drafts
from chaingraph.entities.places import BRACKETS, park_key
from chaingraph.entities.regions import region_entity
from chaingraph.records import Entity, Ref
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.regions import Region, gazetteer

_SHORTEST = 4
"""Characters of a name that a zone is known by without its city: 新城区 is in every one."""
_COUNTRY = "country"


def region_of_zone(ref: Ref, near: str, districts: Districts, drafts: Drafts) -> Entity | None:
    """The region that the name of a park means; ``None`` for what is only a park.

    Args:
        ref: The name.
        near: Code of the place its document speaks of; empty when unknown.
        districts: What the documents tell of districts.
        drafts: Holds the regions that the documents name.
    """
    region = gazetteer().resolve(ref.name, near)
    named = Ref("Region", ref.name, ref.document, ref.key)
    if (region is not None and region.level != _COUNTRY) or districts.is_told(named):
        return region_entity(named, near, districts, drafts)
    return drafts.find(Ref("Region", ref.name, ref.document))


def spelled_zones(refs: Iterable[Ref], homes: Mapping[str, str]) -> dict[Ref, str]:
    """Name of a zone without its city → the name with it: 云溪新区 beside 合肥市云溪新区, or in papers of 合肥.

    Args:
        refs: Names of parks.
        homes: Document → code of the place it speaks of.
    """
    refs = list(refs)
    spelled: dict[str, dict[str, str]] = defaultdict(dict)
    own: dict[tuple[str, str], set[str]] = defaultdict(set)
    for ref in sorted(refs, key=lambda ref: (-len(ref.name), ref.name)):
        outer, rest = _split(ref.name)
        if outer is not None:
            spelled[park_key(rest)].setdefault(outer.code, ref.name)
            own[ref.document, park_key(rest)].add(outer.code)
    found = {}
    for ref in refs:
        key = park_key(ref.name)
        codes = own.get((ref.document, key)) or _around(spelled.get(key, {}), homes.get(ref.document, ""))
        if len(codes) == 1 and _split(ref.name)[0] is None and _is_name(ref.name):
            found[ref] = spelled[key][next(iter(codes))]
    return found


def _around(codes: Iterable[str], home: str) -> set[str]:
    return {code for code in codes if home and gazetteer().nested(code, home)}


def _split(name: str) -> tuple[Region | None, str]:
    """The region a park's name begins with, and its own name."""
    return (None, name) if BRACKETS.search(name) else gazetteer().split(name)


def _is_name(name: str) -> bool:
    """Whether a name is more than the kind of a zone, which every city has."""
    return len(name) >= _SHORTEST and park_key(name) not in _kinds()


@cache
def _kinds() -> frozenset[str]:
    return frozenset(park_key(row["ending"]) for row in read_lexicon("zone_endings", ("ending",)))
