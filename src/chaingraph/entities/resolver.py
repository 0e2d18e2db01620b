"""The door of the room: references in, entities and links out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from chaingraph.entities.chains import group_chains
from chaingraph.entities.declared import with_declared
from chaingraph.entities.districts import Districts
from chaingraph.entities.drafts import Drafts, order
from chaingraph.entities.enterprises import Join, Use, group_names, same_writing
from chaingraph.entities.judgements import different_pairs, judged_types, same_names
from chaingraph.entities.places import company_homes, current_parks, home_codes, place_counts
from chaingraph.entities.projects import group_projects
from chaingraph.entities.regions import region_entity
from chaingraph.entities.told import told_partners, told_places
from chaingraph.entities.zones import region_of_zone, spelled_zones
from chaingraph.records import Entity, Extraction, Judgement, Mention, Ref, Resolution
from chaingraph.reference.collector import uncollected
from chaingraph.reference.identifiers import entity_id
from chaingraph.reference.names import fold, parse_company, plain

HOLDING = ("group.", "invest.")
"""Rules of prose that tell who holds whom."""
LISTED = "stage-list"
"""The rule of prose that reads lists of segments."""


@uncollected()
def resolve_entities(
    extraction: Extraction, judgements: Sequence[Judgement] = (), *, threshold: float = 0.72
) -> Resolution:
    """Decides which references mean the same thing.

    Args:
        extraction: Mentions and statements of all documents.
        judgements: People's decisions, oldest first; they win over the features.
        threshold: Score from which a short company name is the same as a fuller one.

    Returns:
        Every entity once, sorted by identifier, and a link for every reference of the extraction.
    """
    types = judged_types(judgements)
    refs = sorted(_references(extraction), key=order)
    by_type: dict[str, list[Ref]] = defaultdict(list)
    for ref in refs:
        by_type[types.get(ref.name, ref.type)].append(ref)
    drafts = Drafts({ref: types[ref.name] for ref in refs if ref.name in types})
    districts = Districts(extraction.mentions)
    counts = place_counts(extraction.mentions, districts)
    homes = home_codes(counts)
    where = _Where(homes, counts, districts)
    _enterprises(by_type.pop("Enterprise", []), extraction, judgements, (threshold, where), drafts)
    _regions(by_type.pop("Region", []), homes, districts, drafts)
    apart = different_pairs(judgements)
    parks = _zones(by_type.pop("Park", []), homes, districts, drafts)
    _parks(parks, extraction.mentions, (apart, homes), drafts)
    segments = _listed_segments(extraction)
    by_type["Chain"] = [ref for ref in by_type["Chain"] if (ref.document, ref.name) not in segments]
    chains = group_chains(_chain_names(by_type), apart)
    _chains(by_type.pop("Chain", []), chains, drafts)
    _segments(by_type.pop("Segment", []), chains, drafts)
    _called_chains(refs, segments, drafts)
    drafts.name(extraction.mentions)
    projects = group_projects(by_type.pop("Project", []), extraction, drafts.find, homes, apart)
    _projects(projects, drafts)
    for kind in sorted(by_type):
        _by_writing(by_type[kind], drafts)
    drafts.name(extraction.mentions)
    drafts.judge(same_names(judgements))
    return drafts.resolution()


class _Where(NamedTuple):
    """Of documents: the code of the place each speaks of, how often each names which, and the districts they tell of."""

    homes: Mapping[str, str]
    counts: Mapping[str, Counter[str]]
    districts: Districts


def _references(extraction: Extraction) -> set[Ref]:
    refs = {mention.ref for mention in extraction.mentions}
    for statement in extraction.statements:
        refs.add(statement.subject)
        if isinstance(statement.object, Ref):
            refs.add(statement.object)
    return refs


def _enterprises(
    refs: Sequence[Ref],
    extraction: Extraction,
    judgements: Sequence[Judgement],
    measure: tuple[float, _Where],
    drafts: Drafts,
) -> None:
    """Company names: same writing first, then the features; ``measure`` is the threshold, and where documents are."""
    threshold, where = measure
    apart, same = different_pairs(judgements), same_names(judgements)
    judged = frozenset((*same, *same.values(), *(name for pair in apart for name in pair)))
    chosen = with_declared(same_writing([ref.name for ref in refs]), extraction.mentions, judged)
    codes = {s.subject.name: str(s.object) for s in extraction.statements if s.predicate == "creditCode"}
    uses = list(_uses(refs, chosen, codes, extraction, where))
    joins = group_names(uses, threshold, same, apart | _told_apart(extraction, chosen))
    ids = {name: entity_id("Enterprise", joins[name].founder) for name in joins}
    for ref in refs:
        join = joins[chosen[ref.name]]
        entity = _enterprise(ref.name, join, codes.get(join.founder, ""), ids)
        drafts.link(ref, entity, join.score, join.reasons)


def _told_apart(extraction: Extraction, chosen: Mapping[str, str]) -> frozenset[frozenset[str]]:
    """Pairs of names of which words say that one holds, founded or pays for the other: no firm is its own subsidiary."""
    told = [(s.subject, s.object) for s in extraction.statements if s.rule.startswith(HOLDING)]
    pairs = [(chosen.get(one.name), chosen.get(other.name)) for one, other in told if isinstance(other, Ref)]
    return frozenset(frozenset((one, other)) for one, other in pairs if one and other and one != other)


def _uses(
    refs: Sequence[Ref],
    chosen: dict[str, str],
    codes: dict[str, str],
    extraction: Extraction,
    where: _Where,
) -> Iterable[Use]:
    """Every name with all that its documents tell of it."""
    homes, districts = company_homes(refs, where.homes), where.districts
    put, partners = told_places(extraction.statements, chosen, homes), told_partners(extraction.statements, chosen)
    documents: dict[str, set[str]] = defaultdict(set)
    for ref in refs:
        documents[chosen[ref.name]].add(ref.document)
    others = _other_names(extraction.mentions, chosen)
    for name in sorted(documents):
        places = frozenset(homes[document] for document in documents[name] if document in homes)
        known = others.get(name, ())
        around = [frozenset((*where.counts.get(document, ()), homes.get(document, ""))) for document in documents[name]]
        yield Use(
            name,
            frozenset(documents[name]),
            places,
            codes.get(name, ""),
            known,
            districts.of_company("\n".join((name, *known))),
            put.get(name, frozenset()),
            partners.get(name, frozenset()),
            frozenset.intersection(*around),
        )


def _other_names(mentions: Iterable[Mention], chosen: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Name → the legal names that documents use for it besides (its former ones)."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        name = chosen.get(mention.ref.name, "")
        legal = mention.ref.type == "Enterprise" and parse_company(mention.text).form and parse_company(name).form
        if legal and fold(mention.text) != fold(name):
            found[name].add(plain(mention.text))
    return {name: tuple(sorted(others)) for name, others in found.items()}


def _enterprise(name: str, join: Join, code: str, ids: dict[str, str]) -> Entity:
    rivals = tuple(sorted({ids[rival] for rival in join.rivals}))
    names = tuple(sorted({join.founder, name}))
    return Entity(entity_id("Enterprise", join.founder), "Enterprise", join.founder, names, code, ambiguous=rivals)


def _regions(refs: Iterable[Ref], homes: Mapping[str, str], districts: Districts, drafts: Drafts) -> None:
    """Regions: the gazetteer's, with all that contain them; a place it does not list stays under its own name."""
    for ref in refs:
        drafts.link(ref, region_entity(ref, homes.get(ref.document, ""), districts, drafts))


def _zones(refs: Iterable[Ref], homes: Mapping[str, str], districts: Districts, drafts: Drafts) -> list[Ref]:
    """Zones that are regions as well are those; the rest are parks."""
    parks = []
    for ref in refs:
        region = region_of_zone(ref, homes.get(ref.document, ""), districts, drafts)
        if region is None:
            parks.append(ref)
        else:
            drafts.link(ref, region)
    return parks


def _parks(
    refs: Sequence[Ref],
    mentions: Sequence[Mention],
    known: tuple[frozenset[frozenset[str]], Mapping[str, str]],
    drafts: Drafts,
) -> None:
    """Parks by the fullest of their names; ``known`` is which names are two things, and where documents are."""
    apart, homes = known
    full, spelled = current_parks(refs, mentions, apart), spelled_zones(refs, homes)
    for ref in refs:
        longer = spelled.get(ref, ref.name)
        name = full[ref.name if frozenset((ref.name, longer)) in apart else longer]
        score = 1.0 if name == ref.name else 0.9
        reasons = () if name == ref.name else (("same_park", 0.9),)
        drafts.link(ref, Entity(entity_id("Park", name), "Park", name, tuple(sorted({name, ref.name}))), score, reasons)


def _chain_names(by_type: Mapping[str, Sequence[Ref]]) -> set[str]:
    """Names of chains: their own, and those that segments give the chain they belong to."""
    keys = {ref.key for ref in by_type.get("Segment", ()) if ref.key}
    return keys | {ref.name for ref in by_type.get("Chain", ())}


def _chains(refs: Iterable[Ref], chosen: Mapping[str, str], drafts: Drafts) -> None:
    """Chains of one trade are one (新能源汽车产业链), apart where a key parts them."""
    for ref in refs:
        name = chosen[ref.name]
        entity = Entity(entity_id("Chain", name, ref.key), "Chain", name, tuple(sorted({name, ref.name})))
        reasons = () if name == ref.name else (("same_chain", 1.0),)
        drafts.link(ref, entity, reasons=reasons)


def _segments(refs: Sequence[Ref], chosen: Mapping[str, str], drafts: Drafts) -> None:
    """Segments, apart by the chain they belong to, whichever of its names they give."""
    drawn = {(ref.document, ref.name): link.entity for ref, link in drafts.links.items() if ref.type == "Chain"}
    written: dict[tuple[str, str], str] = {}
    for ref in refs:
        written.setdefault((fold(ref.name), chosen.get(ref.key, "")), ref.name)
    for ref in refs:
        chain = chosen.get(ref.key, "")
        name = written[fold(ref.name), chain]
        parent = drawn.get((ref.document, ref.key), entity_id("Chain", chain) if chain else "")
        names = tuple(sorted({name, ref.name}))
        drafts.link(ref, Entity(entity_id("Segment", name, chain), "Segment", name, names, parent=parent))


def _listed_segments(extraction: Extraction) -> dict[tuple[str, str], Ref]:
    """Document and name → the segment that a list of 上游 or 下游 there makes of what looks like a chain (动力电池)."""
    listed = (s.subject for s in extraction.statements if s.rule == LISTED and s.predicate == "stage")
    return {(ref.document, ref.name): ref for ref in listed}


def _called_chains(refs: Iterable[Ref], segments: Mapping[tuple[str, str], Ref], drafts: Drafts) -> None:
    """Names found as chains in a document that lists them as segments mean the segments."""
    for ref in refs:
        segment = segments.get((ref.document, ref.name)) if ref.type == "Chain" and ref not in drafts.links else None
        if segment is not None:
            drafts.links[ref] = drafts.links[segment]


def _projects(chosen: Mapping[Ref, tuple[str, str]], drafts: Drafts) -> None:
    """Projects: one entity for all names of one work."""
    for ref, (name, key) in chosen.items():
        entity = Entity(entity_id("Project", name, key), "Project", name, tuple(sorted({name, ref.name})))
        reasons = () if name == ref.name else (("same_project", 1.0),)
        drafts.link(ref, entity, reasons=reasons)


def _by_writing(refs: Sequence[Ref], drafts: Drafts) -> None:
    """Everything else: one entity for all names that differ only in writing, apart where a key parts them."""
    chosen: dict[tuple[str, str], str] = {}
    for ref in refs:
        chosen.setdefault((fold(ref.name), ref.key), ref.name)
    for ref in refs:
        kind = drafts.types.get(ref, ref.type)
        name = chosen[fold(ref.name), ref.key]
        entity = Entity(entity_id(kind, name, ref.key), kind, name, tuple(sorted({name, ref.name})))  # type: ignore[arg-type]
        drafts.link(ref, entity)
