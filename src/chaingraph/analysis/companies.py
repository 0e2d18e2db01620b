"""Companies from outside the documents: a list somebody bought or keeps, as CSV or JSON lines.

A list widens the pool of candidates and says what known names make. Each row is its own evidence: document, line and
words are those of the list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from chaingraph.analysis.columns import Claim, Edge, NameLink, Paper, Thing, Triple
from chaingraph.analysis.company_lists import Company, read_companies
from chaingraph.analysis.projection import Projection
from chaingraph.records import EntityType, Evidence
from chaingraph.reference.identifiers import entity_id
from chaingraph.reference.regions import Region, gazetteer

__all__ = ["Company", "read_companies", "unknown_places", "with_companies"]

_RULE = "company_list"


def unknown_places(companies: Iterable[Company]) -> tuple[str, ...]:
    """Places of a list that are no region, or several, in its order."""
    places = dict.fromkeys(company.place for company in companies if company.place)
    return tuple(place for place in places if gazetteer().resolve(place) is None)


def with_companies(projection: Projection, companies: Sequence[Company]) -> Projection:
    """A projection that also knows the companies of a list; the given one is not changed.

    A company is the enterprise of the documents that bears its name or, when only one does, a short name of it; else it
    is new. A place nobody knows leaves it without a place.

    Complexity: O(companies + things).
    """
    merge = _Merge(projection)
    for company in companies:
        merge.add(company)
    return merge.result()


class _Merge:
    """Collects what a list adds."""

    def __init__(self, projection: Projection) -> None:
        self._graph = projection
        self._things = dict(projection.things)
        self._edges: dict[str, set[Edge]] = defaultdict(set)
        self._claims: dict[Triple, list[Claim]] = defaultdict(list)
        self._links: dict[str, list[NameLink]] = defaultdict(list)
        self._papers: dict[str, Paper] = {}
        self._regions = {thing.code: thing.id for thing in projection.of_type("Region") if thing.code}

    def add(self, company: Company) -> None:
        """One row of the list."""
        maker = self._maker(company)
        document = company.evidence.document
        self._papers.setdefault(document, Paper(document, document))
        self._links[maker].append(NameLink(maker, company.name, document))
        for product in company.products:
            self._say(maker, "produces", self._thing("Product", product), company.evidence)
        if company.place and (place := self._place(company.place)):
            self._say(maker, "locatedIn", place, company.evidence)

    def result(self) -> Projection:
        """The projection with everything that was added."""
        graph = self._graph
        edges = {name: tuple(sorted({*graph.edges.get(name, ()), *pairs})) for name, pairs in self._edges.items()}
        claims = {triple: (*graph.claims.get(triple, ()), *found) for triple, found in self._claims.items()}
        links = {thing: (*graph.links.get(thing, ()), *found) for thing, found in self._links.items()}
        return replace(
            graph,
            things=self._things,
            edges={**graph.edges, **edges},
            claims={**graph.claims, **claims},
            links={**graph.links, **links},
            papers={**self._papers, **graph.papers},
        )

    def _maker(self, company: Company) -> str:
        for name in (company.name, *company.short):
            known = [i for i in self._graph.find_names(name) if self._graph.things[i].type == "Enterprise"]
            if len(known) == 1:
                return self._named(known[0], (company.name, *company.short))
        return self._named(self._thing("Enterprise", company.name), company.short)

    def _named(self, identifier: str, names: Iterable[str]) -> str:
        thing = self._things[identifier]
        self._things[identifier] = replace(thing, names=tuple(sorted({*thing.names, *names})))
        return identifier

    def _thing(self, kind: EntityType, name: str) -> str:
        identifier = entity_id(kind, name)
        self._things.setdefault(identifier, Thing(identifier, kind, name, (name,)))
        return identifier

    def _place(self, name: str) -> str:
        """Identifier of the region of a name: that of the documents where only they know it, else that of the gazetteer."""
        told = [one for one in self._graph.find_names(name) if self._things[one].type == "Region"]
        if len(told) == 1 and not self._things[told[0]].code:
            return told[0]
        region = gazetteer().resolve(name)
        return self._region(region) if region is not None else ""

    def _region(self, region: Region) -> str:
        if region.code not in self._regions:
            identifier = entity_id("Region", region.name, region.code)
            self._things[identifier] = Thing(identifier, "Region", region.name, (region.name,), region.code)
            self._regions[region.code] = identifier
        return self._regions[region.code]

    def _say(self, subject: str, predicate: str, target: str, evidence: Evidence) -> None:
        self._edges[predicate].add((subject, target))
        self._claims[subject, predicate, target].append(Claim(subject, predicate, target, evidence, _RULE))
