"""Who is there: every enterprise, those of a roster with their number, tier and trade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from chaingraph.analysis.columns import Claim, Thing, Triple, in_order, row_order
from chaingraph.analysis.places import Places, Where
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.states import states_of
from chaingraph.analysis.tables import joined
from chaingraph.errors import UsageError
from chaingraph.records import Evidence

NOT_A_ROSTER = ("supplier_", "land_", "investment_", "indicator_")
"""Rows with such measures and no tier list enterprises for another reason: their number is not a roster's."""


ENOUGH = 3
"""Quotes that show what an enterprise outside the rosters is known by."""


_Spot = tuple[str, tuple[str, ...], tuple[str, ...]]
"""An enterprise, its number and its tiers."""


@dataclass(frozen=True, slots=True)
class EnterpriseRow:
    """An enterprise, once for each different roster entry.

    Attributes:
        number: Its number in the roster; a text where it is no plain number.
        tier: 链主, 龙头, 骨干, 成长型 …
        sector: Its trade; several joined by 、.
        region: Narrowest region the documents put it in.
        parks: Names of the parks it is in.
        names: Every name the documents use.
        where: ``local``, ``outside`` or ``unknown``, seen from the place the documents speak of.
        state: 在产, 停产, 在建, 注销 … as last told; ``None`` where no document tells one.
    """

    enterprise: str
    number: int | str | None
    tier: str | None
    sector: str | None
    region: str | None
    parks: tuple[str, ...]
    names: tuple[str, ...]
    where: Where
    state: str | None
    evidence: tuple[Evidence, ...]


def find_enterprises(projection: Projection, tier: str = "", *, roster_only: bool = False) -> tuple[EnterpriseRow, ...]:
    """Enterprises: those of rosters in the order of the roster, then the others by name.

    A name of which the documents say nothing is no row; it stays in the graph, and ``show`` finds it.

    Two rosters that say the same of an enterprise make one row; different numbers or tiers make two. A table of chains
    that names their leaders is no second roster.

    Args:
        projection: The graph.
        tier: Only this tier; 龙头 and 龙头企业 mean the same.
        roster_only: Leave out enterprises that no roster lists.

    Raises:
        UsageError: No enterprise has that tier; the hint names those there are.

    Complexity: O(claims · log claims).
    """
    entries = _roster(projection)
    places = Places(projection)
    rows = [_row(projection, places, *entry) for entry in entries]
    if not roster_only:
        listed = {thing for thing, _ in entries}
        told = _told(projection)
        others = (thing for thing in projection.of_type("Enterprise") if thing.id not in listed and thing.id in told)
        rows += [_row(projection, places, thing.id, (), told[thing.id]) for thing in sorted(others, key=_by_name)]
    return _of_tier(rows, tier) if tier else tuple(rows)


def _roster(projection: Projection) -> list[tuple[str, tuple[Claim, ...]]]:
    """Enterprise and claims of each different roster entry, in roster order."""
    other = {n.row for n in projection.numbers if n.row and n.measure.startswith(NOT_A_ROSTER)}
    merged: dict[_Spot, list[Claim]] = {}
    of_rosters: set[_Spot] = set()
    for group, claims in sorted(projection.groups.items(), key=lambda item: row_order(item[0])):
        if group in other and not any(claim.predicate == "tier" for claim in claims):
            continue
        for subject in _subjects(projection, claims):
            own = [claim for claim in claims if claim.subject == subject]
            spot = (subject, _texts(own, "number"), _texts(own, "tier"))
            merged.setdefault(spot, []).extend(own)
            if spot[1] or not _is_led(claims, subject):
                of_rosters.add(spot)
    for spot in [spot for spot in merged if not spot[1]]:
        home = _entry_of(spot, merged, of_rosters)
        if home:
            merged[home].extend(merged.pop(spot))
    return [(spot[0], tuple(claims)) for spot, claims in merged.items()]


def _is_led(claims: tuple[Claim, ...], subject: str) -> bool:
    """Whether a row is about a chain, whose leader the enterprise is (产业链 | 链长 | 链主企业)."""
    return any(claim.predicate == "ledBy" and claim.object == subject for claim in claims)


def _entry_of(spot: _Spot, merged: Mapping[_Spot, list[Claim]], of_rosters: Set[_Spot]) -> _Spot | None:
    """The roster entry that an entry without a number belongs to: it says nothing else, or comes from a table of chains."""
    others = [other for other in merged if other != spot and other[0] == spot[0] and other in of_rosters]
    same = (other for other in others if spot not in of_rosters or (other[1] and set(spot[2]) <= set(other[2])))
    return next(same, None)


def _subjects(projection: Projection, claims: tuple[Claim, ...]) -> Iterator[str]:
    marked = (claim.subject for claim in claims if claim.predicate in ("number", "tier"))
    for subject in dict.fromkeys(marked):
        if subject in projection.things and projection.things[subject].type == "Enterprise":
            yield subject


def _told(projection: Projection) -> dict[str, tuple[Evidence, ...]]:
    """What the documents say of each enterprise: the first few quotes about it."""
    told: dict[str, list[Evidence]] = {}
    for (subject, _, object_), claims in projection.claims.items():
        for thing in (subject, object_):
            if thing in projection.things and len(told.setdefault(thing, [])) < ENOUGH:
                told[thing].append(claims[0].evidence)
    return {thing: in_order(quotes) for thing, quotes in told.items()}


def _row(
    projection: Projection,
    places: Places,
    enterprise: str,
    claims: tuple[Claim, ...],
    told: tuple[Evidence, ...] = (),
) -> EnterpriseRow:
    thing = projection.things[enterprise]
    number = next(iter(_texts(claims, "number")), None)
    sectors = _texts(claims, "sector") or projection.objects(enterprise, "sector")
    own: list[Triple] = [(enterprise, "sector", value) for value in sectors]
    own += [(enterprise, "tier", value) for value in projection.literals(enterprise, "tier")]
    state = states_of(projection).get(enterprise)
    why: list[Triple] = [(enterprise, "state", state)] if state else []
    quotes = projection.evidence(*places.why(enterprise), *why, *([] if claims else own))
    return EnterpriseRow(
        enterprise=thing.name,
        number=int(number) if number and number.isdecimal() else number,
        tier=joined(_texts(claims, "tier") or projection.literals(enterprise, "tier")),
        sector=joined(tuple(dict.fromkeys(projection.label(value) for value in sectors))),
        region=joined(places.names(enterprise)),
        where=places.seen_from_home(enterprise),
        parks=tuple(projection.label(park) for park in places.parks(enterprise)),
        names=thing.names or (thing.name,),
        evidence=in_order([*(claim.evidence for claim in claims), *quotes]) or told,
        state=state,
    )


def _texts(claims: list[Claim] | tuple[Claim, ...], predicate: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.object for claim in claims if claim.predicate == predicate))


def _of_tier(rows: list[EnterpriseRow], tier: str) -> tuple[EnterpriseRow, ...]:
    wanted = tier.strip().removesuffix("企业")
    found = tuple(row for row in rows if row.tier and wanted in row.tier.split("、"))
    if not found:
        tiers = sorted({part for row in rows if row.tier for part in row.tier.split("、")})
        raise UsageError(
            f"没有“{tier}”这一梯队的企业", hint=f"现有梯队：{'、'.join(tiers)}" if tiers else "文件没有划分梯队"
        )
    return found


def _by_name(thing: Thing) -> tuple[str, str]:
    return (thing.name, thing.id)
