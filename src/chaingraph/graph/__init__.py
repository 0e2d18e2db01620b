"""Records become a graph that can be asked, checked and taken elsewhere; every fact with the words it rests on.

For: the corridor, which builds it; the commands and findings, which ask it.
In: documents, an extraction and its resolution; SPARQL; a folder, or the address of a SPARQL 1.1 endpoint.
Out: ``store/`` and ``4-graph.ttl``; rows of plain values; a validation report.
How: ``builder`` writes facts into the default graph and claims, spans and uses of names into one named graph, as sorted
strings; ``saving`` swaps finished files into place; ``store`` is the only door to Oxigraph, ``rdf`` to rdflib.
"""

from chaingraph.graph.builder import build_graph
from chaingraph.graph.dataset import Graph
from chaingraph.graph.export import export_graph
from chaingraph.graph.opening import OpenGraph, has_graph, open_graph
from chaingraph.graph.questions import Question, find_question, named_queries
from chaingraph.graph.remote import is_url
from chaingraph.graph.results import QueryResult
from chaingraph.graph.saving import save_graph
from chaingraph.graph.typed import run_query
from chaingraph.graph.validation import ValidationReport, ValidationResult, validate_graph

__all__ = [
    "Graph",
    "OpenGraph",
    "QueryResult",
    "Question",
    "ValidationReport",
    "ValidationResult",
    "build_graph",
    "export_graph",
    "find_question",
    "has_graph",
    "is_url",
    "named_queries",
    "open_graph",
    "run_query",
    "save_graph",
    "validate_graph",
]
