"""Runs SPARQL that a person has typed, which is not trusted.

For: ``chaingraph query`` and the web page.
In: where the graph is, the query, a deadline and a limit of rows.
Out: a :class:`~chaingraph.graph.results.QueryResult`.
How: three gates: the scanner refuses what reaches outside; a worker process without network answers; the parent kills it
at the deadline. A crash of the engine is a crash of the worker, and one line for the user.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from chaingraph.errors import ChaingraphError, GraphError, QueryError
from chaingraph.graph.opening import check_folder
from chaingraph.graph.remote import RemoteGraph, is_url
from chaingraph.graph.results import QueryResult
from chaingraph.graph.scanner import check_query
from chaingraph.graph.turtle import turtle_of

SECONDS = 20.0
ROWS = 100_000
MEGABYTES = 4096
"""Address space of the worker: the engine maps more than it uses."""


def run_query(location: str | Path, sparql: str, *, seconds: float = SECONDS, rows: int = ROWS) -> QueryResult:
    """Answers a typed query.

    Args:
        location: Folder of a build, or the URL of a SPARQL 1.1 endpoint.
        sparql: The query; the prefixes of :data:`chaingraph.graph.terms.PREFIXES` are known.
        seconds: After so long the query is killed.
        rows: After so many rows (or triples) the result is cut, and says so.

    Raises:
        QueryError: It is wrong, refused, too slow or too much for the engine.
        UsageError: There is no graph.
        GraphError: It cannot be read.
    """
    form = check_query(sparql)
    if is_url(location):
        return _ask_endpoint(RemoteGraph(str(location), seconds), sparql, form, rows)
    check_folder(Path(location))
    request = {
        "folder": str(location),
        "sparql": sparql,
        "seconds": seconds,
        "rows": rows,
        "megabytes": MEGABYTES,
    }
    return _result(_run_worker(json.dumps(request), seconds))


def _run_worker(request: str, seconds: float) -> dict[str, Any]:
    command = [sys.executable, "-P", "-X", "utf8", "-m", "chaingraph.graph.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as worker:
        try:
            out, _ = worker.communicate(request.encode(), timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise QueryError(f"查询超过 {seconds:g} 秒", hint="请加 LIMIT 或更具体的条件") from error
        finally:
            worker.kill()
    if worker.returncode != 0:
        raise QueryError("查询太复杂，引擎无法完成", hint="请减少嵌套、路径和 OPTIONAL，或加 LIMIT")
    return dict(json.loads(out))


def _result(answer: dict[str, Any]) -> QueryResult:
    if "error" in answer:
        kind: type[ChaingraphError] = GraphError if answer["class"] == "GraphError" else QueryError
        raise kind(answer["error"], where=answer["where"], hint=answer["hint"])
    cells = tuple(tuple(row) for row in answer["cells"])
    if answer["kind"] == "triples":
        return QueryResult("triples", turtle=turtle_of(cells), truncated=answer["truncated"])
    if answer["kind"] == "answer":
        return QueryResult("answer", answer=cells == (("true",),))
    return QueryResult("rows", tuple(answer["variables"]), cells, truncated=answer["truncated"])


def _ask_endpoint(graph: RemoteGraph, sparql: str, form: str, rows: int) -> QueryResult:
    if form in ("CONSTRUCT", "DESCRIBE"):
        return QueryResult("triples", turtle=graph.turtle(sparql))
    if form == "ASK":
        return QueryResult("answer", answer=bool(graph.select(sparql)[0]["answer"]))
    variables, cells = graph.terms(sparql)
    return QueryResult("rows", variables, cells[:rows], truncated=len(cells) > rows)
