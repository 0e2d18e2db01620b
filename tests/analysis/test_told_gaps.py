"""Told gaps: what documents say is missing, beside what the graph knows."""

from __future__ import annotations

import pytest

from chaingraph.analysis import Select, find_candidates, find_gaps, find_neighbours, find_told_gaps, project, to_json
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.questions import PREFIXES
from chaingraph.errors import UsageError
from chaingraph.graph.questions import named_queries
from chaingraph.records import Modality
from tests.analysis.built import Page, built, news, plan

CHAIN = "聚氨酯"


def say(page: Page, place: str, predicate: str, thing: str, chain: str = CHAIN, modality: Modality = "claim") -> None:
    """A told gap as the reader of mentions states it."""
    segment = page.ref("Segment", thing, chain)
    page.say(page.ref("Region", place), predicate, segment, modality=modality)
    if chain:
        page.say(segment, "segmentOf", page.ref("Chain", chain), modality="claim")


def report() -> Page:
    """A report of 南岸区 that draws nothing: what it lacks, who is there, who makes it elsewhere, what is built."""
    page = Page("report")
    here = page.ref("Region", "南岸区")
    for name in ("江岸制药厂", "盟星电子"):
        page.say(page.ref("Enterprise", name), "locatedIn", here)
    for predicate, thing in (
        ("lacks", "异氰酸酯"),
        ("lacks", "发泡剂"),
        ("hasOnly", "聚醚多元醇"),
        ("buysIn", "催化剂"),
    ):
        say(page, "南岸区", predicate, thing)
    say(page, "南岸区", "seeks", "弹性体", modality="planned")
    say(page, "南岸区", "hasWeak", "包装物", chain="")
    page.say(page.ref("Enterprise", "江岸制药厂"), "produces", page.ref("Product", "发泡剂"))
    maker = page.ref("Enterprise", "巴南化工厂")
    page.say(maker, "locatedIn", page.ref("Region", "巴南区"))
    page.say(maker, "produces", page.ref("Product", "异氰酸酯"))
    page.say(maker, "produces", page.ref("Product", "弹性体"))
    project_ = page.ref("Project", "催化剂生产线项目")
    page.say(project_, "projectOf", page.ref("Enterprise", "盟星电子"))
    page.say(project_, "projectLocatedIn", here)
    return page


@pytest.fixture(scope="module")
def select() -> Select:
    """The graph of the report."""
    return built(report())


@pytest.fixture(scope="module")
def projection(select: Select) -> Projection:
    """The same as columns."""
    return project(select)


def test_rows_as_told(projection: Projection) -> None:
    """Kind, status and modality of every row as its document says them; of what is wanted the status is the graph's."""
    rows = {row.segment: (row.told, row.status, row.modality, row.chain) for row in find_told_gaps(projection)}
    assert rows == {
        "异氰酸酯": ("missing", "missing", "claim", CHAIN),
        "发泡剂": ("missing", "missing", "claim", CHAIN),
        "聚醚多元醇": ("single", "single", "claim", CHAIN),
        "催化剂": ("outside", "missing", "claim", CHAIN),
        "弹性体": ("wanted", "missing", "planned", CHAIN),
        "包装物": ("weak", "weak", "claim", ""),
    }


def test_claimed_against_computed(projection: Projection) -> None:
    """A local maker that the graph knows stands beside the told gap, the told status stays; so does a project here."""
    rows = {row.segment: row for row in find_told_gaps(projection)}
    known = rows["发泡剂"]
    assert (known.status, known.computed, known.local) == ("missing", "single", ("江岸制药厂",))
    assert "江岸制药厂" in known.note
    assert "请核实" in known.note
    assert rows["催化剂"].note == "相关项目：催化剂生产线项目"
    assert rows["异氰酸酯"].note == ""
    assert rows["聚醚多元醇"].note == "图谱中未见南岸区企业生产"


def test_drawn_gaps_do_not_change(projection: Projection) -> None:
    """What is told draws no chain: the computed finding has no row of it."""
    assert find_gaps(projection) == ()
    drawn = project(built(plan(), news()))
    both = project(built(plan(), news(), report()))
    assert [(row.segment, row.status) for row in find_gaps(both)] == [
        (row.segment, row.status) for row in find_gaps(drawn)
    ]


def test_neighbours_and_candidates_answer(projection: Projection) -> None:
    """Who makes elsewhere what is told to be missing or wanted, and whom to invite for it."""
    rows = {(row.segment, row.enterprise) for row in find_neighbours(projection)}
    assert {("异氰酸酯", "巴南化工厂"), ("弹性体", "巴南化工厂")} <= rows
    best = find_candidates(projection)[0]
    assert best.enterprise == "巴南化工厂"
    assert set(best.segments) == {f"{CHAIN}/异氰酸酯", f"{CHAIN}/弹性体"}
    assert "文件说缺少或要引进的环节" in best.reasons[0]


def test_what_is_a_gap(projection: Projection) -> None:
    """Missing, single and bought outside are gaps; what is weak or only wanted is none, but somebody is looked for."""
    rows = {row.segment: row for row in find_told_gaps(projection)}
    assert {name for name, row in rows.items() if row.is_gap} == {"异氰酸酯", "发泡剂", "聚醚多元醇", "催化剂"}
    assert rows["弹性体"].is_open
    assert not rows["包装物"].is_open


def test_chain_and_region(projection: Projection) -> None:
    """A chain keeps its own rows, a region those of its places; a name nobody knows is an error."""
    assert {row.segment for row in find_told_gaps(projection, chain=CHAIN)} == {
        "异氰酸酯",
        "发泡剂",
        "聚醚多元醇",
        "催化剂",
        "弹性体",
    }
    assert find_told_gaps(projection, region="巴南区") == ()
    assert len(find_told_gaps(projection, region="重庆市", radius="市")) == 6
    with pytest.raises(UsageError):
        find_told_gaps(projection, chain="没有这条链")


def test_mostly_outside_is_weak() -> None:
    """主要, or a share of it, says that somebody here may make it, too."""
    page = report()
    for thing in ("主要外购的电机", "90%外购的助剂", "100%外购的染料"):
        say(page, "南岸区", "buysIn", thing)
    rows = {row.segment: row.status for row in find_told_gaps(project(built(page)))}
    assert (rows["主要外购的电机"], rows["90%外购的助剂"]) == ("weak", "weak")
    assert rows["催化剂"] == rows["100%外购的染料"] == "missing"


def test_empty_graph() -> None:
    """Nothing is told in an empty graph."""
    assert find_told_gaps(Projection()) == ()


def test_nothing_told_is_a_fact(select: Select) -> None:
    """No triple of a told gap holds in the facts, its segments are of no drawn chain."""
    for predicate in ("lacks", "hasOnly", "hasWeak", "buysIn", "seeks", "segmentOf"):
        assert not list(select(f"{PREFIXES}SELECT ?s WHERE {{ ?s cg:{predicate} ?o }}"))


def test_rows_equal_an_independent_query(select: Select, projection: Projection) -> None:
    """The shipped question finds the same places, kinds, chains, segments and modalities."""
    words = {"缺少": "missing", "仅有一家": "single", "薄弱": "weak", "外购": "outside", "拟引进": "wanted"}
    asked = {
        (row["地方"], words[str(row["说法"])], row.get("产业链") or "", row["环节"], row["性质"])
        for row in select(named_queries()["told-gaps"].text)
    }
    found = {(row.region, row.told, row.chain, row.segment, row.modality) for row in find_told_gaps(projection)}
    assert found == asked
    assert len(found) == 6


def test_local_makers_equal_an_independent_query(select: Select, projection: Projection) -> None:
    """Local makers of the very thing, by SPARQL, are those that stand beside the told gap."""
    rows = select(
        f"""{PREFIXES}SELECT DISTINCT ?segment ?maker WHERE {{
          GRAPH ?evidence {{ ?claim a cg:Claim ; rdf:object ?s ; rdf:predicate ?p . VALUES ?p {{ cg:lacks cg:hasOnly cg:hasWeak cg:buysIn cg:seeks }} }}
          ?s rdfs:label ?segment . ?m cg:produces/rdfs:label ?segment ; rdfs:label ?maker ;
          cg:locatedIn/cg:partOf* ?r . ?r rdfs:label "南岸区"@zh }}"""
    )
    found = {(row.segment, name) for row in find_told_gaps(projection) for name in row.local}
    assert found == {(row["segment"], row["maker"]) for row in rows} == {("发泡剂", "江岸制药厂")}


def test_every_row_has_its_quotes(projection: Projection) -> None:
    """A row rests on the words that say it, and JSON has every key of the gaps."""
    for row in find_told_gaps(projection):
        assert row.evidence[0].quote == f"南岸区：{row.segment}"
        assert {"chain", "stage", "segment", "status", "local", "told", "evidence"} <= set(to_json(row))


def test_a_chain_that_is_not_named_is_the_only_one_with_such_a_segment() -> None:
    """Without words for the chain it is that of the only segment of this name; of two it stays unknown."""
    page = report()
    say(page, "南岸区", "buysIn", "异氰酸酯", chain="")
    rows = [row.chain for row in find_told_gaps(project(built(page))) if row.segment == "异氰酸酯"]
    assert rows == [CHAIN]
    say(page, "南岸区", "lacks", "异氰酸酯", chain="涂料")
    rows = [row.chain for row in find_told_gaps(project(built(page))) if row.segment == "异氰酸酯"]
    assert sorted(rows) == sorted(["", "涂料", CHAIN])
