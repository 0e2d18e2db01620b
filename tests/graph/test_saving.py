"""Graphs on disk: whole, swapped in one move, the same bytes for the same graph."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from chaingraph.errors import GraphError
from chaingraph.graph import saving
from chaingraph.graph.dataset import Graph
from chaingraph.graph.opening import open_graph
from chaingraph.graph.saving import STORE, TURTLE, save_graph

COUNT = "SELECT (COUNT(*) AS ?n) { ?s a cg:Enterprise }"


def test_a_folder_holds_store_and_turtle_and_nothing_else(plan_graph: Graph, tmp_path: Path) -> None:
    """No scaffolding stays behind; missing parents are made."""
    save_graph(plan_graph, tmp_path / "a" / "b")
    assert sorted(path.name for path in (tmp_path / "a" / "b").iterdir()) == [TURTLE, STORE]


def test_two_builds_are_byte_identical(plan_graph: Graph, tmp_path: Path) -> None:
    """The Turtle of the same graph is the same file."""
    save_graph(plan_graph, tmp_path / "one")
    save_graph(plan_graph, tmp_path / "two")
    assert (tmp_path / "one" / TURTLE).read_bytes() == (tmp_path / "two" / TURTLE).read_bytes()


def test_a_new_build_replaces_the_old_under_an_open_reader(
    plan_graph: Graph, roster_graph: Graph, tmp_path: Path
) -> None:
    """Who has the old graph open keeps it; who opens now sees the new one."""
    save_graph(plan_graph, tmp_path)
    old = open_graph(tmp_path)
    save_graph(roster_graph, tmp_path)
    assert open_graph(tmp_path).select(COUNT) == [{"n": 60}]
    assert old.select(COUNT) == [{"n": 4}]
    assert old.select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")[0]["n"]


def test_a_build_that_fails_leaves_the_old_graph(
    plan_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the store cannot be written, nothing in the folder has changed and no scaffolding is left."""
    save_graph(plan_graph, tmp_path)
    before = (tmp_path / TURTLE).read_bytes()

    def fail(_turtle: str, _folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving, "write_store", fail)
    with pytest.raises(GraphError, match="No space left"):
        save_graph(Graph({}, {}), tmp_path)
    assert (tmp_path / TURTLE).read_bytes() == before
    assert open_graph(tmp_path).select(COUNT) == [{"n": 4}]
    assert sorted(path.name for path in tmp_path.iterdir()) == [TURTLE, STORE]


def test_between_two_moves_the_turtle_answers(plan_graph: Graph, roster_graph: Graph, tmp_path: Path) -> None:
    """A folder whose store is missing is read from its Turtle, facts and evidence apart as before."""
    for graph in (plan_graph, roster_graph):
        save_graph(graph, tmp_path)
        counts = "SELECT ?n ?m { { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } { SELECT (COUNT(*) AS ?m) { GRAPH ?g { ?s ?p ?o } } } }"
        whole = open_graph(tmp_path).select(counts)
        (tmp_path / STORE).rename(tmp_path / "away")
        assert open_graph(tmp_path).select(counts) == whole
        (tmp_path / "away").rename(tmp_path / STORE)


def test_a_place_that_cannot_be_written_is_told(plan_graph: Graph, tmp_path: Path) -> None:
    """A file where the folder should be gives one line with its name."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(GraphError, match="file"):
        save_graph(plan_graph, tmp_path / "file")


def test_the_folder_can_be_read_by_others(plan_graph: Graph, tmp_path: Path) -> None:
    """A temporary folder is private; what comes out of it is as open as any other new file."""
    save_graph(plan_graph, tmp_path)
    (tmp_path / "plain").mkdir()
    assert stat.S_IMODE((tmp_path / STORE).stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)
