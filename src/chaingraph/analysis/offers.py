"""What everybody makes, builds or stands for, found by likeness of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from chaingraph.analysis.columns import Triple
from chaingraph.analysis.likeness import HELD, OTHER_HEAD, Index, parts_of
from chaingraph.analysis.product_words import end_uses, is_for_others, is_telling
from chaingraph.analysis.projection import Projection

FITS = 0.6
"""Likeness from which a maker stands in a segment by what it makes; below it is only near."""
ALL = ("produces", "inSegment", "projectOf")
"""What an offer can be: a product, a segment the maker stands in, a project it builds."""
Fit = tuple[float, str]
"""How well an offer fits, 0 to 1, and the offer."""


class Offers:
    """An index of the offers of a graph, made once. O(offers · length).

    Args:
        projection: The graph.
        kinds: Which offers count: some of ``ALL``.
    """

    def __init__(self, projection: Projection, kinds: Sequence[str] = ALL) -> None:
        self._graph = projection
        self._triples: dict[str, dict[str, list[Triple]]] = defaultdict(lambda: defaultdict(list))
        for maker, name, triple in _offers(projection, kinds):
            self._triples[name][maker].append(triple)
        self._index = Index(self._triples)

    def makers(self, wanted: Sequence[str], chain: str = "") -> dict[str, Fit]:
        """Enterprise → its best offer for one of the wanted names.

        Args:
            wanted: Names of a segment and of what is made there; one that says nothing (核心零部件) finds nobody.
            chain: Name of the chain: what is made for something else (displays of cars for phones), as its own name
                or its maker's says, is only near.
        """
        return self._best(self._fitting(wanted, chain, self._index.find), _uses(chain, wanted))

    def assigned(
        self, wanted: Mapping[str, Sequence[str]], chain: str = "", *, exact: bool = False
    ) -> dict[str, dict[str, Fit]]:
        """Segment → the makers of what fits it; an offer stands only where it fits best. O(segments · offers found).

        Args:
            wanted: Segment → its name and those of what is made there.
            chain: As for :meth:`makers`.
            exact: Only offers of the very thing, or that tell more of it (液晶显示屏 for 显示屏), not of things alike.
        """
        find, least = (self._index.holding, HELD) if exact else (self._index.find, FITS)
        fitting = {
            part: {name: score for name, score in self._fitting(names, chain, find).items() if score >= least}
            for part, names in wanted.items()
        }
        highest: dict[str, float] = {}
        for found in fitting.values():
            for name, score in found.items():
                highest[name] = max(highest.get(name, 0.0), score)
        return {
            part: _at_least(
                self._best(
                    {name: score for name, score in found.items() if score == highest[name]}, _uses(chain, wanted[part])
                ),
                least,
            )
            for part, found in fitting.items()
        }

    def triples(self, maker: str, name: str) -> Sequence[Triple]:
        """What says that an enterprise offers something."""
        return self._triples[name][maker]

    def _fitting(
        self, wanted: Sequence[str], chain: str, find: Callable[[Sequence[str]], Mapping[str, float]]
    ) -> dict[str, float]:
        uses = _uses(chain, wanted)
        telling = ["、".join(part for part in parts_of(name) if is_telling(part)) for name in wanted]
        found = find(telling)
        return {
            name: fit for name, score in found.items() if (fit := _cut(score) if is_for_others(uses, name) else score)
        }

    def _best(self, found: Mapping[str, float], uses: frozenset[str]) -> dict[str, Fit]:
        best: dict[str, Fit] = {}
        for name, score in found.items():
            for maker in self._triples[name]:
                fit = (score if self._serves(maker, name, uses) else _cut(score), name)
                best[maker] = max(best.get(maker, (0.0, "")), fit, key=lambda fit: fit[0])
        return {maker: fit for maker, fit in best.items() if fit[0]}

    def _serves(self, maker: str, name: str, uses: frozenset[str]) -> bool:
        """Whether what says nothing of its use comes from a maker for these uses: a car firm's condensers are for cars."""
        return bool(end_uses(name)) or not is_for_others(uses, self._graph.label(maker))


def _uses(chain: str, wanted: Sequence[str]) -> frozenset[str]:
    """What the things of a segment are for, as the names of the chain and the segment tell."""
    return frozenset[str]().union(*map(end_uses, (chain, *wanted)))


def _at_least(found: Mapping[str, Fit], least: float) -> dict[str, Fit]:
    return {maker: fit for maker, fit in found.items() if fit[0] >= least}


def _cut(score: float) -> float:
    """Likeness of the same thing made for another use: at most half; nothing, when it is not the same thing either."""
    return OTHER_HEAD if score > OTHER_HEAD else 0.0


def _offers(projection: Projection, kinds: Sequence[str]) -> Iterator[tuple[str, str, Triple]]:
    """Enterprise, name of what it makes, and the triple that says so; a plan to make something is no offer."""
    for predicate in kinds:
        for left, right in projection.edges.get(predicate, ()):
            maker, what = (right, left) if predicate == "projectOf" else (left, right)
            is_so = predicate == "projectOf" or projection.is_fact(left, predicate, right)
            if is_so and _is_enterprise(projection, maker):
                yield maker, projection.label(what), (left, predicate, right)
    if "projectOf" in kinds:
        yield from _of_namesakes(projection)


def _of_namesakes(projection: Projection) -> Iterator[tuple[str, str, Triple]]:
    """Projects without an owner that are called after an enterprise (甲牌显示模组项目), by what is said of them."""
    for project in projection.of_type("Project"):
        owner = "" if projection.objects(project.id, "projectOf") else _namesake(projection, project.name)
        for claim in projection.claims_about(project.id) if owner else ():
            yield owner, project.name, (claim.subject, claim.predicate, claim.object)


def _namesake(projection: Projection, name: str) -> str:
    """The only enterprise with the longest name (two characters at least) that a name begins with."""
    for end in range(len(name) - 1, 1, -1):
        bearers = [bearer for bearer in projection.find_names(name[:end]) if _is_enterprise(projection, bearer)]
        if bearers:
            return bearers[0] if len(bearers) == 1 else ""
    return ""


def _is_enterprise(projection: Projection, identifier: str) -> bool:
    return identifier in projection.things and projection.things[identifier].type == "Enterprise"
