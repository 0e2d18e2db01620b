"""Which place a document speaks of, as the graph tells it: what "here" means when nobody says.

A place is told by its code. A county that no list knows and a zone have none: home is then the identifier of the thing, as
:meth:`Places.area_of_region` takes it, and :func:`document_homes` tells the code of what they lie in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from chaingraph.analysis.columns import Claim
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.titled_zones import titled_zones
from chaingraph.reference.districts import is_district
from chaingraph.reference.regions import gazetteer

ROSTER_WEIGHT = 10
"""A document that lists enterprises row by row speaks of its place more weightily than a news page."""
_LISTING = ("tier", "inSegment", "number")
"""What the rows of a list of enterprises say."""
_PLACING = frozenset(
    {"locatedIn", "projectLocatedIn", "hasMetric", "lacks", "hasOnly", "hasWeak", "buysIn", "seeks", "invites"}
)
_DEEPEST = 5
"""A village, its town, its district, its city, its province."""
STATEMENT_WEIGHT = 3
"""To put something into a region, or to measure the region, says more than to name it."""


class Homes:
    """The homes of all documents of a graph, looked up once. O(claims + name uses).

    Args:
        projection: The graph.
    """

    def __init__(self, projection: Projection) -> None:
        self._homes = document_homes(projection)
        # The place of a list that tells where suppliers are, and they are from everywhere, is a guess: it has no say where
        # others have one.
        guessed = {claim.evidence.document for claims in projection.once(_suppliers).values() for claim in claims}
        self._told = set(projection.once(_told_homes)) | (set(self._homes) - guessed)
        self._listing = _documents(projection, *_LISTING) & self._told
        self._unlisted = projection.once(unlisted_homes)

    def most(self, documents: Collection[str] = ()) -> str:
        """Code, or identifier without one, of the place most of the documents (all when empty) speak of; empty when none does."""
        known = {**self._homes, **self._unlisted}
        told = self._told | set(self._unlisted)
        asked = [document for document in known if not documents or document in documents]
        # Where none of them has a majority of its own, the others know better than a guess.
        asked = asked if any(document in told for document in asked) else list(known)
        sure = [document for document in asked if document in told] or asked
        votes: Counter[str] = Counter()
        for document in sure:
            votes[known[document]] += ROSTER_WEIGHT if document in self._listing else 1
        return min(votes, key=lambda code: (-votes[code], code), default="")


def _suppliers(projection: Projection) -> Mapping[str, tuple[Claim, ...]]:
    """Rows of chains that say where a supplier is: row → its claims."""
    return {
        group: claims
        for group, claims in projection.groups.items()
        if {"inSegment", "locatedIn"} <= {claim.predicate for claim in claims}
    }


def _documents(projection: Projection, *predicates: str) -> set[str]:
    """Documents that state one of these."""
    said = (claims for (_, predicate, _), claims in projection.claims.items() if predicate in predicates)
    return {claim.evidence.document for claims in said for claim in claims}


def document_homes(projection: Projection) -> Mapping[str, str]:
    """Document → code of the region it speaks of.

    From the country down, the part that has more than half of all that is said about the parts is followed: a page
    that names 重庆 forty times, 南岸区 thirty times and 巴南区 five times speaks of 南岸区. Where no part has a
    majority even among countries, the place that the graph gives the document counts. Found out once.
    """
    return projection.once(_document_homes)


def _document_homes(projection: Projection) -> Mapping[str, str]:
    homes = projection.once(_told_homes)
    given = {paper.id: _code(projection, paper.place) for paper in projection.papers.values() if paper.place}
    both = {document: homes.get(document) or given.get(document, "") for document in sorted({*given, *homes})}
    return {document: code for document, code in both.items() if code}


def _told_homes(projection: Projection) -> Mapping[str, str]:
    """Document → code of the region most of what it says is about; only documents with a majority."""
    homes = {document: _code_of(projection, spot) for document, spot in projection.once(_told_spots).items()}
    return {document: code for document, code in homes.items() if code}


def _told_spots(projection: Projection) -> Mapping[str, str]:
    """The same, with the identifier of a county that no list knows instead of the code of what it lies in."""
    homes = {document: _descend(projection, weight) for document, weight in _weights(projection).items()}
    return {document: spot for document, spot in homes.items() if spot}


def unlisted_homes(projection: Projection) -> Mapping[str, str]:
    """Document → identifier of the county no list knows, or of the zone, that it speaks of; only documents of one.

    A zone counts where the title begins with its name and no county is known that it lies in: who writes of that county names
    its zones as well.
    """
    spots = projection.once(_told_spots).items()
    counties = {document: spot for document, spot in spots if spot in projection.things}
    return titled_zones(projection, projection.once(_told_homes)) | counties


def _weights(projection: Projection) -> dict[str, Counter[str]]:
    """Document → code of a region, or identifier of an unlisted county → how much is said of it."""
    weights: dict[str, Counter[str]] = defaultdict(Counter)
    for links in projection.links.values():
        for link in links:
            if spot := _spot(projection, link.entity):
                weights[link.document][spot] += link.mentions
    for document, region in _statements(projection):
        if spot := _spot(projection, region):
            weights[document][spot] += STATEMENT_WEIGHT
    return weights


def _statements(projection: Projection) -> Iterator[tuple[str, str]]:
    suppliers = projection.once(_suppliers)
    for (subject, predicate, target), claims in projection.claims.items():
        if predicate in _PLACING:
            region = target if predicate in ("locatedIn", "projectLocatedIn") else subject
            # Where the suppliers of a chain are says nothing of whose chain it is.
            yield from ((claim.evidence.document, region) for claim in claims if claim.group not in suppliers)


def _descend(projection: Projection, weights: Mapping[str, int]) -> str:
    """Follows the majority down the tree of regions; empty when already the countries are divided."""
    subtree: Counter[str] = Counter()
    children: dict[str, set[str]] = defaultdict(set)
    for spot, weight in weights.items():
        line = _line(projection, spot)
        for part in line:
            subtree[part] += weight
        for inner, outer in zip(line, [*line[1:], ""], strict=True):
            children[outer].add(inner)
    place = ""
    while parts := sorted(children[place]):
        best = max(parts, key=lambda part: subtree[part])
        if 2 * subtree[best] <= sum(subtree[part] for part in parts):
            break
        place = best
    region = gazetteer().get(place)
    return "" if region and region.level == "country" else place


def _line(projection: Projection, spot: str) -> list[str]:
    """A place and all it lies in, the innermost first."""
    code = _code_of(projection, spot)
    around = [code, *(region.code for region in gazetteer().ancestors(code))] if code else []
    return around if spot == code else [spot, *around]


def _code_of(projection: Projection, spot: str) -> str:
    return spot if gazetteer().get(spot) else _code(projection, spot)


def _spot(projection: Projection, identifier: str) -> str:
    """Identifier of the county that no list knows which a region is or lies in; a code for everything else."""
    first = identifier
    for _ in range(_DEEPEST):
        thing = projection.things.get(identifier)
        if thing is None or thing.type != "Region" or gazetteer().get(thing.code):
            break
        if is_district(thing.name):
            return identifier
        identifier = next(iter(projection.objects(thing.id, "partOf")), "")
    return _code(projection, first)


def _code(projection: Projection, identifier: str) -> str:
    """Code of a region, of what it is part of where the gazetteer does not list it; empty for everything else."""
    for _ in range(_DEEPEST):
        thing = projection.things.get(identifier)
        if thing is None or thing.type != "Region":
            break
        if gazetteer().get(thing.code):
            return thing.code
        identifier = next(iter(projection.objects(thing.id, "partOf")), "")
    return ""
