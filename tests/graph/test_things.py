"""What a thing is by itself."""

from __future__ import annotations

from tests.graph.factory import Case
from tests.graph.test_builder import ask

SAID = "SELECT ?p ?o { ?s a cg:Enterprise ; ?p ?o FILTER(?p != rdf:type) } ORDER BY ?p ?o"


def test_a_thing_has_its_fullest_name_once() -> None:
    """Other names are other labels; the fullest is not repeated among them, and a code stands under its own property."""
    case = Case()
    case.document("d", "甲公司")
    case.ref("Enterprise", "甲", "甲公司", code="91500000MA5U000000")
    said = [(str(row["p"]).rpartition("#")[2], row["o"]) for row in ask(case.build(), SAID)]
    assert said == [("label", "甲公司"), ("altLabel", "甲"), ("creditCode", "91500000MA5U000000")]


def test_a_parent_is_no_fact_without_a_document() -> None:
    """Only the gazetteer's tree of regions is written from the entities; a segment's chain needs a statement."""
    case = Case()
    case.document("d", "甲链乙环节")
    case.ref("Chain", "甲链")
    case.ref("Segment", "乙环节", parent="chain/甲链", code="x")
    assert ask(case.build(), "SELECT ?p { ?s a cg:Segment ; ?p ?o FILTER(?p NOT IN (rdf:type, rdfs:label)) }") == []
