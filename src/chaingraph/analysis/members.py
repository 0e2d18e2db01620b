"""Who stands in a segment: names of the map, and enterprises that make what belongs there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from chaingraph.analysis.chains import Box, claims_of_member
from chaingraph.analysis.columns import Claim, NameLink, Triple, key
from chaingraph.analysis.offers import Fit, Offers
from chaingraph.analysis.places import Area, Places, Where
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.states import idle, why_idle
from chaingraph.records import Evidence

Status = Literal["missing", "single", "weak", "covered"]

SURE = 0.85
"""Score from which a name is taken for the enterprise, or a product for the segment's, without a second look."""
THIN = 0.1
"""Share of a segment's named members below which two local ones do not carry it."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a segment and where it is.

    Attributes:
        name: As it stands in the map; of a maker that the map does not name, the enterprise's own name.
        enterprise: The enterprise it was found to mean.
        id: Its identifier.
        where: ``local``, ``outside`` or ``unknown``.
        region: Where the documents say it is; ``None`` when they do not.
        score: How sure the match of name and enterprise, or of product and segment, is, 0 to 1.
        reasons: What the match rests on.
        product: What it makes, when it stands here for that alone; ``None`` for names of the map.
        state: Its state, when it makes nothing at present (停产, 在建 …): then it is listed and does not count.
    """

    name: str
    enterprise: str
    where: Where
    region: str | None
    score: float
    reasons: tuple[str, ...]
    id: str
    product: str | None
    evidence: tuple[Evidence, ...]
    state: str | None = None

    @property
    def is_here(self) -> bool:
        """Whether it makes something here: local, and not stopped or still being built."""
        return self.where == "local" and self.state is None


def enterprises_by_place(members: Sequence[Member]) -> Mapping[Where, tuple[str, ...]]:
    """The enterprises of members that make something by where these are: local, outside, unknown."""
    able = [member for member in members if member.state is None]
    return {where: tuple(m.enterprise for m in able if m.where == where) for where in get_args(Where)}


def resting(members: Sequence[Member]) -> tuple[str, ...]:
    """Members that make nothing at present, with their state: ``甲厂（停产）``."""
    return tuple(f"{member.enterprise}（{member.state}）" for member in members if member.state)


def count_able(members: Sequence[Member]) -> int:
    """How many members make something, wherever they are."""
    return sum(member.state is None for member in members)


def status_of(local: Sequence[Member], named: int) -> Status:
    """Status of a segment by its local members and the number of all named ones. O(members)."""
    if len(local) < 2:
        return "single" if local else "missing"
    sure = sum(member.score >= SURE for member in local)
    return "weak" if sure < 2 or len(local) < THIN * named else "covered"


def members_of_box(projection: Projection, places: Places, box: Box, area: Area) -> Iterator[Member]:
    """The names of a segment of a map, in its order."""
    for member in box.members:
        claims = claims_of_member(projection, member, box.segment.id)
        link = _link(projection, member, claims)
        yield Member(
            name=link.name if link else projection.label(member),
            enterprise=projection.label(member),
            where=places.where(member, area),
            region="、".join(places.names(member)) or None,
            score=link.score if link else 1.0,
            reasons=tuple(reason for reason, _ in link.reasons) if link else (),
            id=member,
            product=None,
            evidence=projection.evidence(
                (member, "inSegment", box.segment.id), *places.why(member), *why_idle(projection, member)
            ),
            state=idle(projection).get(member),
        )


def makers_of(
    projection: Projection, places: Places, offers: Offers, found: Mapping[str, Fit], area: Area
) -> Iterator[Member]:
    """Enterprises that make what a segment asks for, the best fit first."""
    for maker in sorted(found, key=lambda maker: (-found[maker][0], maker)):
        yield maker_member(projection, places, maker, found[maker], area, offers.triples(maker, found[maker][1]))


def maker_member(
    projection: Projection, places: Places, maker: str, fit: Fit, area: Area, triples: Sequence[Triple]
) -> Member:
    """An enterprise that stands in a segment for what it makes.

    Args:
        projection: The graph.
        places: Where things are.
        maker: Its identifier.
        fit: How well its product fits, and the product.
        area: Where local is.
        triples: What says that it makes it.
    """
    score, product = fit
    return Member(
        name=projection.label(maker),
        enterprise=projection.label(maker),
        where=places.where(maker, area),
        region="、".join(places.names(maker)) or None,
        score=score,
        reasons=(f"有“{product}”，与该环节相符",),
        id=maker,
        product=product,
        evidence=projection.evidence(*triples, *places.why(maker), *why_idle(projection, maker)),
        state=idle(projection).get(maker),
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
