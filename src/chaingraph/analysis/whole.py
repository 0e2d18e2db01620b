"""Who makes the whole thing: a chain's own leaders stand in its 整机 segment by what they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chaingraph.analysis.chains import Box, bare_chain
from chaingraph.analysis.columns import key
from chaingraph.analysis.likeness import HELD
from chaingraph.analysis.members import Member, maker_member
from chaingraph.analysis.places import Area, Places
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.sisters import same_brand

_WHOLE = ("整机", "整车", "总装")
_SHORTEST = 2
"""Characters that a product and a chain end in together when they name one thing: 空调 and 吊顶式空调."""


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
    local = [member for member in named if member.where == "local"]
    for leader in leaders:
        product = _product(projection, leader, box) if places.where(leader, area) == "local" else ""
        if product and leader not in ids and not any(_is_sister(projection, leader, member) for member in local):
            fit = (HELD, projection.label(product))
            yield maker_member(projection, places, leader, fit, area, [(leader, "produces", product)])


def _product(projection: Projection, leader: str, box: Box) -> str:
    """Identifier of what the leader makes that ends as the chain's name does; empty when nothing does."""
    chain = key(bare_chain(box.chain.name))
    made = [p for p in projection.objects(leader, "produces") if projection.is_fact(leader, "produces", p)]
    alike = {product: _common_end(key(projection.label(product)), chain) for product in made}
    best = max(made, key=lambda product: alike[product], default="")
    return best if best and alike[best] >= _SHORTEST else ""


def _common_end(left: str, right: str) -> int:
    pairs = zip(reversed(left), reversed(right), strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def _is_sister(projection: Projection, leader: str, member: Member) -> bool:
    return any(same_brand(name, member.name) for name in projection.things[leader].names)
