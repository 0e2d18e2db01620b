"""From records to a graph: facts, evidence, and nothing that no document says."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from chaingraph.errors import GraphError
from chaingraph.graph.builder import build_graph
from chaingraph.graph.dataset import Graph
from chaingraph.graph.store import memory_store, rows
from chaingraph.graph.terms import EVIDENCE_IRI, iri
from chaingraph.graph.validation import validate_graph
from chaingraph.records import Entity, Evidence, Extraction, Link, Ref, Resolution, Statement
from chaingraph.reference.identifiers import entity_id
from chaingraph.reference.identifiers import iri as entity_iri
from tests.graph.factory import COMPANY, PARK, PLAN, REGION, Case, plan_case

HOSTILE = (
    '甲"公司\\',
    "<script>alert(1)</script>",
    "两行\n公司\r\n\t",
    "\u202e反向\u2066公司",
    "'; DROP ALL #",
    "> . <http://evil> <http://p> <http://o",
    "公司} UNION {?s ?p ?o",
    "a/b?c#d%20e",
    "..",
    " ",
    "😀公司\x00\x07",
    "=cmd|' /C calc'!A0",
)


def ask(graph: Graph, sparql: str) -> list[dict[str, object]]:
    """Rows over a graph in memory."""
    return [dict(row) for row in rows(memory_store(graph.nquads), sparql)]


def test_a_fact_stands_once_in_the_facts(plan_graph: Graph) -> None:
    """What a document says as a fact is one triple of the default graph."""
    query = "SELECT ?b { ?a rdfs:label ?l ; cg:supplies/rdfs:label ?b FILTER(STR(?l) = '宁德时代') }"
    assert ask(plan_graph, query) == [{"b": COMPANY}]


def test_a_plan_is_no_fact(plan_graph: Graph) -> None:
    """A planned relation has a claim with its modality, and no triple that would make it true."""
    assert ask(plan_graph, "SELECT ?p { ?e rdfs:label '云栖隔膜'@zh ; cg:locatedIn ?p }") == []
    claims = ask(
        plan_graph,
        f"SELECT ?m ?l {{ ?e rdfs:label '云栖隔膜'@zh . GRAPH <{EVIDENCE_IRI}> {{ ?c rdf:subject ?e ; rdf:predicate"
        " cg:locatedIn ; rdf:object ?p ; cg:modality ?m } ?p rdfs:label ?l }",
    )
    assert claims == [{"m": "planned", "l": PARK}]


def test_a_goal_hangs_on_its_subject_and_says_that_it_is_one(plan_graph: Graph) -> None:
    """Observations of every modality are in the facts, each with its own."""
    query = "SELECT ?m ?v ?y { ?e rdfs:label ?l ; cg:hasMetric ?o . ?o cg:modality ?m ; cg:value ?v ; cg:year ?y } ORDER BY ?y"
    assert ask(plan_graph, query) == [
        {"m": "fact", "v": 12.5, "y": "2020"},
        {"m": "target", "v": 30.0, "y": "2025"},
    ]


def test_every_statement_has_its_words(plan_graph: Graph) -> None:
    """Walking all claims: each quote is what stands in the document at its offsets."""
    query = (
        f"SELECT ?q ?s ?e {{ GRAPH <{EVIDENCE_IRI}> {{ ?c a cg:Claim ; prov:wasDerivedFrom ?w ."
        " ?w oa:exact ?q ; oa:start ?s ; oa:end ?e } }"
    )
    found = ask(plan_graph, query)
    assert len(found) == len(plan_case().statements) == 15
    for row in found:
        assert row["q"] == PLAN[int(str(row["s"])) : int(str(row["e"]))]


def test_no_fact_between_things_is_without_a_claim(plan_graph: Graph) -> None:
    """Facts and fact claims are the same set of triples, the tree of regions aside."""
    facts = ask(plan_graph, "SELECT ?s ?p ?o { ?s ?p ?o . ?s a ?c . ?o a ?d FILTER(?p != rdf:type) }")
    claims = ask(
        plan_graph,
        f"SELECT ?s ?p ?o {{ GRAPH <{EVIDENCE_IRI}> {{ ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }}"
        " ?o a ?d }",
    )
    assert len(facts) == 11
    assert [fact for fact in facts if fact not in claims] == []


def test_other_names_and_why(plan_graph: Graph) -> None:
    """A short name leads to its enterprise, with score and reasons."""
    query = (
        f"SELECT ?l ?s ?r ?n {{ ?e rdfs:label ?l . GRAPH <{EVIDENCE_IRI}> {{ ?u cg:name '秀江电池公司'@zh ; cg:refersTo ?e ;"
        " cg:score ?s ; cg:reasons ?r ; cg:mentions ?n } }"
    )
    assert ask(plan_graph, query) == [{"l": COMPANY, "s": 0.85, "r": "short_name 0.6;same_region 0.25", "n": 1}]
    assert ask(plan_graph, "SELECT ?a { ?e skos:altLabel ?a }") == [{"a": "秀江电池公司"}]


def test_the_order_of_statements_does_not_matter(plan_graph: Graph) -> None:
    """Shuffled statements, mentions and links give the same bytes."""
    case = plan_case()
    random.Random(3).shuffle(case.statements)
    random.Random(4).shuffle(case.mentions)
    case.links = dict(reversed(case.links.items()))
    assert case.build().nquads == plan_graph.nquads


def test_hashing_does_not_matter() -> None:
    """Interpreters with different hash seeds write the same bytes."""
    code = "import hashlib; from tests.graph.factory import large_case; print(hashlib.sha256(large_case(20).build().nquads).hexdigest())"
    digests = set()
    for seed in ("0", "1", "31337"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        root = Path(__file__).resolve().parents[2]
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment, cwd=root
        )
        digests.add(done.stdout)
    assert len(digests) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_names(name: str) -> None:
    """Whatever a document calls a company, the graph holds that name, one node, and no more triples than for any other."""
    case, tame = Case(), Case()
    for each, called in ((case, name), (tame, "平常公司")):
        each.document("d", f"名称：{called}。生产电机。", title=called)
        company = each.ref("Enterprise", called)
        each.say(company, "produces", each.ref("Product", "电机"), "生产电机")
    graph = case.build()
    assert len(graph) == len(tame.build())
    assert ask(graph, "SELECT ?l { ?e a cg:Enterprise ; rdfs:label ?l }") == [{"l": name}]
    assert validate_graph(graph).conforms


def test_two_hostile_names_are_two_things() -> None:
    """Names that differ in one odd character have different IRIs."""
    identifiers = {iri(entity_iri(entity_id("Enterprise", name))) for name in HOSTILE}
    assert len(identifiers) == len(HOSTILE)


def test_the_tree_of_regions() -> None:
    """A region is part of its parent without a document saying so; a parent outside the graph is left out."""
    case = Case()
    case.document("d", "秀江县在云州市。")
    case.ref("Region", REGION, parent=entity_id("Region", "云州市"), code="999901")
    case.ref("Region", "云州市", parent=entity_id("Region", "无此省"))
    found = ask(case.build(), "SELECT ?a ?c ?b { ?r cg:partOf ?q ; rdfs:label ?a ; cg:code ?c . ?q rdfs:label ?b }")
    assert found == [{"a": REGION, "c": "999901", "b": "云州市"}]
    assert validate_graph(case.build()).conforms


def test_ambiguity_is_kept() -> None:
    """A name that could mean another thing says so, in the graph too."""
    case = Case()
    case.document("d", "通用集团、通用电气。")
    case.ref("Enterprise", "通用集团", ambiguous=(entity_id("Enterprise", "通用电气"), "enterprise/不存在"))
    case.ref("Enterprise", "通用电气")
    assert ask(case.build(), "SELECT ?l { ?e cg:ambiguousWith/rdfs:label ?l }") == [{"l": "通用电气"}]


def test_a_name_without_an_entity_is_told() -> None:
    """Resolution that forgets a name is a mistake with a name, not a gap in the graph."""
    case = plan_case()
    resolution = Resolution(case.resolution.entities, {})
    with pytest.raises(GraphError, match="没有归并到实体"):
        build_graph(case.documents, case.extraction, resolution)


def test_a_link_to_nowhere_is_told() -> None:
    """So is a link to an entity that does not exist."""
    case = plan_case()
    ref = next(iter(case.links))
    case.links[ref] = Link("region/没有", 1.0)
    with pytest.raises(GraphError, match="没有归并到实体"):
        case.build()


def test_a_wrong_quote_is_told() -> None:
    """Evidence that is not in the document stops the build and names the rule."""
    case = plan_case()
    statement = case.statements[0]
    case.statements[0] = replace(statement, evidence=replace(statement.evidence, quote="编造的话"))
    with pytest.raises(GraphError, match="规则 test 的引文与原文不符"):
        case.build()


@pytest.mark.parametrize("span", [(5, 5), (9, 3), (-2, 4), (0, 10_000)])
def test_evidence_outside_the_document_is_told(span: tuple[int, int]) -> None:
    """Empty, reversed, negative and overlong spans stop the build."""
    case = plan_case()
    evidence = Evidence("plan", *span, PLAN[span[0] : span[1]])
    case.statements[0] = replace(case.statements[0], evidence=evidence)
    with pytest.raises(GraphError):
        case.build()


def test_a_document_that_was_not_read_is_told() -> None:
    """A statement about a foreign document stops the build."""
    case = plan_case()
    case.statements[0] = replace(case.statements[0], evidence=Evidence("other", 0, 2, "秀江"))
    with pytest.raises(GraphError, match="other"):
        case.build()


def test_a_word_that_is_not_in_the_ontology_is_told() -> None:
    """A predicate nobody has defined stops the build."""
    case = plan_case()
    case.statements.append(replace(case.statements[0], predicate="befriends"))
    with pytest.raises(GraphError, match="befriends"):
        case.build()


def test_an_empty_build_is_an_empty_graph() -> None:
    """No documents, no triples, and no error."""
    graph = build_graph((), Extraction((), ()), Resolution(()))
    assert (len(graph), graph.nquads) == (0, b"")
    assert validate_graph(graph).conforms


def test_inputs_are_not_changed() -> None:
    """Records are what they were."""
    case = plan_case()
    before = (case.extraction, case.resolution)
    case.build()
    assert (case.extraction, case.resolution) == before
    assert isinstance(case.statements[0], Statement)
    assert all(isinstance(ref, Ref) for ref in case.links)
    assert all(isinstance(entity, Entity) for entity in case.resolution.entities)
