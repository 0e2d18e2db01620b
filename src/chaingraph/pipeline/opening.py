"""Built graphs, opened for findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chaingraph.analysis import Projection


def open_projection(location: str) -> Projection:
    """The graph at ``location`` (a folder or an endpoint), read once into columns."""
    from chaingraph.analysis import project
    from chaingraph.graph import open_graph

    return project(open_graph(location).select)
