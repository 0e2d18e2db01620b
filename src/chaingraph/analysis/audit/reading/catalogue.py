"""Things by the names they bear: whom the cell of a table names.

For: the rules over columns of enterprises, parks and projects.
In: the things of the graph. Out: name → identifier, and the first thing of a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from chaingraph.analysis.projection import Projection


def by_name(projection: Projection, *kinds: str) -> Mapping[str, str]:
    """Name → identifier of the things of some classes; of a name of two, that of the last. O(names)."""
    return {name: thing.id for thing in projection.of_type(*kinds) for name in thing.names}


def first_named(cells: Iterable[str], things: Mapping[str, str]) -> str:
    """The thing of the first cell that is the name of one; empty where none is."""
    return next((things[cell] for cell in cells if cell in things), "")
