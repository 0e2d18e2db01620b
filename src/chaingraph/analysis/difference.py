"""What two graphs differ in: things, facts and figures that came, went or changed, each with its quotes.

For: ``chaingraph diff``: the graph of last month beside that of today.
In: two projections.
Out: :class:`Difference` rows: things first, then facts, then figures, each by name.
How: sets of keys on both sides. A thing that newly bears a name of a vanished one of its class is the same under a new
name, whether it came with it or was there before and took it over (two nodes that are one now); its facts are compared
under the new one. Only what is said counts: how often, and where, does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.columns import Thing, key
from chaingraph.analysis.difference_facts import changed_facts
from chaingraph.analysis.difference_figures import changed_figures
from chaingraph.analysis.difference_rows import Difference, sorted_rows
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

__all__ = ["Difference", "find_difference"]


@dataclass(frozen=True, slots=True)
class _Things:
    """The things of one side that the other side does not have."""

    gone: Mapping[str, Thing]
    come: Mapping[str, Thing]


def find_difference(old: Projection, new: Projection) -> tuple[Difference, ...]:
    """Rows for everything in which the second graph differs from the first; none for equal graphs.

    Args:
        old: The graph before.
        new: The graph after.

    Complexity: O(triples · log triples) of both; inputs are not changed.
    """
    sides = _Things(
        {id_: thing for id_, thing in old.things.items() if id_ not in new.things},
        {id_: thing for id_, thing in new.things.items() if id_ not in old.things},
    )
    renamed = _renamed(old, new, sides)
    rows = [
        *_things(old, new, sides, renamed),
        *changed_facts(old, new, renamed),
        *changed_figures(old, new, renamed),
    ]
    return sorted_rows(rows)


def _renamed(old: Projection, new: Projection, sides: _Things) -> dict[str, str]:
    """Vanished identifier → the one of the same class that newly bears a name of it, where only one does."""
    bearers: dict[tuple[str, str], list[str]] = {}
    for id_, thing in sorted(new.things.items()):
        before = _names(old.things[id_]) if id_ in old.things else frozenset()
        for name in sorted(_names(thing) - before):
            bearers.setdefault((thing.type, name), []).append(id_)
    found: dict[str, str] = {}
    for id_, thing in sorted(sides.gone.items()):
        hits = {hit for name in _names(thing) for hit in bearers.get((thing.type, name), ())}
        # Of the two that both could be the one that came, the first by name is; whom a known one took over, all are.
        if len(hits) == 1 and not (hits & sides.come.keys() & set(found.values())):
            found[id_] = hits.pop()
    return found


def _names(thing: Thing) -> frozenset[str]:
    return frozenset(key(name) for name in (thing.name, *thing.names))


def _things(old: Projection, new: Projection, sides: _Things, renamed: Mapping[str, str]) -> Iterator[Difference]:
    for id_, thing in sides.gone.items():
        after = new.things[renamed[id_]] if id_ in renamed else None
        if after is None:
            yield Difference("removed", "thing", thing.name, thing.type, thing.name, None, _quotes(old, id_))
        elif after.name != thing.name:
            quotes = (*_quotes(old, id_), *_quotes(new, after.id))
            yield Difference("changed", "thing", after.name, thing.type, thing.name, after.name, quotes)
    for id_, thing in sides.come.items():
        if id_ not in set(renamed.values()):
            yield Difference("added", "thing", thing.name, thing.type, None, thing.name, _quotes(new, id_))


def _quotes(projection: Projection, thing: str) -> tuple[Evidence, ...]:
    """The first place that says something about a thing, as subject or, if it never is one, as object."""
    about = projection.claims_about(thing)
    if about:
        return (about[0].evidence,)
    for predicate in sorted(projection.edges):
        for subject in projection.subjects(predicate, thing):
            claims = projection.claims_of(subject, predicate, thing)
            if claims:
                return (claims[0].evidence,)
    return ()
