"""Which place a document speaks of, as the graph tells it: what "here" means when nobody says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from chaingraph.analysis.projection import Projection
from chaingraph.reference.regions import gazetteer

ROSTER_WEIGHT = 10
"""A document that lists enterprises row by row speaks of its place more weightily than a news page."""
STATEMENT_WEIGHT = 3
"""To put something into a region, or to measure the region, says more than to name it."""


class Homes:
    """The homes of all documents of a graph, looked up once. O(claims + name uses).

    Args:
        projection: The graph.
    """

    def __init__(self, projection: Projection) -> None:
        self._homes = document_homes(projection)
        listing = (claims for (_, p, _), claims in projection.claims.items() if p in ("tier", "inSegment"))
        self._listing = {claim.evidence.document for claims in listing for claim in claims}

    def most(self, documents: Collection[str] = ()) -> str:
        """Code of the region that most of the documents (all when empty) speak of; empty when none speaks of one."""
        votes: Counter[str] = Counter()
        for document, code in self._homes.items():
            if not documents or document in documents:
                votes[code] += ROSTER_WEIGHT if document in self._listing else 1
        return min(votes, key=lambda code: (-votes[code], code), default="")


def document_homes(projection: Projection) -> Mapping[str, str]:
    """Document → code of the region it speaks of.

    From the country down, the part that has more than half of all that is said about the parts is followed: a page
    that names 重庆 forty times, 南岸区 thirty times and 巴南区 five times speaks of 南岸区. Where no part has a
    majority even among countries, the place that the graph gives the document counts. Found out once.
    """
    return projection.once(_document_homes)


def _document_homes(projection: Projection) -> Mapping[str, str]:
    weights = _weights(projection)
    homes = {document: _descend(weight) for document, weight in weights.items()}
    given = {paper.id: _code(projection, paper.place) for paper in projection.papers.values() if paper.place}
    both = {document: homes.get(document) or given.get(document, "") for document in sorted({*given, *homes})}
    return {document: code for document, code in both.items() if code}


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
    for (subject, predicate, target), claims in projection.claims.items():
        if predicate in ("locatedIn", "projectLocatedIn", "hasMetric"):
            region = subject if predicate == "hasMetric" else target
            yield from ((claim.evidence.document, region) for claim in claims)


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
    """Code of a region of the gazetteer; empty for everything else."""
    thing = projection.things.get(identifier)
    return thing.code if thing and thing.type == "Region" and gazetteer().get(thing.code) else ""
