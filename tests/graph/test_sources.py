"""Documents, figures and uses of names."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from chaingraph.graph.sources import name_iri
from chaingraph.graph.terms import EVIDENCE_IRI
from chaingraph.records import Mention, Ref
from chaingraph.reference.identifiers import entity_id
from tests.graph.factory import PLAN, Case, plan_case
from tests.graph.test_builder import ask

DOCUMENT = (
    f"SELECT ?t ?d ?h ?n ?k ?r {{ GRAPH <{EVIDENCE_IRI}> {{ ?doc a cg:Document ; cg:sha256 ?h ; cg:characters ?n"
    " OPTIONAL { ?doc dcterms:title ?t } OPTIONAL { ?doc dcterms:date ?d }"
    " OPTIONAL { ?doc a cg:Plan BIND(1 AS ?k) } }"
    f" OPTIONAL {{ GRAPH <{EVIDENCE_IRI}> {{ ?doc dcterms:spatial ?p }} ?p rdfs:label ?r }} }}"
)


def test_a_document_is_known_by_its_text() -> None:
    """Title, date, digest, length, and that it is a plan."""
    digest = sha256(PLAN.encode()).hexdigest()
    expected = {"t": "秀江县电池产业规划", "d": "2022-03", "h": digest, "n": len(PLAN), "k": 1, "r": None}
    assert ask(plan_case().build(), DOCUMENT) == [expected]


def test_a_document_speaks_of_the_place_it_names_most() -> None:
    """Countries do not count, and without any place there is none."""
    case = Case()
    case.document("d", "中国 中国 中国 甲县 甲县 乙县")
    case.ref("Region", "中国")
    county = case.ref("Region", "甲县", parent=entity_id("Region", "中国"))
    case.ref("Region", "乙县", parent=entity_id("Region", "中国"))
    case.mentions.append(Mention(county, 12, 14, "甲县", "test"))
    case.mentions.extend([replace(case.mentions[0], start=3, end=5)] * 2)
    found = ask(case.build(), DOCUMENT)
    assert [(row["r"], row["t"], row["k"]) for row in found] == [("甲县", None, None)]


def test_an_unreadable_figure_is_remembered() -> None:
    """Its caption, and where it stands."""
    query = f"SELECT ?c ?s {{ GRAPH <{EVIDENCE_IRI}> {{ ?f a cg:Figure ; cg:caption ?c ; prov:wasDerivedFrom/oa:start ?s }} }}"
    assert ask(plan_case().build(), query) == [{"c": "图3 电池产业链图谱", "s": PLAN.index("图3")}]


def test_names_are_counted_and_shown_where_they_stand_first() -> None:
    """Mentions in any order give the first place and the number of places."""
    case = Case()
    case.document("d", "乙厂、乙厂、乙厂")
    plant = case.ref("Enterprise", "乙厂")
    for start in (6, 3):
        case.mentions.insert(0, Mention(plant, start, start + 2, "乙厂", "test"))
    query = f"SELECT ?n ?s ?q {{ GRAPH <{EVIDENCE_IRI}> {{ ?u cg:mentions ?n ; cg:mentionedAt ?w . ?w oa:start ?s ; oa:exact ?q }} }}"
    assert ask(case.build(), query) == [{"n": 3, "s": 0, "q": "乙厂"}]


def test_uses_of_names_have_readable_and_distinct_iris() -> None:
    """Document, type, name and key part them."""
    refs = [Ref("Park", "甲", "d"), Ref("Park", "甲", "e"), Ref("Region", "甲", "d"), Ref("Park", "甲", "d", "1")]
    iris = [name_iri(ref) for ref in refs]
    assert iris[0] == "<https://w3id.org/chaingraph/id/name/d/park/甲>"
    assert len(set(iris)) == 4
