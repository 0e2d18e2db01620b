"""Tables and chain maps of a real plan, from the file to the facts: counts and sums that were taken by hand."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from chaingraph.documents import read_documents
from chaingraph.mentions.chain_maps import read_chain_maps
from chaingraph.mentions.tables.finding import read_tables
from chaingraph.records import Document, Extraction, Observation, Statement


@cache
def _read(path: Path) -> tuple[Document, Extraction]:
    (document,), _ = read_documents([path], max_mb=50)
    return document, read_tables(document)


@pytest.fixture
def plan(source_documents: list[Path]) -> tuple[Document, Extraction]:
    """The plan with its tables."""
    return _read(next(path for path in source_documents if path.name.startswith("002")))


def of_table(plan: tuple[Document, Extraction], index: int) -> list[Statement]:
    """Statements of one table."""
    document, found = plan
    return [s for s in found.statements if s.group.startswith(f"{document.id}#{index}/")]


def values(statements: list[Statement], measure: str) -> list[float]:
    """Values of one measure."""
    numbers = [s.object for s in statements if isinstance(s.object, Observation)]
    return [n.quantity.value for n in numbers if n.measure == measure and n.quantity.value is not None]


def units(statements: list[Statement], measure: str) -> set[str]:
    """Units of one measure."""
    numbers = [s.object for s in statements if isinstance(s.object, Observation)]
    return {n.quantity.unit for n in numbers if n.measure == measure}


def test_roster(plan: tuple[Document, Extraction]) -> None:
    """175 enterprises with number, tier and trade."""
    roster = of_table(plan, 7)
    by_predicate = Counter(s.predicate for s in roster)
    assert len({s.subject for s in roster}) == 175
    assert (by_predicate["number"], by_predicate["tier"], by_predicate["sector"]) == (175, 175, 175)
    assert [s.object for s in roster if s.predicate == "number"] == [str(n) for n in range(1, 176)]
    assert Counter(s.object for s in roster if s.predicate == "tier") == {"龙头": 7, "骨干": 32, "成长型": 136}


def test_localisation(plan: tuple[Document, Extraction]) -> None:
    """8 rows, 908 of 1,855 suppliers within the city."""
    rows = of_table(plan, 0)
    assert len({s.subject for s in rows}) == 8
    assert (sum(values(rows, "supplier_local")), sum(values(rows, "supplier_count"))) == (908, 1855)
    scopes = {(s.object.measure, s.object.scope) for s in rows if isinstance(s.object, Observation)}
    assert scopes == {("supplier_count", ""), ("supplier_local", "市内"), ("supplier_local_share", "市内")}


def test_land(plan: tuple[Document, Extraction]) -> None:
    """25 rows in four tables whose idle land has different units."""
    tables = [of_table(plan, index) for index in (2, 3, 4, 5)]
    assert [len({s.subject for s in table}) for table in tables] == [4, 8, 7, 6]
    assert [units(table, "land_idle") for table in tables] == [{"平方米"}, {"亩"}, {"亩"}, {"亩"}]
    assert all(units(table, "floor_area") == {"平方米"} for table in tables)
    needs = [
        s.object.quantity for s in tables[1] if isinstance(s.object, Observation) and s.object.measure == "land_need"
    ]
    assert [(q.low, q.high) for q in needs if q.bound == "range"] == [(100, 150)]


def test_indicators(plan: tuple[Document, Extraction]) -> None:
    """26 rows, each with base and target; growth where it is stated."""
    rows = of_table(plan, 1)
    assert len({s.group for s in rows}) == 26
    assert {s.subject.name for s in rows} == {"南岸区"}
    assert [len(values(rows, m)) for m in ("indicator_base", "indicator_target", "growth_stated")] == [26, 26, 22]
    years = {(s.object.measure, s.object.year, s.modality) for s in rows if isinstance(s.object, Observation)}
    assert years == {
        ("indicator_base", "2020", "fact"),
        ("indicator_target", "2025", "target"),
        ("growth_stated", "2020-2025", "target"),
    }


def test_projects(plan: tuple[Document, Extraction]) -> None:
    """55 projects; the totals add up to 1,658,052.37 万元; several owners are several facts."""
    rows = of_table(plan, 6)
    projects = {s.subject for s in rows if s.subject.type == "Project"}
    assert len(projects) == 55
    assert round(sum(values(rows, "investment_total")), 2) == 1658052.37
    assert units(rows, "investment_total") == {"万元"}
    by_predicate = Counter(s.predicate for s in rows)
    assert (by_predicate["projectOf"], by_predicate["agency"], by_predicate["nature"]) == (57, 55, 55)
    assert {s.object for s in rows if s.predicate == "nature"} == {"新开工", "技术改造", "前期策划", "策划项目", "续建"}
    dates = {(s.subject.name, s.predicate): s.object for s in rows if s.predicate in ("startDate", "endDate")}
    assert (dates["智能AGV机器人与停车架", "startDate"], dates["智能AGV机器人与停车架", "endDate"]) == (
        "2020-08",
        "2020-10",
    )
    assert len(dates) == by_predicate["startDate"] + by_predicate["endDate"] - 2  # one name twice


def test_chain_maps(plan: tuple[Document, Extraction]) -> None:
    """Both maps: 178 names, 7 of them kinds of business."""
    document, _ = plan
    found = read_chain_maps(document)
    members = {s.subject.name for s in found.statements if s.predicate == "inSegment"}
    names = {cell.text for chain_map in document.chain_maps for box in chain_map.boxes for cell in box.members}
    assert (len(names), len(members)) == (178, 171)
    assert sum(s.predicate == "segmentOf" for s in found.statements) == 16
    assert sum(s.predicate == "stage" for s in found.statements) == 16


def test_every_quote_is_true(source_documents: list[Path]) -> None:
    """Each quote of each document equals the text at its place, and two readings are equal."""
    looked_at = 0
    for path in source_documents:
        document, found = _read(path)
        assert read_tables(document) == found
        for statement in (*found.statements, *read_chain_maps(document).statements):
            evidence = statement.evidence
            assert evidence.quote == document.text[evidence.start : evidence.end] != ""
            looked_at += 1
    assert looked_at > 1500
