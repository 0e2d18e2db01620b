"""Where a project is and whose it is by its own name: 会泽6万吨冶炼项目 is in 会泽, 广州江森项目 is 广州江森汽车内饰公司's.

For: :mod:`chaingraph.mentions.relations.finding`, for what nothing else in the document states.
In: the names of a document and what was stated of them. Out: ``projectLocatedIn`` and ``projectOf`` statements.
How: the county or city at the head of a project's name, if the document names it; behind it (or at the head) the brand of
exactly one enterprise of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chaingraph.records import Document, Evidence, Mention, Ref, Statement
from chaingraph.reference.company_names import parse_company
from chaingraph.reference.regions import gazetteer

_LEVELS = frozenset(["city", "county"])
"""A project named after a province or a country may be anywhere."""
_ENDINGS = ("项目", "工程")
"""What plainly is a project; a base or a network named after a place is often placed more closely elsewhere."""
_LONGEST_BRAND = 10
CONFIDENCE = 0.65


def find_namesakes(
    document: Document, mentions: Sequence[Mention], stated: Sequence[Statement], near: str
) -> list[Statement]:
    """What projects' names say of places and owners that no sentence tells.

    Args:
        document: The document.
        mentions: Its names, by position.
        stated: What was found in it.
        near: Code of the region it speaks of; empty when unknown.
    """
    told = {(s.subject, s.predicate) for s in stated}
    regions, brands = _regions(mentions, near), _brands(mentions, near)
    found: dict[tuple[Ref, str], Statement] = {}
    for mention in mentions if regions or brands else ():
        if mention.ref.type != "Project" or not mention.ref.name.endswith(_ENDINGS):
            continue
        for predicate, thing in _named(mention.ref.name, regions, brands, near):
            key = mention.ref, predicate
            if key not in told and key not in found:
                quote = Evidence(document.id, mention.start, mention.end, document.text[mention.start : mention.end])
                found[key] = Statement(mention.ref, predicate, thing, quote, "namesake", "fact", CONFIDENCE)
    return list(found.values())


def _named(name: str, regions: Mapping[str, Ref], brands: Mapping[str, Ref], near: str) -> Iterator[tuple[str, Ref]]:
    """The place and the owner that a project's name names."""
    region, rest = gazetteer().split(name, near)
    if region and rest and region.code in regions:
        yield "projectLocatedIn", regions[region.code]
    for length in range(min(_LONGEST_BRAND, len(rest) - 1), 1, -1):
        owner = brands.get(rest[:length])
        if owner:
            yield "projectOf", owner
            return


def _regions(mentions: Sequence[Mention], near: str) -> dict[str, Ref]:
    """Cities and counties that the document names, by code."""
    found: dict[str, Ref] = {}
    for ref in dict.fromkeys(m.ref for m in mentions if m.ref.type == "Region"):
        region = gazetteer().resolve(ref.name, near)
        if region and region.level in _LEVELS:
            found.setdefault(region.code, ref)
    return found


def _brands(mentions: Sequence[Mention], near: str) -> dict[str, Ref]:
    """Brands of enterprises that the document names in full; a brand that two of them share says nothing."""
    found: dict[str, Ref | None] = {}
    for ref in dict.fromkeys(m.ref for m in mentions if m.ref.type == "Enterprise"):
        parts = parse_company(ref.name, near)
        if parts.core and parts.form and len(parts.core) > 1:
            found[parts.core] = None if parts.core in found else ref
    return {core: ref for core, ref in found.items() if ref}
