"""What everybody makes, builds or stands for, found by likeness of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from chaingraph.analysis.columns import Triple
from chaingraph.analysis.likeness import Index
from chaingraph.analysis.projection import Projection


class Offers:
    """An index of the offers of a graph, made once. O(offers · length).

    Args:
        projection: The graph.
    """

    def __init__(self, projection: Projection) -> None:
        self._triples: dict[str, dict[str, list[Triple]]] = defaultdict(lambda: defaultdict(list))
        for maker, name, triple in _offers(projection):
            self._triples[name][maker].append(triple)
        self._index = Index(self._triples)

    def makers(self, wanted: Iterable[str]) -> dict[str, tuple[float, str]]:
        """Enterprise → how well its best offer fits one of the wanted names, and that offer."""
        best: dict[str, tuple[float, str]] = {}
        for name, score in self._index.find(wanted).items():
            for maker in self._triples[name]:
                if maker not in best or best[maker][0] < score:
                    best[maker] = (score, name)
        return best

    def triples(self, maker: str, name: str) -> Sequence[Triple]:
        """What says that an enterprise offers something."""
        return self._triples[name][maker]


def _offers(projection: Projection) -> Iterator[tuple[str, str, Triple]]:
    """Enterprise, name of what it makes, and the triple that says so."""
    for predicate in ("produces", "inSegment"):
        for maker, what in projection.edges.get(predicate, ()):
            if _is_enterprise(projection, maker):
                yield maker, projection.label(what), (maker, predicate, what)
    for project, owner in projection.edges.get("projectOf", ()):
        if _is_enterprise(projection, owner):
            yield owner, projection.label(project), (project, "projectOf", owner)


def _is_enterprise(projection: Projection, identifier: str) -> bool:
    return identifier in projection.things and projection.things[identifier].type == "Enterprise"
