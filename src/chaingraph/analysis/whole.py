"""Who makes the whole thing: a chain's own leaders stand in its 整机 segment by what they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chaingraph.analysis.chains import Box, makers_of_name
from chaingraph.analysis.likeness import HELD
from chaingraph.analysis.members import Member, maker_member
from chaingraph.analysis.places import Area, Places
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.sisters import same_brand

_WHOLE = ("整机", "整车", "总装")


def whole_makers(
    projection: Projection, places: Places, box: Box, area: Area, named: Sequence[Member], leaders: Sequence[str]
) -> Iterator[Member]:
    """Local leaders of a chain that make what it is named after, for its segment of whole things.

    A chain's map seldom lists its leader under 整机制造, or lists it as a site or a brand that nobody can place. A leader
    whose brand a local name of the segment bears already is not counted twice.

    Args:
        projection: The graph.
        places: Where things are.
        box: The segment; nobody is found for one of parts.
        area: Where local is.
        named: Who stands in it already.
        leaders: Identifiers of the chain's leaders.

    Complexity: O(leaders · products).
    """
    if not box.segment.name.startswith(_WHOLE):
        return
    ids = {member.id for member in named}
    made = dict(reversed(makers_of_name(projection, box.chain)))
    local = [member for member in named if member.is_here]
    for leader in leaders:
        product = made.get(leader, "") if places.where(leader, area) == "local" else ""
        if product and leader not in ids and not any(_is_sister(projection, leader, member) for member in local):
            fit = (HELD, projection.label(product))
            yield maker_member(projection, places, leader, fit, area, [(leader, "produces", product)])


def _is_sister(projection: Projection, leader: str, member: Member) -> bool:
    return any(same_brand(name, member.name) for name in projection.things[leader].names)
