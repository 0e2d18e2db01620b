"""Typed queries: answered in a process of their own, which can be killed."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from chaingraph.errors import GraphError, QueryError, UsageError
from chaingraph.graph.typed import run_query
from tests.graph.attacks import ENDED, REFUSED
from tests.graph.factory import COMPANY


def test_a_select_gives_rows(plan_folder: Path) -> None:
    """Rows come in the query's order, as plain values, with the usual prefixes known."""
    result = run_query(plan_folder, "SELECT ?l { ?e a cg:Enterprise ; rdfs:label ?l } ORDER BY ?l")
    assert [row["l"] for row in result.rows] == ["云栖隔膜", "宁德时代", COMPANY, "青禾材料有限公司"]
    assert not result.truncated


def test_ask_construct_and_describe(plan_folder: Path) -> None:
    """The other three forms are answered too."""
    assert run_query(plan_folder, "ASK { ?e a cg:Park }").answer
    assert not run_query(plan_folder, "ASK { ?e a cg:Sector }").answer
    constructed = run_query(plan_folder, "CONSTRUCT { ?e a cg:Place } WHERE { ?e a cg:Park }")
    assert "park:秀江高新区 a cg:Place ." in constructed.turtle
    assert constructed.turtle == run_query(plan_folder, "CONSTRUCT { ?e a cg:Place } WHERE { ?e a cg:Park }").turtle


def test_more_rows_than_asked_for_are_cut_and_told(roster_folder: Path) -> None:
    """The limit of rows holds, and the result says that there were more."""
    result = run_query(roster_folder, "SELECT * { ?s ?p ?o }", rows=7)
    assert (len(result.rows), result.truncated) == (7, True)


@pytest.mark.parametrize("name", ["service", "load a file", "from a file", "drop"])
def test_refusals_need_no_worker(name: str, plan_folder: Path) -> None:
    """What the scanner refuses is refused at once."""
    start = perf_counter()
    with pytest.raises(QueryError):
        run_query(plan_folder, REFUSED[name])
    assert perf_counter() - start < 0.5


@pytest.mark.parametrize("name", ENDED)
def test_what_never_ends_is_ended(name: str, roster_folder: Path) -> None:
    """Time bombs and stack bombs end in one line and leave this process alive."""
    start = perf_counter()
    with pytest.raises(QueryError) as end:
        run_query(roster_folder, ENDED[name], seconds=1.5)
    assert perf_counter() - start < 6
    assert "\n" not in str(end.value)


def test_a_mistake_is_told_in_one_line(plan_folder: Path) -> None:
    """A syntax error names its place."""
    with pytest.raises(QueryError) as mistake:
        run_query(plan_folder, "SELECT * { ?s ?p }")
    assert "SPARQL 有误：第 1 行第 " in str(mistake.value)
    assert "expected" not in str(mistake.value)


def test_a_folder_without_a_graph_says_what_to_do(tmp_path: Path) -> None:
    """The hint names the command that builds one."""
    with pytest.raises(UsageError, match="chaingraph build"):
        run_query(tmp_path, "ASK { ?s ?p ?o }")


def test_a_broken_store_is_a_graph_error(tmp_path: Path) -> None:
    """A store that cannot be opened is not the query's fault."""
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_text("nonsense", encoding="utf-8")
    with pytest.raises(GraphError, match="chaingraph build"):
        run_query(tmp_path, "ASK { ?s ?p ?o }")
