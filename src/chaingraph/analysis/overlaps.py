"""Places that go for the same, and what joins places already: duplicate ambitions, joint parks, enclaves (飞地)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from chaingraph.analysis.columns import Thing, Triple
from chaingraph.analysis.neighbours import nearness
from chaingraph.analysis.places import Places
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.regions import Region, gazetteer

_BARE = re.compile(r"(?:先进)?(?:制造业|制造|产业链|产业集群|产业|行业|工业|集群|链)+$")
_NEAREST = ("同一区县", "同市", "同省", "跨省")
LONGEST_FORM = 8
"""No name of a region in a joint park's name is longer."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two places or more with something in common.

    Attributes:
        kind: ``chain``: they name the same chain as theirs; ``joint``: a park, project or institution stands for both.
        what: The chain, or what joins them.
        places: Regions and parks, sorted by region.
        planned: Those of them for which it is a goal only.
        near: What the two nearest share: 同市, 同省 or 跨省.
        message: One sentence.
    """

    kind: Literal["chain", "joint"]
    what: str
    places: tuple[str, ...]
    planned: tuple[str, ...]
    near: str
    message: str
    evidence: tuple[Evidence, ...]


def find_overlaps(projection: Projection, region: str = "") -> tuple[Overlap, ...]:
    """Chains that several places of the documents call theirs, nearest first, then what joins two places.

    A place inside another one (a park in its district) does not compete with it; a place nobody can put on the map is
    left out. Chains are the same when their names are, words for industry aside (装备制造 and 装备制造产业). A thing is joint
    when its name names two regions, or a park's name names another region than the one it lies in.

    Args:
        projection: The graph.
        region: Only what concerns this region; all when empty.

    Raises:
        UsageError: The region is unknown.

    Complexity: O(places in chains + pairs within a chain + parks · length of name).
    """
    places = Places(projection)
    code = places.area(region, "区县").code if region else ""
    rows = [*_chains(projection, places, code), *_joint(projection, places, code)]
    return tuple(sorted(rows, key=lambda row: (row.kind, _NEAREST.index(row.near), -len(row.places), row.what)))


def _chains(projection: Projection, places: Places, code: str) -> Iterator[Overlap]:
    for what, found in sorted(_claimants(projection, places).items()):
        codes = _apart(sorted(found))
        if len(codes) < 2 or (code and code not in codes):
            continue
        holders = [holder for each in codes for holder in found[each]]
        planned = [s for s, p, o in holders if not projection.is_fact(s, p, o)]
        names = tuple(dict.fromkeys(projection.label(holder[0]) for holder in holders))
        near = _nearest(codes)
        yield Overlap(
            kind="chain",
            what=what,
            places=names,
            planned=tuple(dict.fromkeys(projection.label(place) for place in planned)),
            near=near,
            message=f"{'、'.join(names)}都以{what}为重点（最近的两地{near}）",
            evidence=projection.evidence(*holders),
        )


def _claimants(projection: Projection, places: Places) -> Mapping[str, Mapping[str, list[Triple]]]:
    """Bare name of a chain → code of a region → who there calls it its own."""
    found: dict[str, dict[str, list[Triple]]] = defaultdict(lambda: defaultdict(list))
    for holder, chain in projection.edges.get("inChain", ()):
        thing = projection.things.get(holder)
        if thing is not None and thing.type in ("Region", "Park"):
            codes = places.codes(holder)
            name = projection.label(chain)
            bare = _BARE.sub("", name) or name
            if codes and len(bare) > 1:
                found[bare][codes[0]].append((holder, "inChain", chain))
    return found


def _apart(codes: Sequence[str]) -> list[str]:
    """Regions of which none contains another: the inner ones."""
    inside = gazetteer().contains
    return [code for code in codes if not any(code != other and inside(code, other) for other in codes)]


def _nearest(codes: Sequence[str]) -> str:
    pairs = (nearness(left, right) for left, right in combinations(codes, 2))
    return min(pairs, key=_NEAREST.index)


def _joint(projection: Projection, places: Places, code: str) -> Iterator[Overlap]:
    known = {thing.code for thing in projection.of_type("Region") if thing.code}
    for thing in projection.of_type("Park", "Project", "Organisation"):
        # 合作 and 通道 are counties too: only regions that the documents speak of are read in a name.
        named = [region.code for region in _regions(thing.name) if region.code in known]
        # A park called after one place and put into another is an enclave.
        lies = list(places.codes(thing.id)[:1]) if thing.type == "Park" and named else []
        codes = _apart(sorted({*named, *lies}))
        quotes = _quotes(projection, thing)
        if len(codes) < 2 or (code and code not in codes) or not quotes:
            continue
        names = tuple(region.name for each in codes if (region := gazetteer().get(each)))
        near = _nearest(codes)
        yield Overlap(
            kind="joint",
            what=thing.name,
            places=names,
            planned=(),
            near=near,
            message=f"{thing.name}连接{'与'.join(names)}（{near}）",
            evidence=quotes,
        )


def _quotes(projection: Projection, thing: Thing) -> tuple[Evidence, ...]:
    """What is said of a thing; without a word about it there is nothing to show."""
    return tuple(dict.fromkeys(claim.evidence for claim in projection.claims_about(thing.id)))


def _regions(name: str) -> list[Region]:
    """Regions a name names, longest forms first from the left; ambiguous forms and common words name none."""
    found, at = [], 0
    while at < len(name):
        for end in range(min(len(name), at + LONGEST_FORM), at + 1, -1):
            form = name[at:end]
            known = form in gazetteer().surface_forms() and not gazetteer().is_common_word(form)
            region = gazetteer().resolve(form) if known else None
            if region is not None and region.level in ("province", "city", "county"):
                found.append(region)
                at = end
                break
        else:
            at += 1
    return found
