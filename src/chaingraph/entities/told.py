"""What statements tell of a company's name before it is linked: the places they put it in, the names they set against it.

For: the resolver. In: statements. Out: codes and names by the spelling that stands for a name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from chaingraph.entities.places import find_region
from chaingraph.records import Ref, Statement


def told_places(
    statements: Iterable[Statement], chosen: Mapping[str, str], homes: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    """Company name → codes of the listed regions that statements put it in.

    Args:
        statements: Of all documents.
        chosen: Name → the spelling that stands for it.
        homes: Document → code of the place it speaks of.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        place = statement.object
        if statement.predicate != "locatedIn" or not isinstance(place, Ref) or place.type != "Region":
            continue
        region = find_region(place.name, homes.get(place.document, ""))
        if statement.subject.name in chosen and region is not None and region.level != "country":
            found[chosen[statement.subject.name]].add(region.code)
    return {name: frozenset(codes) for name, codes in found.items()}


def told_partners(statements: Iterable[Statement], chosen: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Company name → names to which a statement relates it: who supplies a firm, or holds it, is not that firm.

    Args:
        statements: Of all documents.
        chosen: Name → the spelling that stands for it.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        pair = (statement.subject, statement.object)
        names = {chosen[ref.name] for ref in pair if isinstance(ref, Ref) and ref.name in chosen}
        for name in names if len(names) > 1 else ():
            found[name] |= names - {name}
    return {name: frozenset(others) for name, others in found.items()}
