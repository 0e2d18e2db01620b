"""The questions that come with the program and the lists of the same meaning tell the same."""

from collections import Counter

import pytest

from chaingraph.analysis import (
    Projection,
    Select,
    find_enterprises,
    find_gaps,
    find_localisation,
    find_projects,
    find_targets,
    find_told_gaps,
    project,
)
from chaingraph.graph.questions import named_queries
from tests.analysis.built import built, news, plan


@pytest.fixture(scope="module")
def select() -> Select:
    """The graph of both pages."""
    return built(plan(), news())


@pytest.fixture(scope="module")
def graph(select: Select) -> Projection:
    """The same, as the lists read it."""
    return project(select)


def ask(select: Select, name: str, **blanks: str) -> list[dict[str, object]]:
    """Rows of a shipped question."""
    return [dict(row) for row in select(named_queries()[name].fill(blanks))]


def texts(value: object) -> set[str]:
    """Several names in one cell."""
    return set(str(value).split("、")) if value else set()


def test_projects(select: Select, graph: Projection) -> None:
    """One row a project in the same order, with the same owners, numbers and total in 万元."""
    rows, listed = ask(select, "projects"), find_projects(graph)
    assert len(rows) == 2
    assert [(r["项目"], texts(r["业主"]), r["总投资万元"]) for r in rows] == [
        (r.project, texts(r.owner), r.total) for r in listed
    ]
    assert [r["序号"] for r in rows] == [None if r.number is None else str(r.number) for r in listed]


def test_targets(select: Select, graph: Projection) -> None:
    """One row a goal, whose base is of the same year: that of its table row, or the latest of the same unit."""
    rows = ask(select, "targets")
    listed = [row for row in find_targets(graph, prose=True) if row.target is not None]
    assert Counter((r["主体"], r["指标"], r["目标年"], r["现状年"] or None) for r in rows) == Counter(
        (r.subject, r.indicator, r.target_year, r.base_year) for r in listed
    )
    assert any(r["现状"] for r in rows)


def test_gaps(select: Select, graph: Projection) -> None:
    """Segments without a local enterprise are those with others only and those without any; told ones are the same."""
    gaps = find_gaps(graph)
    missing = {(gap.chain, gap.segment) for gap in gaps if gap.status == "missing"}
    rows = [*ask(select, "local-gaps", 区域=gaps[0].region), *ask(select, "empty-segments")]
    assert {(row["产业链"], row["环节"]) for row in rows} == missing
    assert missing
    told = {gap.segment for gap in find_told_gaps(graph)}
    assert {row["环节"] for row in ask(select, "told-gaps")} == told


def test_enterprises_of_a_tier(select: Select, graph: Projection) -> None:
    """The enterprises with a tier, no other."""
    named = {row.enterprise for row in find_enterprises(graph) if row.tier}
    assert {row["企业"] for row in ask(select, "enterprises-by-tier")} == named
    assert named


def test_localisation(select: Select, graph: Projection) -> None:
    """What the documents report, not what follows from supplies."""
    reported = [row for row in find_localisation(graph) if row.basis == "reported"]
    rows = ask(select, "localisation")
    assert {(r["企业"], r["供应商"], r["本地供应商"]) for r in rows} == {
        (r.enterprise, r.suppliers, r.local) for r in reported
    }
    assert "chaingraph localisation" in named_queries()["localisation"].about


@pytest.mark.parametrize(
    ("name", "command"),
    [("conflicts", "audit"), ("enterprises-by-tier", "enterprises"), ("local-gaps", "gaps"), ("targets", "targets")],
)
def test_a_question_that_answers_less_names_the_list(name: str, command: str) -> None:
    """Who asks the narrower question is told of the wider list."""
    assert f"chaingraph {command}" in named_queries()[name].about
