"""Claims: what is merged, what is kept apart, what does not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chaingraph.graph.dataset import Graph
from chaingraph.graph.terms import EVIDENCE_IRI
from chaingraph.graph.validation import validate_graph
from chaingraph.records import EntityType
from chaingraph.reference.ontology import ontology
from tests.graph.factory import Case
from tests.graph.test_builder import ask

CLAIMS = f"SELECT ?p ?m ?f {{ GRAPH <{EVIDENCE_IRI}> {{ ?c rdf:predicate ?p ; cg:modality ?m OPTIONAL {{ ?c cg:misfit ?f }} }} }} ORDER BY ?m"
KINDS: tuple[EntityType, ...] = (
    "Enterprise",
    "Park",
    "Region",
    "Chain",
    "Segment",
    "Product",
    "Project",
    "Organisation",
    "Sector",
)
RELATIONS = tuple(word.name for word in ontology().of_kind("property"))


def simple() -> Case:
    """Two companies in one sentence."""
    case = Case()
    case.document("d", "甲公司供应乙公司。甲公司供应乙公司。")
    case.say(
        case.ref("Enterprise", "甲公司"),
        "supplies",
        case.ref("Enterprise", "乙公司"),
        "甲公司供应乙公司",
        confidence=0.6,
    )
    return case


def test_the_surer_of_two_rules_is_kept_with_both_identifiers() -> None:
    """Two rules that read the same in the same words make one claim; its confidence is the higher one."""
    case = simple()
    first = case.statements[0]
    second = replace(first, rule="better", confidence=0.9, modality="fact", group="")
    case.statements.append(second)
    found = ask(case.build(), f"SELECT ?r ?n {{ GRAPH <{EVIDENCE_IRI}> {{ ?c cg:rule ?r ; cg:confidence ?n }} }}")
    assert found == [{"r": "better", "n": 0.9}]
    assert case.build().nquads == replace_order(case).build().nquads


def replace_order(case: Case) -> Case:
    """The same case with its statements the other way round."""
    case.statements.reverse()
    return case


def test_two_places_are_two_claims_of_one_fact() -> None:
    """The same words further down are a claim of their own; the fact stays one."""
    case = simple()
    first = case.statements[0]
    case.statements.append(replace(first, evidence=replace(first.evidence, start=9, end=17)))
    graph = case.build()
    assert len(ask(graph, CLAIMS)) == 2
    assert len(ask(graph, "SELECT ?b { ?a cg:supplies ?b }")) == 1


def test_a_fact_and_a_plan_in_the_same_words_are_two_claims() -> None:
    """Modality is part of what is claimed: the fact stands, and the plan is remembered."""
    case = simple()
    case.statements.append(replace(case.statements[0], modality="planned"))
    graph = case.build()
    assert [row["m"] for row in ask(graph, CLAIMS)] == ["fact", "planned"]
    assert len(ask(graph, "SELECT ?b { ?a cg:supplies ?b }")) == 1


@pytest.mark.parametrize(
    ("kinds", "predicate", "misfit"),
    [
        (("Product", "Park"), "locatedIn", "subject"),
        (("Enterprise", "Chain"), "locatedIn", "object"),
        (("Enterprise", "Park"), "partOf", "object"),
        (("Park", "Enterprise"), "partOf", "object"),
    ],
)
def test_kinds_that_do_not_fit_are_claims_and_no_facts(
    kinds: tuple[EntityType, EntityType], predicate: str, misfit: str
) -> None:
    """What a document says stays recorded, but a product is located nowhere."""
    case = Case()
    case.document("d", "甲在乙")
    case.say(case.ref(kinds[0], "甲"), predicate, case.ref(kinds[1], "乙"), "甲在乙")
    graph = case.build()
    assert [row["f"] for row in ask(graph, CLAIMS)] == [misfit]
    assert ask(graph, f"SELECT ?o {{ ?s cg:{predicate} ?o }}") == []
    assert validate_graph(graph).conforms


def test_nothing_supplies_itself() -> None:
    """When two names turn out to be one company, the relation between them is no fact."""
    case = Case()
    case.document("d", "甲公司供应甲")
    company = case.ref("Enterprise", "甲公司")
    case.say(company, "supplies", case.ref("Enterprise", "甲", "甲公司"), "甲公司供应甲")
    assert [row["f"] for row in ask(case.build(), CLAIMS)] == ["itself"]


@pytest.mark.parametrize(
    ("kind", "predicate", "value"),
    [("Segment", "stage", "上中游"), ("Enterprise", "tier", " "), ("Enterprise", "tier", "")],
)
def test_values_that_say_nothing_are_no_facts(kind: EntityType, predicate: str, value: str) -> None:
    """A stage is one of three; an empty tier is none."""
    case = Case()
    case.document("d", "甲")
    case.say(case.ref(kind, "甲"), predicate, value, "甲")
    graph = case.build()
    assert [row["f"] for row in ask(graph, CLAIMS)] == ["value"]
    assert validate_graph(graph).conforms


def test_a_text_where_a_thing_belongs_is_no_fact() -> None:
    """Nor is a thing where a text belongs."""
    case = Case()
    case.document("d", "甲在乙")
    company, park = case.ref("Enterprise", "甲"), case.ref("Park", "乙")
    case.say(company, "locatedIn", "乙", "甲在乙")
    case.say(company, "tier", park, "甲在")
    graph = case.build()
    assert [row["f"] for row in ask(graph, CLAIMS)] == ["object", "object"]
    assert validate_graph(graph).conforms


def every_combination(predicate: str) -> Graph:
    """A graph in which a property joins each kind of thing to each."""
    case = Case()
    case.document("d", "甲乙")
    for subject in KINDS:
        for object_ in KINDS:
            one, other = (f"{end}{subject}{object_}" for end in "甲乙")
            case.say(case.ref(subject, one), predicate, case.ref(object_, other), "甲乙")
    assert len(case.statements) == 81
    return case.build()


def test_builder_and_shapes_agree_on_every_combination() -> None:
    """Whatever kinds a property joins: what the builder lets pass, the shapes let pass."""
    facts = 0
    for predicate in RELATIONS:
        graph = every_combination(predicate)
        report = validate_graph(graph)
        assert report.conforms, (predicate, [str(result) for result in report.results])
        facts += len(ask(graph, f"SELECT ?s ?o {{ ?s cg:{predicate} ?o }}"))
    assert facts > 100


def test_who_is_in_a_chain_that_is_a_segment_is_in_the_segment() -> None:
    """动力电池, listed as a segment: a firm stands in it; that a place has the chain, and its leader, is not said of it."""
    case = Case()
    case.document("d", "新能源汽车链有动力电池。甲公司做动力电池。云州市发展动力电池。")
    segment = case.ref("Segment", "动力电池")
    chain = segment._replace(type="Chain")
    case.links[chain] = case.links[segment]
    case.say(case.ref("Enterprise", "甲公司"), "inChain", chain, "甲公司做动力电池")
    case.say(case.ref("Region", "云州市"), "inChain", chain, "云州市发展动力电池")
    case.say(chain, "ledBy", case.ref("Enterprise", "甲公司"), "甲公司做动力电池")
    told = ask(case.build(), f"SELECT ?p {{ GRAPH <{EVIDENCE_IRI}> {{ ?c rdf:predicate ?p }} }}")
    assert [str(row["p"]).rsplit("#", 1)[-1] for row in told] == ["inSegment"]
