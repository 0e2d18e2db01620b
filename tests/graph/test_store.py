"""The engine's door."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.errors import GraphError
from chaingraph.graph.dataset import Graph
from chaingraph.graph.store import (
    ask,
    load_turtle,
    memory_store,
    nquads_of,
    number_or_text,
    open_store,
    to_jsonld,
    write_store,
)
from chaingraph.graph.terms import XSD
from chaingraph.graph.turtle import write_turtle


def test_disk_and_memory_hold_the_same(plan_graph: Graph, tmp_path: Path) -> None:
    """Both give back every quad that went in."""
    write_store(write_turtle(plan_graph), tmp_path / "store")
    there = sorted(nquads_of(open_store(tmp_path / "store")).splitlines())
    assert there == sorted(plan_graph.nquads.splitlines())
    assert there == sorted(nquads_of(memory_store(plan_graph.nquads)).splitlines())


def test_broken_input_is_told(tmp_path: Path) -> None:
    """Broken N-Quads, a missing store, a missing or broken Turtle file: one GraphError each."""
    with pytest.raises(GraphError):
        write_store("<a b> nonsense", tmp_path / "store")
    with pytest.raises(GraphError):
        memory_store(b"nonsense")
    with pytest.raises(GraphError, match="chaingraph build"):
        open_store(tmp_path / "nowhere")
    (tmp_path / "bad.ttl").write_text("nonsense", encoding="utf-8")
    for name in ("bad.ttl", "missing.ttl"):
        with pytest.raises(GraphError, match="chaingraph build"):
            load_turtle(tmp_path / name)


def test_kinds_of_answers(plan_graph: Graph) -> None:
    """SELECT gives rows, ASK an answer, CONSTRUCT triples, all as terms."""
    store = memory_store(plan_graph.nquads)
    kind, names, cells = ask(store, "SELECT ?l { ?p a cg:Park ; rdfs:label ?l }")
    assert (kind, names, list(cells)) == ("rows", ("l",), [('"秀江高新区"@zh',)])
    assert list(ask(store, "ASK { ?p a cg:Sector }")[2]) == [("false",)]
    kind, _, cells = ask(store, "CONSTRUCT { ?p a cg:Place } WHERE { ?p a cg:Park }")
    assert (kind, len(list(cells))) == ("triples", 1)


def test_literals_as_values() -> None:
    """Numbers by their datatype; a literal that lies about being a number stays text."""
    assert number_or_text("2.50", f"{XSD}decimal") == 2.5
    assert number_or_text("7", f"{XSD}integer") == 7
    assert number_or_text("x", f"{XSD}integer") == "x"
    assert number_or_text("2020", f"{XSD}gYear") == "2020"


def test_jsonld_keeps_the_graph_names(plan_graph: Graph) -> None:
    """JSON-LD is a dataset: evidence stays in its graph."""
    assert b"https://w3id.org/chaingraph/graph/evidence" in to_jsonld(plan_graph.nquads)
