"""Where a chain is broken: which segments nobody fills here, one does, or several do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from chaingraph.analysis.chains import Box, boxes, choose_chains, claims_of_member, find_leaders
from chaingraph.analysis.columns import Claim, NameLink, Thing, in_order, key
from chaingraph.analysis.places import Area, Places, Where, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import share
from chaingraph.errors import UsageError
from chaingraph.records import Evidence

Status = Literal["missing", "single", "weak", "covered"]

SURE = 0.85
"""Link score from which a name in a map is taken for the enterprise without a second look."""
THIN = 0.1
"""Share of a segment's named members below which two local ones do not carry it."""


@dataclass(frozen=True, slots=True)
class Member:
    """A name in a segment and where it is.

    Attributes:
        name: As it stands in the map.
        enterprise: The enterprise it was found to mean.
        id: Its identifier.
        where: ``local``, ``outside`` or ``unknown``.
        region: Where the documents say it is; ``None`` when they do not.
        score: How sure the match of name and enterprise is, 0 to 1.
        reasons: What the match rests on.
    """

    name: str
    enterprise: str
    where: Where
    region: str | None
    score: float
    reasons: tuple[str, ...]
    id: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A segment of a chain at one radius.

    Attributes:
        status: ``missing`` (no local member), ``single``, ``weak`` or ``covered``.
        local: Enterprises inside the region.
        outside: Enterprises the documents put elsewhere.
        unknown: Enterprises whose place the documents do not tell; never counted as outside.
        channels: Generic kinds of business (电商); a segment of channels alone is no gap in supply.
        demand: Local leaders of the chain, who need the segment.
        share: Local members of all named ones, as a fraction; ``None`` when nobody is named.
        id: Identifier of the segment.
        template: Whether the segment comes from a template (:mod:`chaingraph.analysis.templates`) and not from a document.
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
    region: str
    radius: str
    share: float | None
    members: tuple[Member, ...]
    id: str
    template: bool
    evidence: tuple[Evidence, ...]

    @property
    def is_gap(self) -> bool:
        """Whether somebody is missing: no local supplier, or only one, and not a mere sales channel."""
        return self.status in ("missing", "single") and not (self.channels and not self.members)


def find_gaps(projection: Projection, chain: str = "", region: str = "", radius: str = "区县") -> tuple[Gap, ...]:
    """Segments of chains with who fills them in a region.

    A member is local when it, or the park it is in, is located in the region widened to the radius; outside only when
    the documents locate it elsewhere; else unknown. Two or more local members are still ``weak`` when

    - the names of all but one were matched to their enterprise with a score below 0.85: one sure supplier and some
      guesses are what an officer would check before calling the segment safe; or
    - they are under a tenth of the members the map names: the chain buys this elsewhere.

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

    Complexity: O(members · depth of the region tree).
    """
    checked = check_radius(radius)
    places = Places(projection)
    given = places.area(region, checked) if region else None
    rows: list[Gap] = []
    for drawn in choose_chains(projection, chain):
        parts = boxes(projection, drawn)
        area = given or _own_area(places, parts, radius)
        rows += _of_chain(projection, places, drawn, parts, area)
    return tuple(rows)


def _own_area(places: Places, parts: Sequence[Box], radius: str) -> Area:
    """Around the region of the documents that draw the chain, else of all documents."""
    drawn_in = {evidence.document for box in parts for evidence in box.evidence}
    home = places.home_of(drawn_in) or places.home
    if not home:
        raise UsageError("文件没有说明属于哪个地区", hint="请用 --region 指定，例如 --region 南岸区")
    return places.area_of_region(home, check_radius(radius))


def _of_chain(
    projection: Projection, places: Places, chain: Thing, parts: tuple[Box, ...], area: Area
) -> Iterable[Gap]:
    leaders = find_leaders(projection, chain, parts)
    demand = tuple(projection.label(leader) for leader in leaders if places.where(leader, area) == "local")
    for box in parts:
        members = tuple(_member(projection, places, member, box, area) for member in box.members)
        local = [member for member in members if member.where == "local"]
        yield Gap(
            chain=chain.name,
            stage=box.stage,
            segment=box.segment.name,
            status=status_of(local, len(members)),
            local=_names(members, "local"),
            outside=_names(members, "outside"),
            unknown=_names(members, "unknown"),
            channels=box.channels,
            demand=demand,
            region=area.name,
            radius=area.radius,
            share=share(len(local), len(members)),
            members=members,
            id=box.segment.id,
            template=False,
            evidence=in_order([*box.evidence, *(item for member in members for item in member.evidence)]),
        )


def status_of(local: Sequence[Member], named: int) -> Status:
    """Status of a segment by its local members and the number of all named ones. O(members)."""
    if len(local) < 2:
        return "single" if local else "missing"
    sure = sum(member.score >= SURE for member in local)
    return "weak" if sure < 2 or len(local) < THIN * named else "covered"


def _member(projection: Projection, places: Places, member: str, box: Box, area: Area) -> Member:
    claims = claims_of_member(projection, member, box.segment.id)
    link = _link(projection, member, claims)
    where = places.where(member, area)
    return Member(
        name=link.name if link else projection.label(member),
        enterprise=projection.label(member),
        where=where,
        region="、".join(places.names(member)) or None,
        score=link.score if link else 1.0,
        reasons=tuple(reason for reason, _ in link.reasons) if link else (),
        id=member,
        evidence=projection.evidence((member, "inSegment", box.segment.id), *places.why(member)),
    )


def _link(projection: Projection, member: str, claims: Sequence[Claim]) -> NameLink | None:
    """The link of the name the map writes: the longest that stands in its quote, else the best of the document."""
    quotes = [key(claim.evidence.quote) for claim in claims]
    documents = {claim.evidence.document for claim in claims}
    links = [link for link in projection.links.get(member, ()) if link.document in documents]
    written = [link for link in links if any(key(link.name) in quote for quote in quotes)]
    if written:
        return max(written, key=lambda link: (len(link.name), link.score, link.name))
    return max(links, key=lambda link: (link.score, link.name), default=None)


def _names(members: Iterable[Member], where: Where) -> tuple[str, ...]:
    return tuple(member.enterprise for member in members if member.where == where)
