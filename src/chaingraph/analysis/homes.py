"""Which place a document speaks of, as the graph tells it: what "here" means when nobody says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from chaingraph.analysis.columns import Claim
from chaingraph.analysis.projection import Projection
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

    def most(self, documents: Collection[str] = ()) -> str:
        """Code of the region that most of the documents (all when empty) speak of; empty when none speaks of one."""
        asked = [document for document in self._homes if not documents or document in documents]
        # Where none of them has a majority of its own, the others know better than a guess.
        asked = asked if any(document in self._told for document in asked) else list(self._homes)
        sure = [document for document in asked if document in self._told] or asked
        votes: Counter[str] = Counter()
        for document in sure:
            votes[self._homes[document]] += ROSTER_WEIGHT if document in self._listing else 1
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
    """Document → the region most of what it says is about; only documents with a majority."""
    homes = {document: _descend(weight) for document, weight in _weights(projection).items()}
    return {document: code for document, code in homes.items() if code}


def _weights(projection: Projection) -> dict[str, Counter[str]]:
    """Document → region code → how much is said of it."""
    weights: dict[str, Counter[str]] = defaultdict(Counter)
    for links in projection.links.values():
        for link in links:
            if code := _code(projection, link.entity):
                weights[link.document][code] += link.mentions
    for document, region in _statements(projection):
        if code := _code(projection, region):
            weights[document][code] += STATEMENT_WEIGHT
    return weights


def _statements(projection: Projection) -> Iterator[tuple[str, str]]:
    suppliers = projection.once(_suppliers)
    for (subject, predicate, target), claims in projection.claims.items():
        if predicate in _PLACING:
            region = target if predicate in ("locatedIn", "projectLocatedIn") else subject
            # Where the suppliers of a chain are says nothing of whose chain it is.
            yield from ((claim.evidence.document, region) for claim in claims if claim.group not in suppliers)


def _descend(weights: Mapping[str, int]) -> str:
    """Follows the majority down the tree of regions; empty when already the countries are divided."""
    subtree: Counter[str] = Counter()
    children: dict[str, set[str]] = defaultdict(set)
    for code, weight in weights.items():
        line = [code, *(region.code for region in gazetteer().ancestors(code))]
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
    return place if region and region.level != "country" else ""


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
