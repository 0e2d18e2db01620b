"""Runs one typed query in a process of its own: ``python -P -m chaingraph.graph.worker``.

For: :mod:`chaingraph.graph.typed`, which starts it and kills it at the deadline.
In: one JSON object on stdin: folder, sparql, seconds, rows, megabytes.
Out: one JSON object on stdout: a result, or ``{"error": …}``.
How: before the query is looked at, the process gives up the network, core dumps and everything beyond its share of
memory and processor time. The engine can neither be cancelled nor kept from crashing on some queries, so nothing else
may live in its process.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import sys
from itertools import islice
from pathlib import Path

from chaingraph.errors import ChaingraphError, QueryError
from chaingraph.graph.opening import LocalGraph
from chaingraph.graph.store import ENGINE_ERRORS, ask

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_DIE_WITH_PARENT, _KILL = 1, 9


def main() -> None:
    """Reads a request, answers it, leaves."""
    request = json.load(sys.stdin)
    with contextlib.suppress(ImportError):
        confine(int(request["seconds"]) + 1, int(request["megabytes"]))
    try:
        answer = run(Path(request["folder"]), request["sparql"], int(request["rows"]))
    except ChaingraphError as error:
        answer = {"error": error.what, "where": error.where, "hint": error.hint, "class": type(error).__name__}
    sys.stdout.write(json.dumps(answer, ensure_ascii=True))


def confine(seconds: int, megabytes: int) -> bool:
    """Takes from this process what a query does not need.

    Returns:
        Whether it now has no network. Not every system lets a user give it up; SERVICE is refused in any case.
    """
    import resource

    memory = megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_DIE_WITH_PARENT, _KILL)
    return bool(libc.unshare(_NEW_USER | _NEW_NETWORK) == 0 or libc.unshare(_NEW_NETWORK) == 0)


def run(folder: Path, sparql: str, rows: int) -> dict[str, object]:
    """The result of a query over the graph of a folder, cut after so many rows or triples."""
    kind, variables, found = ask(LocalGraph(folder).store, sparql)
    try:
        cells = list(islice(found, rows + 1))
    except ENGINE_ERRORS as error:
        raise QueryError(f"查询出错：{error}") from error
    return {"kind": kind, "variables": variables, "cells": cells[:rows], "truncated": len(cells) > rows}


if __name__ == "__main__":
    main()
