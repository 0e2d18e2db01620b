"""Loading: the graph comes back as it was said, in any order of answers, with any part missing."""

from collections.abc import Mapping, Sequence
from random import Random

import pytest

from chaingraph.analysis import Projection, Select, project
from chaingraph.records import Evidence
from tests.analysis.built import Page, built, news, plan


@pytest.fixture(scope="module")
def select() -> Select:
    """The graph of both pages."""
    return built(plan(), news())


@pytest.fixture(scope="module")
def graph(select: Select) -> Projection:
    """Its projection."""
    return project(select)


def test_things(graph: Projection) -> None:
    """Types, names, codes and identifiers come back without the IRIs around them."""
    maker = graph.things["enterprise/重庆盟星电子有限公司"]
    assert (maker.type, maker.name, maker.names) == (
        "Enterprise",
        "重庆盟星电子有限公司",
        ("盟星电子", "重庆盟星电子有限公司"),
    )
    assert graph.things["region/南岸区"].code == "500108"
    assert len(graph.of_type("Segment")) == 4


def test_edges_and_texts(graph: Projection) -> None:
    """Edges join identifiers, texts stay texts; the tree of regions is there."""
    assert graph.objects("enterprise/外地屏厂", "supplies") == ("enterprise/重庆盟星电子有限公司",)
    assert graph.objects("region/南岸区", "partOf") == ("region/重庆市",)
    assert graph.literals("segment/星河手机/电路板", "stage") == ("中游",)
    assert graph.literals("project/数据湖产业园", "startDate") == ("2021",)


def test_a_plan_is_a_claim_and_no_edge(graph: Projection) -> None:
    """Who plans to settle has a claim with its modality, but no place."""
    spot = ("enterprise/无名屏厂", "locatedIn", "region/南岸区")
    assert graph.objects(spot[0], spot[1]) == ()
    assert [claim.modality for claim in graph.claims_of(*spot)] == ["planned"]


def test_numbers(graph: Projection) -> None:
    """Observations keep every field, ranges both ends."""
    numbers = {number.measure: number for number in graph.numbers_of("enterprise/重庆远山机械有限公司")}
    assert (numbers["land_idle"].value, numbers["land_idle"].unit, numbers["land_idle"].row) == (
        1800.0,
        "平方米",
        "plan#2/0",
    )
    need = numbers["land_need"]
    assert (need.value, need.low, need.high, need.bound, need.modality) == (None, 100.0, 150.0, "range", "planned")
    assert numbers["output_per_mu"].year == "2020"


def test_claims(graph: Projection) -> None:
    """A claim has its quote where it stands, its rule, confidence and table row."""
    page = plan()
    (claim,) = graph.claims_of("enterprise/江岸制药厂", "tier", "骨干")
    assert page.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote == "江岸制药厂：骨干"
    assert (claim.rule, claim.confidence, claim.group) == ("test", 0.9, "plan#0/3")
    assert all(isinstance(c.evidence, Evidence) for claims in graph.claims.values() for c in claims)
    assert sum(map(len, graph.claims.values())) == len(page.statements) + len(news().statements)


def test_links_papers_promises(graph: Projection) -> None:
    """Uses of names, documents and missing figures are there."""
    links = {link.name: link for link in graph.links["enterprise/重庆盟星电子有限公司"] if link.document == "plan"}
    assert (links["盟星电子"].score, links["盟星电子"].reasons) == (0.8, (("字号相同", 0.6), ("地区", 0.2)))
    assert (links["重庆盟星电子有限公司"].score, links["重庆盟星电子有限公司"].mentions) == (1.0, 1)
    assert [(paper.id, paper.title) for paper in graph.papers.values()] == [("news", "news规划"), ("plan", "plan规划")]
    assert [promise.caption for promise in graph.promises] == ["图2 5条重点产业链图谱"]


@pytest.mark.parametrize("seed", [1, 2])
def test_order_of_answers_does_not_matter(select: Select, graph: Projection, seed: int) -> None:
    """An engine may answer in any order."""
    random = Random(seed)

    def shuffled(sparql: str) -> Sequence[Mapping[str, object]]:
        rows = list(select(sparql))
        random.shuffle(rows)
        return rows

    assert project(shuffled) == graph


def test_empty_graph() -> None:
    """A graph without anything is an empty projection."""
    assert project(lambda _: []) == Projection()


def test_one_thing() -> None:
    """A document with one name and nothing said of it is a thing without facts."""
    page = Page("one")
    page.ref("Enterprise", "甲厂")
    graph = project(built(page, Page("none"), _regions()))
    assert graph.claims == {}
    assert graph.things["enterprise/甲厂"].names == ("甲厂",)


def _regions() -> Page:
    page = Page("regions")
    for name in ("南岸区", "巴南区"):
        page.ref("Region", name)
    return page
