"""Short names that one document declares for a company (以下简称“甲精机”), as the other documents use them.

For: the resolver. In: mentions, and the spelling that stands for each name. Out: the spellings anew.
How: in its own document a declared name has its whole one already. In others it means the same where all declarations agree, the
name is longer than a brand that many share, and the world does not know a company of this name at another place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from chaingraph.entities.features import known_by_key
from chaingraph.records import Mention
from chaingraph.reference.names import fold, parse_company
from chaingraph.reference.regions import gazetteer

_DECLARED = ("definition-short", "definition-alias", "table:short")
_SHORTEST = 3


def with_declared(chosen: Mapping[str, str], mentions: Iterable[Mention], judged: frozenset[str]) -> dict[str, str]:
    """Name → the spelling that stands for it, a declared short name under that of its whole one.

    Args:
        chosen: Name → the spelling that stands for it.
        mentions: Of all documents.
        judged: Names that people have judged; of these they know better.
    """
    shared = {name: full for name, full in _shared(mentions).items() if full in chosen}
    return {
        name: chosen[shared.get(fold(spelling), name)] if judged.isdisjoint((name, spelling)) else spelling
        for name, spelling in chosen.items()
    }


def _shared(mentions: Iterable[Mention]) -> dict[str, str]:
    """Folded short name → the one whole name that documents declare it for."""
    told: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.ref.type == "Enterprise" and mention.rule in _DECLARED and mention.text != mention.ref.name:
            told[fold(mention.text)].add(mention.ref.name)
    return {name: min(full) for name, full in told.items() if len(full) == 1 and _is_shared(name, min(full))}


def _is_shared(name: str, full: str) -> bool:
    """Whether other documents mean the same by a name."""
    if len(name) < _SHORTEST:
        return False
    company, place = known_by_key().get(name), parse_company(full).region_code
    return company is None or not (company.place and place) or gazetteer().nested(company.place, place)
