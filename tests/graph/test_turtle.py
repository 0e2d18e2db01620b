"""The Turtle that people read."""

from __future__ import annotations

import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from chaingraph.graph.dataset import Graph
from chaingraph.graph.terms import decimal, integer, iri, text
from chaingraph.graph.turtle import short, split_turtle, turtle_of, write_turtle
from chaingraph.reference.identifiers import BASE, encode
from tests.graph.factory import Case
from tests.graph.test_builder import HOSTILE


def triples_of(turtle: str) -> set[tuple[str, str, str]]:
    """The triples an engine reads."""
    quads = parse(turtle.encode(), RdfFormat.TURTLE)
    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads}


def test_an_engine_reads_the_graph_back(plan_graph: Graph) -> None:
    """Every triple of both parts, none more."""
    assert triples_of(write_turtle(plan_graph)) == set(plan_graph.triples())


def test_rdflib_reads_as_many(plan_graph: Graph) -> None:
    """A second library agrees."""
    assert len(rdflib.Graph().parse(data=write_turtle(plan_graph), format="turtle")) == len(plan_graph)


def test_hostile_names_come_back() -> None:
    """Names that try to leave their quotes or brackets read back as they were."""
    case = Case()
    for number, name in enumerate(HOSTILE):
        case.document(f"d{number}", name)
        case.ref("Enterprise", name)
    graph = case.build()
    assert triples_of(write_turtle(graph)) == set(graph.triples())


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_identifier_is_written_so_that_it_comes_back(name: str) -> None:
    """Whether prefixed or in full, a name of ours is the same IRI after reading."""
    term = iri(f"{BASE}enterprise/{encode(name)}")
    triples = [(term, "<http://example.org/p>", text(name)), (term, "<http://example.org/n>", decimal(0.5))]
    assert triples_of(turtle_of(triples)) == set(triples)


def test_facts_and_evidence_come_apart_again(plan_graph: Graph) -> None:
    """Each half is Turtle of its own and holds its own triples."""
    facts, evidence = split_turtle(write_turtle(plan_graph))
    assert triples_of(facts) == set(Graph(plan_graph.facts, {}).triples())
    assert triples_of(evidence) == set(Graph({}, plan_graph.evidence).triples())


def test_no_name_can_pose_as_the_line_between_them() -> None:
    """A document that holds the dividing comment does not divide the file."""
    divider = write_turtle(Graph({}, {})).splitlines()[-2]
    assert divider.startswith("# Evidence")
    case = Case()
    case.document("d", f"\n{divider}\n\n", title=f"\n{divider}\n\n")
    case.ref("Enterprise", f"\n{divider}\n\n")
    graph = case.build()
    assert triples_of(split_turtle(write_turtle(graph))[0]) == set(Graph(graph.facts, {}).triples())


def test_terms_are_short_where_turtle_allows() -> None:
    """Prefixed names and bare numbers; what would be ambiguous stays long."""
    assert short(iri(f"{BASE}enterprise/重庆机床（集团）%28甲%29")) == f"<{BASE}enterprise/重庆机床（集团）%28甲%29>"
    assert short(iri(f"{BASE}enterprise/重庆机床%28甲%29")) == "enterprise:重庆机床%28甲%29"
    assert short(integer(5)) == "5"
    assert short(decimal(1.5)) == "1.5"
    assert short(decimal(2.0)) == '"2"^^xsd:decimal'
    assert short("_:b") == "_:b"


def test_loose_triples_declare_only_what_they_use() -> None:
    """No prefix is declared in vain, and the order is that of the terms."""
    written = turtle_of([("<http://b>", "<http://p>", "<http://c>"), ("<http://a>", "<http://p>", '"x: y"')])
    assert written == '<http://a> <http://p> "x: y" .\n<http://b> <http://p> <http://c> .\n'
