"""Whom documents want to win: claims of ``invites``, with what is said of what they would bring.

For: :mod:`chaingraph.analysis.candidates`.
In: a projection. Out: :class:`Invitation`. That somebody shall come is a plan: who is invited is no member of the chain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.chains import bare_chain, choose_chains
from chaingraph.analysis.columns import Claim, in_order
from chaingraph.analysis.places import Area, Places, Radius, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.suggest import match_all
from chaingraph.records import Evidence


@dataclass(frozen=True, slots=True)
class Invitation:
    """An enterprise that a place wants to win.

    Attributes:
        enterprise: Its identifier.
        area: Who wants it, and around.
        segments: ``chain/segment`` that it shall fill; empty when nobody says.
        chains: Names of the chains for which it is wanted.
    """

    enterprise: str
    area: Area
    segments: tuple[str, ...]
    chains: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def invitations_of(
    projection: Projection, chain: str = "", region: str = "", radius: str = "区县"
) -> tuple[Invitation, ...]:
    """Everybody whom documents want to win, but those of whom nobody says for which place.

    Args:
        projection: The graph.
        chain: Only who is wanted for a chain so called; all when empty.
        region: Only whom this place wants.
        radius: As for the gaps.

    Complexity: O(claims).
    """
    places, checked = Places(projection), check_radius(radius)
    given = places.area(region, checked) if region else None
    wanted = _chains(projection, chain) if chain else None
    found: list[Invitation] = []
    for enterprise, claims in _claims(projection).items():
        chains = {claim.subject for claim in claims if projection.things[claim.subject].type == "Chain"}
        if wanted is None or chains & wanted:
            found += _invitations(projection, places, enterprise, claims, (given, checked))
    return tuple(found)


def _claims(projection: Projection) -> Mapping[str, Sequence[Claim]]:
    """Enterprise → the claims that it is wanted."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for (_, predicate, enterprise), claims in projection.claims.items():
        if predicate == "invites":
            found[enterprise].extend(claims)
    return found


def _invitations(
    projection: Projection,
    places: Places,
    enterprise: str,
    claims: Sequence[Claim],
    here: tuple[Area | None, Radius],
) -> Iterator[Invitation]:
    """One for every place that wants it; where only a chain does, the place that its documents speak of."""
    given, radius = here
    kinds = {claim.subject: projection.things[claim.subject].type for claim in claims}
    owners = [owner for owner, kind in kinds.items() if kind != "Chain"]
    chains = tuple(projection.label(owner) for owner, kind in kinds.items() if kind == "Chain")
    areas = {places.area(owner, radius): places.where(owner, given) == "local" if given else True for owner in owners}
    code = "" if owners else places.home_of({claim.evidence.document for claim in claims})
    if code:
        area = places.area_of_region(code, radius)
        areas[area] = given is None or area == given
    quotes = in_order(claim.evidence for claim in claims)
    segments = tuple(dict.fromkeys(_segments(projection, enterprise)))
    for area in dict.fromkeys(given or area for area, within in areas.items() if within):
        yield Invitation(enterprise, area, segments, chains, quotes)


def _chains(projection: Projection, name: str) -> set[str]:
    """The chains a name means, drawn or not."""
    every = projection.of_type("Chain")
    return {thing.id for thing in (*choose_chains(projection, name), *match_all(bare_chain(name), every))}


def _segments(projection: Projection, enterprise: str) -> Iterator[str]:
    """The segments for which somebody is planned, each with its chain where one is told."""
    for claim in projection.claims_about(enterprise):
        if claim.modality == "planned" and claim.predicate == "inSegment":
            name = projection.label(claim.object)
            about = projection.claims_about(claim.object)
            chains = [projection.label(other.object) for other in about if other.predicate == "segmentOf"]
            yield from (f"{chain}/{name}" for chain in chains)
            if not chains:
                yield name
