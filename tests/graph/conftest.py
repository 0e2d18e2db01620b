"""Graphs that several test modules share; building them once keeps the tests quick."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.graph.dataset import Graph
from chaingraph.graph.saving import save_graph
from tests.graph.factory import large_case, plan_case


@pytest.fixture(scope="session")
def plan_graph() -> Graph:
    """The graph of the invented plan."""
    return plan_case().build()


@pytest.fixture(scope="session")
def plan_folder(plan_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds it."""
    folder = tmp_path_factory.mktemp("plan")
    save_graph(plan_graph, folder)
    return folder


@pytest.fixture(scope="session")
def roster_graph() -> Graph:
    """A roster of 60 enterprises, 600 statements."""
    return large_case(60).build()


@pytest.fixture(scope="session")
def roster_folder(roster_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds it."""
    folder = tmp_path_factory.mktemp("roster")
    save_graph(roster_graph, folder)
    return folder
