"""Puts a graph on disk: beside its place first, then into it in one move."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from chaingraph.errors import GraphError
from chaingraph.graph.dataset import Graph
from chaingraph.graph.store import write_store
from chaingraph.graph.turtle import write_turtle

STORE = "store"
TURTLE = "4-graph.ttl"


def save_graph(graph: Graph, folder: str | Path) -> None:
    """Writes ``4-graph.ttl`` and the store of a graph into a folder, replacing older ones.

    Both are made in a hidden folder next to their place and moved when they are complete. A reader that has the old
    store open keeps reading it; one that comes between two moves finds the Turtle.

    Raises:
        GraphError: The disk refuses; what was there before is untouched.
    """
    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".graph-", dir=place))
    except OSError as error:
        raise GraphError(f"无法写入目录：{error.strerror}", where=str(place)) from error
    try:
        _write(graph, work)
        _swap(work, place)
    except OSError as error:
        raise GraphError(f"图谱无法写入：{error.strerror}", where=str(place)) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _write(graph: Graph, work: Path) -> None:
    turtle = write_turtle(graph)
    (work / TURTLE).write_text(turtle, encoding="utf-8", newline="\n")
    write_store(turtle, work / STORE)


def _swap(work: Path, place: Path) -> None:
    (work / TURTLE).replace(place / TURTLE)
    if (place / STORE).exists():
        (place / STORE).rename(work / "old")
    (work / STORE).rename(place / STORE)
