"""Where a chain is broken: which segments nobody fills here, one does, or several do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from chaingraph.analysis.chains import Box, boxes, choose_chains, find_leaders
from chaingraph.analysis.columns import Thing, in_order
from chaingraph.analysis.demand import Basis, find_demand
from chaingraph.analysis.members import (
    Member,
    Status,
    count_able,
    enterprises_by_place,
    makers_of,
    members_of_box,
    resting,
    status_of,
)
from chaingraph.analysis.offers import Fit, Offers
from chaingraph.analysis.places import Area, Places, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import share
from chaingraph.analysis.whole import whole_makers
from chaingraph.errors import UsageError
from chaingraph.records import Evidence

Told = Literal["", "missing", "single", "weak", "outside", "wanted"]
"""What a document says of a segment: nobody, one enterprise or too few are here, it is bought outside, it shall come."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A segment of a chain at one radius.

    Attributes:
        status: ``missing`` (no local member), ``single``, ``weak`` or ``covered``.
        local: Enterprises inside the region.
        outside: Enterprises the documents put elsewhere.
        unknown: Enterprises whose place the documents do not tell; never counted as outside.
        channels: Generic kinds of business (电商); a segment of channels alone is no gap in supply.
        demand: Local leaders of the chain who need the segment.
        demand_basis: ``told``: the documents name their suppliers from it; ``chain``: assumed of all leaders that do not
            stand in the segment themselves, as no document says who buys what; empty without demand.
        leaders: All local leaders of the chain.
        share: Local members of all named ones, as a fraction; ``None`` when nobody is named.
        id: Identifier of the segment.
        template: Whether the segment comes from a template (:mod:`chaingraph.analysis.templates`) and not from a document.
        told: What a document says of the segment in words (:mod:`chaingraph.analysis.told_gaps`); empty for segments of
            drawn chains, whose status is worked out.
        modality: How the document means it: ``claim``, ``planned`` or ``target``; empty like ``told``.
        year: When the newest document says so, as far as known; empty like ``told``.
        computed: For what is told, the status that the graph itself shows; empty like ``told``.
        note: What the graph knows against, or in favour of, what is told, in a sentence.
        idle: Members that make nothing at present, with their state (甲厂（停产）): they stand in no other list and are not
            counted, so that the segment stays open.
    """

    chain: str
    stage: str
    segment: str
    status: Status
    local: tuple[str, ...]
    outside: tuple[str, ...]
    unknown: tuple[str, ...]
    channels: tuple[str, ...]
    demand: tuple[str, ...]
    demand_basis: Basis
    leaders: tuple[str, ...]
    region: str
    radius: str
    share: float | None
    members: tuple[Member, ...]
    id: str
    template: bool
    told: Told = ""
    modality: str = ""
    year: str = ""
    computed: Status | Literal[""] = ""
    note: str = ""
    idle: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = field(kw_only=True)

    @property
    def is_gap(self) -> bool:
        """Whether somebody is missing: no local supplier, or only one, and it is not where the chain sells.

        What is told to be bought outside is a gap; what somebody wants to bring here is not told to be missing.
        """
        if self.told:
            return self.told in ("missing", "single", "outside")
        return self.status in ("missing", "single") and not self.is_sale

    @property
    def is_open(self) -> bool:
        """Whether an office looks for somebody to fill it: a gap, or what a document wants to bring here."""
        return self.is_gap or self.told == "wanted"

    @property
    def is_sale(self) -> bool:
        """Whether the segment is where the chain sells: only channels, or downstream with shops named beside them."""
        return bool(self.channels) and (not self.members or self.stage == "下游")


def find_gaps(projection: Projection, chain: str = "", region: str = "", radius: str = "区县") -> tuple[Gap, ...]:
    """Segments of chains with who fills them in a region; who is stopped or still being built fills none.

    A member is local when it, or the park it is in, is located in the region widened to the radius; outside only when
    the documents locate it elsewhere; else unknown. Two or more local members are still ``weak`` when

    - the names of all but one were matched to their enterprise with a score below 0.85: one sure supplier and some
      guesses are what an officer would check before calling the segment safe; or
    - they are under a tenth of the members the map names: the chain buys this elsewhere.

    A local enterprise that the map does not name, and whose product is what the segment's name, or the name of what is
    made there, asks for (:mod:`chaingraph.analysis.likeness`: the same name, or one that tells more of
    the same thing), is a member too, with the product as its reason. A product stands only in the segment of the chain
    that it fits best; plans to make something do not count. In a segment of whole things (整机) a local leader of the
    chain that makes what the chain is named after is a member (:mod:`chaingraph.analysis.whole`).

    Args:
        projection: The graph.
        chain: Name of a chain or a part of it; all chains with segments when empty.
        region: Name of a region or a park. When empty, for each chain the region that the documents which draw it
            speak of.
        radius: 园区, 区县, 市 or 省: how far around ``region`` counts as local.

    Returns:
        Chains in document order; their segments 上游, 中游, 下游, then without a stage, each in document order. Empty
        when the documents draw no chain.

    Raises:
        UsageError: Chain, region or radius are unknown, or no region is given and the documents name none.

    Complexity: O(members · depth of the region tree), and O(products · length) to index what is made.
    """
    checked = check_radius(radius)
    places, offers = Places(projection), projection.once(_products)
    given = places.area(region, checked) if region else None
    rows: list[Gap] = []
    for drawn in choose_chains(projection, chain):
        parts = boxes(projection, drawn)
        area = given or _own_area(places, parts, radius)
        fits = offers.assigned(
            {box.segment.id: wanted_in(projection, box.segment) for box in parts}, drawn.name, exact=True
        )
        leaders = find_leaders(projection, drawn, parts)
        found = [(box, _members(projection, places, offers, (box, fits[box.segment.id]), area)) for box in parts]
        found = [(box, (*named, *whole_makers(projection, places, box, area, named, leaders))) for box, named in found]
        rows += _of_chain(projection, places, leaders, found, area)
    return tuple(rows)


def wanted_in(projection: Projection, segment: Thing) -> tuple[str, ...]:
    """The segment's name and the products the map puts into it."""
    products = (projection.label(product) for product in projection.objects(segment.id, "covers"))
    return tuple(dict.fromkeys((segment.name, *products)))


def _products(projection: Projection) -> Offers:
    return Offers(projection, ("produces",))


def _own_area(places: Places, parts: Sequence[Box], radius: str) -> Area:
    """Around the region of the documents that draw the chain, else of all documents."""
    drawn_in = {evidence.document for box in parts for evidence in box.evidence}
    home = places.home_of(drawn_in) or places.home
    if not home:
        raise UsageError("文件没有说明属于哪个地区", hint="请用 --region 指定，例如 --region 南岸区")
    return places.area_of_region(home, check_radius(radius))


def _members(
    projection: Projection, places: Places, offers: Offers, part: tuple[Box, dict[str, Fit]], area: Area
) -> tuple[Member, ...]:
    """The names of the map, then the local makers it does not name."""
    box, fits = part
    named = tuple(members_of_box(projection, places, box, area))
    others = {
        maker: fit for maker, fit in fits.items() if maker not in box.members and places.where(maker, area) == "local"
    }
    return (*named, *makers_of(projection, places, offers, others, area))


def _of_chain(
    projection: Projection,
    places: Places,
    leaders: Sequence[str],
    found: Sequence[tuple[Box, tuple[Member, ...]]],
    area: Area,
) -> Iterator[Gap]:
    here = tuple(leader for leader in leaders if places.where(leader, area) == "local")
    for box, members in found:
        local = [member for member in members if member.is_here]
        where = enterprises_by_place(members)
        demand = find_demand(projection, here, {member.id for member in members})
        quotes = (*box.evidence, *projection.evidence(*demand.triples))
        yield Gap(
            chain=box.chain.name,
            stage=box.stage,
            segment=box.segment.name,
            status=status_of(local, count_able(members)),
            local=where["local"],
            outside=where["outside"],
            unknown=where["unknown"],
            channels=box.channels,
            demand=tuple(map(projection.label, demand.leaders)),
            demand_basis=demand.basis,
            leaders=tuple(map(projection.label, here)),
            region=area.name,
            radius=area.radius,
            share=share(len(local), count_able(members)),
            members=members,
            id=box.segment.id,
            template=False,
            idle=resting(members),
            evidence=in_order([*quotes, *(item for member in members for item in member.evidence)]),
        )
