"""Built graphs, opened for findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.pipeline.rows import wanted_predicates

if TYPE_CHECKING:
    from chaingraph.analysis import Projection


def open_projection(location: str) -> Projection:
    """The graph at ``location`` (a folder or an endpoint), read once into columns."""
    from chaingraph.analysis import project
    from chaingraph.graph import open_graph

    return project(open_graph(location).select)


def graph_facts(location: str, predicates: Sequence[str] = ()) -> list[Mapping[str, object]]:
    """Rows of ``chaingraph facts``, from a built graph."""
    from chaingraph.analysis import find_facts, to_json

    return [to_json(row) for row in find_facts(open_projection(location), wanted_predicates(predicates))]
