"""The one door to rdflib: the graph as the library that people who work with RDF know.

For: users of the Python API. In: where the graph is. Out: an :class:`rdflib.Dataset`, or Turtle and N-Quads read with it.
How: facts are its default graph, evidence its named graph; reading 20,000 quads takes about a second, so nothing in a
build comes through here.
"""

from __future__ import annotations

from pathlib import Path

from rdflib import Dataset

from chaingraph.graph.reading import read_graph
from chaingraph.graph.terms import PREFIXES


def to_rdflib(location: str | Path) -> Dataset:
    """The graph of a folder or an endpoint as an rdflib dataset.

    Raises:
        UsageError: There is no graph there.
    """
    dataset = Dataset()
    dataset.parse(data=read_graph(location).nquads, format="nquads")
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset
