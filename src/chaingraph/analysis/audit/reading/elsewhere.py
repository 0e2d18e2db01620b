"""Projects that a sentence calls by a name that only another document's list tells.

For: the reading of what sentences are about (:mod:`chaingraph.analysis.audit.values.subjects`).
In: projects with names that begin with the brand of an enterprise or are long, so that no other in one place has the name.
Out: the names in each sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.row_index import Names
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

SHORTEST = 7
"""Characters of a name at least."""
SPECIFIC = 10
"""Characters from which on a name needs no brand to be of one project in one place."""
BRAND = (2, 3, 4)
"""Characters of a brand."""

Found = Mapping[tuple[str, int], Sequence[tuple[int, str, int]]]


def named_elsewhere(projection: Projection) -> Found:
    """Document and start of a sentence → place, project and length of each name in it; read once. O(characters)."""
    return projection.once(_read)


def _read(projection: Projection) -> Found:
    brands = {core for thing in projection.of_type("Enterprise") if (core := parse_company(thing.name).core)}
    branded = [
        (name, thing.id)
        for thing in projection.of_type("Project")
        for name in thing.names
        if len(name) >= SHORTEST and (len(name) >= SPECIFIC or any(name[:size] in brands for size in BRAND))
    ]
    names, homes = Names([name for name, _ in branded]), told_homes(projection)
    own = {thing: {link.document for link in projection.links.get(thing, ())} for _, thing in branded}
    found: dict[tuple[str, int], list[tuple[int, str, int]]] = {}
    for sentence in sentences(projection) if branded else ():
        home = homes.get(sentence.document, "")
        for name, thing in (branded[at] for at in names.near(sentence.text)):
            at = sentence.text.find(name)
            places = {homes.get(document, "") for document in own[thing]}
            if at >= 0 and sentence.document not in own[thing] and (not home or home in places or "" in places):
                found.setdefault((sentence.document, sentence.offsets[0]), []).append((at, thing, len(name)))
    return {spot: sorted(hits) for spot, hits in found.items()}
