"""Reads a stored graph back into memory: for validation, export and rdflib."""

from __future__ import annotations

from pathlib import Path

from chaingraph.graph.dataset import Draft, Graph
from chaingraph.graph.opening import LocalGraph, open_graph
from chaingraph.graph.store import memory_store, nquads_of
from chaingraph.graph.terms import EVIDENCE, EVIDENCE_IRI

_DEFAULT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
_NAMED = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{EVIDENCE_IRI}> {{ ?s ?p ?o }} }}"
_TRIPLES = "application/n-triples"


def read_graph(location: str | Path) -> Graph:
    """The whole graph of a folder or an endpoint.

    Raises:
        UsageError: There is no graph.
        GraphError: It cannot be read.
    """
    opened = open_graph(location)
    if isinstance(opened, LocalGraph):
        return from_nquads(nquads_of(opened.store))
    facts, evidence = (nquads_of(memory_store(opened.ask(query, _TRIPLES))) for query in (_DEFAULT, _NAMED))
    # An endpoint whose default graph is the union of all graphs gives the evidence twice: it stays in its own part.
    own = from_nquads(facts).facts
    theirs = from_nquads(evidence).facts
    return Graph({subject: pairs for subject, pairs in own.items() if subject not in theirs}, theirs)


def from_nquads(nquads: bytes) -> Graph:
    """A graph from canonical N-Quads: one space between terms, no comments."""
    facts, evidence = Draft(), Draft()
    for line in nquads.decode().splitlines():
        subject, predicate, rest = line.removesuffix(" .").split(" ", 2)
        if rest.endswith(f" {EVIDENCE}"):
            evidence.add(subject, (predicate, rest.removesuffix(f" {EVIDENCE}")))
        else:
            facts.add(subject, (predicate, rest))
    return Graph(facts.part(), evidence.part())
