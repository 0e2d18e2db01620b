"""Opens a graph for questions: the folder of a build, or any SPARQL 1.1 endpoint that the user names."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from chaingraph.errors import UsageError
from chaingraph.graph.remote import RemoteGraph, is_url
from chaingraph.graph.saving import STORE, TURTLE
from chaingraph.graph.store import Row, load_turtle, open_store, rows


class OpenGraph(Protocol):
    """A graph that answers."""

    def select(self, sparql: str) -> list[Row]:
        """Rows of a SELECT: variable → ``str``, ``int``, ``float`` or ``None``; the usual prefixes are known."""


class LocalGraph:
    """The graph of a build on disk, opened for reading only.

    Args:
        folder: Where ``chaingraph build`` has written.

    Raises:
        UsageError: There is no graph.
        GraphError: It cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        check_folder(folder)
        has_store = (folder / STORE).is_dir()
        self.store = open_store(folder / STORE) if has_store else load_turtle(folder / TURTLE)

    def select(self, sparql: str) -> list[Row]:
        """Rows of a SELECT, see :class:`OpenGraph`. For our own queries; typed ones go through ``run_query``.

        Raises:
            QueryError: The query is wrong.
        """
        return list(rows(self.store, sparql))


def has_graph(folder: Path) -> bool:
    """Whether a folder holds a graph."""
    return (folder / STORE).is_dir() or (folder / TURTLE).is_file()


def check_folder(folder: Path) -> None:
    """Makes sure that a folder holds a graph, without opening it.

    Raises:
        UsageError: It does not; another folder was meant, or the build is still to come.
    """
    if not has_graph(folder):
        raise UsageError("这里没有图谱", where=str(folder), hint="请先运行 chaingraph build")


def open_graph(location: str | Path) -> LocalGraph | RemoteGraph:
    """Opens a graph.

    Args:
        location: Folder of a build, or the URL of a SPARQL 1.1 endpoint.

    Raises:
        UsageError: There is no graph there.
    """
    return RemoteGraph(str(location)) if is_url(location) else LocalGraph(Path(location))
