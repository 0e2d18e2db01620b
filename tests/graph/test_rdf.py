"""The graph for users of rdflib."""

from __future__ import annotations

from pathlib import Path

from rdflib import Variable

from chaingraph.graph.dataset import Graph
from chaingraph.graph.opening import open_graph
from chaingraph.graph.rdf import to_rdflib
from chaingraph.graph.terms import EVIDENCE_IRI


def test_rdflib_answers_as_the_store_does(plan_folder: Path, plan_graph: Graph) -> None:
    """The same query over both gives the same rows; evidence is a named graph there too."""
    query = "SELECT ?l { ?e a cg:Enterprise ; rdfs:label ?l } ORDER BY ?l"
    dataset = to_rdflib(plan_folder)
    assert len(set(dataset.quads())) == len(plan_graph)
    labels = [str(binding[Variable("l")]) for binding in dataset.query(query).bindings]
    assert labels == [row["l"] for row in open_graph(plan_folder).select(query)]
    counted = dataset.query(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{EVIDENCE_IRI}> {{ ?c a cg:Claim }} }}")
    assert [str(binding[Variable("n")]) for binding in counted.bindings] == ["15"]
