"""SPARQL endpoints, played by a small server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from chaingraph.errors import GraphError, QueryError
from chaingraph.graph.dataset import Graph
from chaingraph.graph.opening import open_graph
from chaingraph.graph.reading import read_graph
from chaingraph.graph.remote import RemoteGraph, is_url, with_prefixes
from chaingraph.graph.store import memory_store
from chaingraph.graph.typed import run_query
from chaingraph.graph.validation import validate_graph


class Endpoint(BaseHTTPRequestHandler):
    """SPARQL 1.1 Protocol, query by POST; a path asks for a fault."""

    store: ClassVar[Store]

    def do_POST(self) -> None:
        """Answers one query."""
        query = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == "/moved":
            self._send(302, b"", "text/plain", Location="/sparql")
        elif self.path == "/page":
            self._send(200, b"<html>hello</html>", "text/html")
        elif self.path == "/cut":
            self._send(200, self._answer(query)[:40], "application/sparql-results+json")
        else:
            try:
                self._send(200, self._answer(query), self.headers["Accept"])
            except SyntaxError as error:
                self._send(400, str(error).encode(), "text/plain")

    def _answer(self, query: str) -> bytes:
        found = self.store.query(query, use_default_graph_as_union=self.path == "/union")
        if isinstance(found, QueryTriples):
            form = RdfFormat.TURTLE if self.headers["Accept"] == "text/turtle" else RdfFormat.N_TRIPLES
            return found.serialize(format=form) or b""
        return found.serialize(format=QueryResultsFormat.JSON) or b""

    def _send(self, code: int, body: bytes, media: str, **headers: str) -> None:
        self.send_response(code)
        for name, value in {"Content-Type": media, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Says nothing."""


@pytest.fixture(scope="module")
def server(plan_graph: Graph) -> Iterator[str]:
    """An endpoint with the invented plan; gives its address without a path."""
    Endpoint.store = memory_store(plan_graph.nquads)
    with ThreadingHTTPServer(("127.0.0.1", 0), Endpoint) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_address[1]}"
        httpd.shutdown()


def test_the_same_question_gives_the_same_rows(server: str, plan_folder: object) -> None:
    """Rows from an endpoint are rows from the folder, numbers and gaps included."""
    query = "SELECT ?l ?v ?x { ?o a cg:Observation ; rdfs:label ?l OPTIONAL { ?o cg:value ?v } OPTIONAL { ?o cg:scope ?x } } ORDER BY ?l"
    local = open_graph(plan_folder).select(query)  # type: ignore[arg-type]
    assert open_graph(f"{server}/sparql").select(query) == local
    assert len(local) == 3


def test_ask_over_the_wire(server: str) -> None:
    """An ASK is one row, as from a folder."""
    assert RemoteGraph(f"{server}/sparql").select("ASK { ?s a cg:Park }") == [{"answer": 1}]


def test_typed_queries_go_to_the_endpoint_that_was_named(server: str) -> None:
    """All forms are answered; the scanner and the limit of rows hold there too."""
    result = run_query(f"{server}/sparql", "SELECT ?l ?n { ?e a cg:Enterprise ; rdfs:label ?l } ORDER BY ?l", rows=2)
    assert (result.cells, result.truncated) == ((('"云栖隔膜"@zh', ""), ('"宁德时代"@zh', "")), True)
    assert run_query(f"{server}/sparql", "ASK { ?s a cg:Park }").answer
    assert "Park" in run_query(f"{server}/sparql", "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }").turtle
    with pytest.raises(QueryError, match="SERVICE"):
        run_query(f"{server}/sparql", "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }")


@pytest.mark.parametrize("path", ["/sparql", "/union"])
def test_a_whole_graph_is_read_from_an_endpoint(server: str, plan_graph: Graph, path: str) -> None:
    """Both parts come apart, even where the default graph is the union of all graphs; and it validates."""
    assert read_graph(server + path).nquads == plan_graph.nquads
    assert validate_graph(server + path).conforms


@pytest.mark.parametrize("path", ["/page", "/cut", "/moved"])
def test_what_is_no_answer_is_told(server: str, path: str) -> None:
    """A web page, a body that breaks off and a redirect are errors with the address in them."""
    with pytest.raises(GraphError, match=path):
        RemoteGraph(server + path).select("SELECT * { ?s ?p ?o }")


def test_a_rejected_query_is_the_querys_fault(server: str) -> None:
    """What the endpoint says is passed on, in one line."""
    with pytest.raises(QueryError, match="400"):
        RemoteGraph(f"{server}/sparql").select("SELECT nonsense")


def test_nobody_there() -> None:
    """A closed port is one line."""
    with pytest.raises(GraphError, match="端点无法访问"):
        RemoteGraph("http://127.0.0.1:9/sparql", seconds=2).select("ASK { ?s ?p ?o }")


def test_addresses_and_folders() -> None:
    """Only http and https are addresses."""
    assert [is_url(text) for text in ("http://a", "https://a", "output", "file:///a", "C:/out")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_prefixes_are_declared_once() -> None:
    """What the query declares itself is not declared again."""
    query = with_prefixes("PREFIX cg: <http://example.org/> SELECT * { ?s a cg:Park }")
    assert query.count("PREFIX cg:") == 1
    assert "PREFIX rdfs:" in query
