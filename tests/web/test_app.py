"""What the server answers, and to whom."""

import pytest
from starlette.testclient import TestClient

from chaingraph.graph import named_queries

COUNT = "SELECT (COUNT(?e) AS ?n) WHERE { ?e a cg:Enterprise }"


@pytest.mark.slow
def test_pages_of_the_build(client: TestClient) -> None:
    """The first page and its links open, and say what they may do."""
    answer = client.get("/")
    assert answer.status_code == 200
    assert "产业链" in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_nothing_outside_the_pages(client: TestClient) -> None:
    """Neither the graph's own files nor those of the computer are handed out."""
    paths = ("/../4-graph.ttl", "/%2e%2e/4-graph.ttl", "/..%2f4-graph.ttl", "//etc/passwd", "/store")
    assert [client.get(path).status_code for path in paths] == [404] * 5


@pytest.mark.parametrize(
    ("accept", "kind", "begin"),
    [
        ("*/*", "application/sparql-results+json", "{"),
        ("application/sparql-results+json", "application/sparql-results+json", "{"),
        ("text/csv", "text/csv", "n\n"),
        ("text/tab-separated-values;q=0.9, text/html", "text/tab-separated-values", "?n\n"),
    ],
)
def test_formats(client: TestClient, accept: str, kind: str, begin: str) -> None:
    """Rows come in the W3C format that is asked for."""
    answer = client.get("/sparql", params={"query": COUNT}, headers={"accept": accept})
    assert answer.headers["content-type"].startswith(kind)
    assert answer.text.replace("\r", "").startswith(begin)


def test_three_ways_to_ask(client: TestClient) -> None:
    """Address, form and body of the SPARQL protocol give the same answer."""
    kind = {"content-type": "application/sparql-query"}
    answers = [
        client.get("/sparql", params={"query": COUNT}),
        client.post("/sparql", data={"query": COUNT}),
        client.post("/sparql", content=COUNT, headers=kind),
    ]
    (number,) = {answer.json()["results"]["bindings"][0]["n"]["value"] for answer in answers}
    assert int(number) > 20


def test_triples_come_as_turtle(client: TestClient) -> None:
    """A CONSTRUCT gives Turtle."""
    query = "CONSTRUCT { ?s a cg:Chain } WHERE { ?s a cg:Chain }"
    answer = client.get("/sparql", params={"query": query})
    assert answer.headers["content-type"].startswith("text/turtle")
    assert "Chain" in answer.text


@pytest.mark.parametrize(
    "query",
    [
        "",
        "SELECT",
        "DELETE WHERE { ?s ?p ?o }",
        "SELECT * WHERE { SERVICE <http://localhost/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }",
        "#" + "x" * 200_001,
    ],
)
def test_what_is_refused(client: TestClient, query: str) -> None:
    """Nothing, nonsense, updates, what reaches outside and what is too long are told in one line."""
    answer = client.post("/sparql", content=query, headers={"content-type": "application/sparql-query"})
    assert answer.status_code == 400
    assert answer.text.count("\n") == 1


def test_other_names_of_this_computer_are_refused(client: TestClient) -> None:
    """A name that a stranger points to this computer opens nothing (DNS rebinding)."""
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400
    assert client.get("/", headers={"host": "localhost:8765"}).status_code == 200


def test_desk_lists_all_questions(client: TestClient) -> None:
    """Every shipped question can be asked from the desk."""
    text = client.get("/ask").text
    assert len(named_queries()) >= 12
    assert all(question.title in text for question in named_queries().values())


@pytest.mark.parametrize("name", sorted(named_queries()))
def test_desk_answers(client: TestClient, name: str) -> None:
    """Every shipped question answers with its blanks open."""
    answer = client.get("/ask", params={"name": name})
    assert answer.status_code == 200
    assert 'role="alert"' not in answer.text


def test_desk_is_not_fooled(client: TestClient) -> None:
    """Words of a query are words on the page, a mistake is one line, an unknown question is told."""
    hostile = "SELECT ?x WHERE { </textarea><script>alert(1)</script> ?p ?x }"
    answer = client.get("/ask", params={"query": hostile})
    assert "<script>alert" not in answer.text
    assert client.get("/ask", params={"name": "nobody"}).status_code == 400
