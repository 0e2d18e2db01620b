"""The door to a graph: records in, facts and evidence out."""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.graph.claims import write_claims
from chaingraph.graph.dataset import Graph
from chaingraph.graph.sources import write_sources
from chaingraph.graph.things import write_things
from chaingraph.graph.writing import Writing
from chaingraph.records import Document, Extraction, Resolution


def build_graph(documents: Sequence[Document], extraction: Extraction, resolution: Resolution) -> Graph:
    """Makes the graph of a set of documents.

    Args:
        documents: What was read; spans take their quotes from these texts.
        extraction: What the documents say.
        resolution: Which thing each name means.

    Returns:
        The same graph for the same input, whatever the order of statements and of hashing.

    Raises:
        GraphError: A name has no entity, a predicate is not of the ontology, or a quote is not in its document.
    """
    writing = Writing.of(documents, resolution)
    write_things(writing)
    write_sources(extraction.mentions, writing)
    write_claims(extraction.statements, writing)
    return writing.graph()
