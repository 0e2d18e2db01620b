"""Who stands in a segment that documents say is lacking, makes it here, or delivers it to who needs it.

For: :mod:`chaingraph.analysis.told_gaps`. In: a segment, its buyers and who makes what is named like it. Out: members.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from chaingraph.analysis.columns import Triple
from chaingraph.analysis.members import Member, maker_member
from chaingraph.analysis.offers import Fit, Offers
from chaingraph.analysis.places import Area, Places
from chaingraph.analysis.projection import Projection


def told_members(
    projection: Projection, places: Places, lacking: tuple[str, Sequence[str]], fits: Mapping[str, Fit], area: Area
) -> Iterator[Member]:
    """Who stands in the segment, then who makes it here or delivers to who needs it.

    Args:
        projection: The graph.
        places: Where things are.
        lacking: The segment and who needs it.
        fits: Who makes it.
        area: Where here is.
    """
    segment, buyers = lacking
    stand = projection.subjects("inSegment", segment)
    deliver = {supplier for buyer in buyers for supplier in projection.subjects("supplies", buyer)}
    for member in stand:
        triples = [(member, "inSegment", segment)]
        found = maker_member(projection, places, member, (1.0, ""), area, triples)
        yield replace(found, product=None, reasons=())
    offers = projection.once(products_of)
    for maker in sorted(fits, key=lambda maker: (-fits[maker][0], maker)):
        if maker not in stand and (maker in deliver or places.where(maker, area) == "local"):
            delivers: list[Triple] = [(maker, "supplies", buyer) for buyer in buyers if maker in deliver]
            triples = [*offers.triples(maker, fits[maker][1]), *delivers]
            yield maker_member(projection, places, maker, fits[maker], area, triples)


def products_of(projection: Projection) -> Offers:
    """What everybody makes."""
    return Offers(projection, ("produces",))
