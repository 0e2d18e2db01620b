"""Opening a graph and asking it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.errors import QueryError, UsageError
from chaingraph.graph.opening import LocalGraph, open_graph
from chaingraph.graph.remote import RemoteGraph


def test_rows_are_plain_values(plan_folder: Path) -> None:
    """Texts, whole numbers, fractions and gaps come as str, int, float and None."""
    query = (
        "SELECT ?l ?v ?n ?x { ?o cg:value ?v ; rdfs:label ?l BIND(7 AS ?n) OPTIONAL { ?o cg:nothing ?x } } ORDER BY ?v"
    )
    assert open_graph(plan_folder).select(query)[0] == {"l": "产值 2020 12.5亿元", "v": 12.5, "n": 7, "x": None}


def test_an_ask_is_one_row(plan_folder: Path) -> None:
    """True and false are 1 and 0."""
    assert open_graph(plan_folder).select("ASK { ?s a cg:Park }") == [{"answer": 1}]


def test_a_folder_may_be_text_or_path(plan_folder: Path) -> None:
    """Both name the same graph."""
    assert isinstance(open_graph(str(plan_folder)), LocalGraph)
    assert isinstance(open_graph(plan_folder), LocalGraph)


def test_an_address_is_an_endpoint() -> None:
    """The schemes http and https are addresses, and opening one asks nothing yet."""
    assert isinstance(open_graph("https://example.org/sparql"), RemoteGraph)


@pytest.mark.parametrize("location", ["", "no/such/folder", "file:///tmp", "ftp://example.org"])
def test_a_place_without_a_graph_says_what_to_do(location: str, tmp_path: Path) -> None:
    """The message names the command that builds one."""
    with pytest.raises(UsageError, match="chaingraph build"):
        open_graph(tmp_path / location if location in ("", "no/such/folder") else location)


def test_a_wrong_query_is_the_querys_fault(plan_folder: Path) -> None:
    """One line with the place of the mistake; a CONSTRUCT has no rows."""
    with pytest.raises(QueryError, match="SPARQL 有误"):
        open_graph(plan_folder).select("SELECT nonsense")
    with pytest.raises(QueryError):
        open_graph(plan_folder).select("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")


def test_a_reader_cannot_write(plan_folder: Path) -> None:
    """A finished graph is opened for reading only."""
    graph = open_graph(plan_folder)
    assert isinstance(graph, LocalGraph)
    with pytest.raises(RuntimeError, match="read-write"):
        graph.store.update("INSERT DATA { <http://a> <http://b> <http://c> }")
