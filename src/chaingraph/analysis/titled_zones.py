"""Zones whose papers these are: 云溪高新区 of a title 云溪高新区2024年产业链规划.

For: ``homes``. In: a projection, the codes of its documents' places. Out: document → identifier of a park.
How: what a title begins with, behind the words that issue it and the region around the zone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chaingraph.analysis.columns import Thing
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.zones import is_governed
from chaingraph.reference.regions import gazetteer

_ISSUED = re.compile(r"(?:20\d\d年|关于|印发|公布|下达|转发|[《“〈\s])*")


def titled_zones(projection: Projection, homes: Mapping[str, str]) -> dict[str, str]:
    """Document → the zone its title begins with, where no county is known that it lies in.

    Args:
        projection: The graph.
        homes: Document → code of its place.
    """
    zones = {
        name: thing.id
        for thing in projection.of_type("Park")
        if _is_alone(projection, thing)
        for name in (thing.name, *thing.names)
        if is_governed(name)
    }
    found = {}
    for paper in projection.papers.values():
        zone = _begins(paper.title, zones)
        county = gazetteer().get(homes.get(paper.id, ""))
        if zone and (county is None or county.level != "county"):
            found[paper.id] = zone
    return found


def _begins(title: str, zones: Mapping[str, str]) -> str:
    """The zone a title begins with, the longest name of one first."""
    rest = _ISSUED.sub("", title, count=1)
    heads = (rest, gazetteer().split(rest)[1])
    named = [name for name in zones if any(head.startswith(name) for head in heads)]
    return zones[max(named, key=lambda name: (len(name), name))] if named else ""


def _is_alone(projection: Projection, park: Thing) -> bool:
    """Whether no county and no other park is known that a park lies in."""
    places = {place for predicate in ("locatedIn", "partOf") for place in projection.objects(park.id, predicate)}
    levels = [gazetteer().get(projection.things[place].code) for place in places]
    return all(region is not None and region.level != "county" for region in levels)
