"""Industrial chains as the documents draw them: which there are, their segments in order, who stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chaingraph.analysis.columns import Claim, Thing, Triple, key
from chaingraph.analysis.companions import partners
from chaingraph.analysis.product_words import is_telling
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.suggest import match_all, suggestion
from chaingraph.errors import UsageError
from chaingraph.records import Evidence
from chaingraph.reference.companies import known_companies

STAGES = ("上游", "中游", "下游")
NOWHERE = ("", 0, 0)
LEADING_TIERS = frozenset({"链主", "龙头"})


@dataclass(frozen=True, slots=True)
class Box:
    """A segment of a chain.

    Attributes:
        members: Identifiers of the enterprises in it, in the order of the document.
        channels: Generic kinds of business in it (电商, 商超连锁): no suppliers.
    """

    chain: Thing
    segment: Thing
    stage: str
    members: tuple[str, ...]
    channels: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def choose_chains(projection: Projection, name: str = "") -> tuple[Thing, ...]:
    """The chains a name means, in document order; all that have segments when the name is empty.

    Args:
        projection: The graph.
        name: As typed; a part of the name is enough (手机 for VIVO手机).

    Raises:
        UsageError: No chain is called so; the hint names the nearest.
    """
    chains = _in_document_order(projection)
    drawn = tuple(chain for chain in chains if projection.subjects("segmentOf", chain.id))
    if not name:
        return drawn
    # A chain that is drawn is meant before one that is only named somewhere.
    found = match_all(bare_chain(name), drawn) or match_all(bare_chain(name), chains)
    if not found:
        names = [chain.name for chain in (drawn or chains)]
        raise UsageError(f"图谱里没有“{name}”这条产业链", hint=suggestion(name, names))
    return found


def boxes(projection: Projection, chain: Thing) -> tuple[Box, ...]:
    """Segments of a chain: 上游, 中游, 下游, then those without a stage; within a stage in document order."""
    found = []
    for segment in projection.subjects("segmentOf", chain.id):
        stage = next(iter(projection.literals(segment, "stage")), "")
        place = min(map(_place, projection.evidence((segment, "segmentOf", chain.id))), default=NOWHERE)
        rank = STAGES.index(stage) if stage in STAGES else len(STAGES)
        found.append(((rank, place, segment), _box(projection, chain, segment, stage)))
    return tuple(box for _, box in sorted(found, key=lambda item: item[0]))


def claims_of_member(projection: Projection, member: str, segment: str) -> tuple[Claim, ...]:
    """Where the documents put an enterprise into a segment."""
    return projection.claims_of(member, "inSegment", segment)


def find_leaders(projection: Projection, chain: Thing, box_list: tuple[Box, ...]) -> tuple[str, ...]:
    """Identifiers of the enterprises that lead a chain, sorted.

    Those the documents call its leader (``ledBy``), its members whose tier is 链主 or 龙头, and the one after which it
    is named (a chain 甲牌手机 and an enterprise that the documents, or the list of well-known companies, also call 甲牌).
    Who a sentence says makes up the chain together with one of them is a member, too, and so is who makes the very
    thing the chain is named after.
    """
    leaders = {*projection.objects(chain.id, "ledBy"), *_namesakes(projection, chain)}
    members = {member for box in box_list for member in box.members} | set(projection.subjects("inChain", chain.id))
    members |= partners(projection, members | leaders) | {maker for maker, _ in makers_of_name(projection, chain)}
    leaders |= {member for member in members if LEADING_TIERS & set(projection.literals(member, "tier"))}
    return tuple(sorted(leaders))


def makers_of_name(projection: Projection, chain: Thing) -> tuple[tuple[str, str], ...]:
    """Enterprises and what they make that the chain's name ends with: 空调, 空调器 or 吊顶式空调 itself. O(length · makers).

    A name that says nothing of what is made (设备, 整机) makes nobody.
    """
    name = key(bare_chain(chain.name))
    ends = [name[at:] for at in range(len(name) - 1) if is_telling(name[at:])]
    forms = [form for end in ends for form in (end, f"{end}器", f"{end}机")]
    products = [p for form in forms for p in projection.find_names(form) if projection.things[p].type == "Product"]
    made = ((maker, product) for product in products for maker in projection.subjects("produces", product))
    return tuple(
        pair
        for pair in made
        if projection.things[pair[0]].type == "Enterprise" and projection.is_fact(pair[0], "produces", pair[1])
    )


def _namesakes(projection: Projection, chain: Thing) -> tuple[str, ...]:
    """Enterprises with the longest name (two characters at least) that the chain's name begins with."""
    name = key(chain.name)
    for end in range(len(name) - 1, 1, -1):
        forms = (name[:end], *_brands().get(name[:end], ()))
        bearers = (projection.things[bearer] for form in forms for bearer in projection.find_names(form))
        found = {bearer.id for bearer in bearers if bearer.type == "Enterprise"}
        if found:
            return tuple(sorted(found))
    return ()


@cache
def _brands() -> Mapping[str, tuple[str, ...]]:
    """A well-known company's form → all of them (VIVO and 维沃); forms that are everyday words are left out."""
    known = known_companies()
    return {key(form): company.forms for form, company in known.items() if form not in company.ambiguous}


def _box(projection: Projection, chain: Thing, segment: str, stage: str) -> Box:
    members = [m for m in projection.subjects("inSegment", segment) if projection.is_fact(m, "inSegment", segment)]
    triples: list[Triple] = [(segment, "segmentOf", chain.id)]
    ordered = sorted(
        members, key=lambda m: (min(map(_claim, claims_of_member(projection, m, segment)), default=NOWHERE), m)
    )
    return Box(
        chain=chain,
        segment=projection.things[segment],
        stage=stage,
        members=tuple(ordered),
        channels=projection.literals(segment, "channel"),
        evidence=projection.evidence(*triples),
    )


def _in_document_order(projection: Projection) -> tuple[Thing, ...]:
    """Chains by the first place that draws a segment of them, then the others by name."""

    def place(chain: Thing) -> tuple[str, int, int]:
        segments = projection.subjects("segmentOf", chain.id)
        evidence = projection.evidence(*((segment, "segmentOf", chain.id) for segment in segments))
        return min(map(_place, evidence), default=("\uffff", 0, 0))

    return tuple(sorted(projection.of_type("Chain"), key=lambda chain: (place(chain), chain.name, chain.id)))


def bare_chain(name: str) -> str:
    """A chain's name without the word for chain: VIVO手机产业链 → VIVO手机."""
    bare = name.removesuffix("图谱").removesuffix("产业链").removesuffix("链条").removesuffix("链")
    return bare or name


def _place(evidence: Evidence) -> tuple[str, int, int]:
    """Where it begins, then where it ends: all rows below one title begin with the title."""
    return (evidence.document, evidence.start, evidence.end)


def _claim(claim: Claim) -> tuple[str, int, int]:
    return _place(claim.evidence)
