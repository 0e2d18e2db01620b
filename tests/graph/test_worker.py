"""The process that answers typed queries: confined before it sees one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from chaingraph.graph.worker import run

_PROBE = """
import resource, socket
from chaingraph.graph.worker import confine
alone = confine(5, 4096)
try:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
    reached = "connected"
except OSError as error:
    reached = error.strerror
print(alone, resource.getrlimit(resource.RLIMIT_CORE)[0], resource.getrlimit(resource.RLIMIT_CPU)[0], reached, sep="|")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no network namespaces")
def test_it_gives_up_network_core_dumps_and_time() -> None:
    """Where the system lets it, not even the loopback can be reached; limits hold in any case."""
    done = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, text=True, check=True)
    alone, core, seconds, reached = done.stdout.strip().split("|")
    assert (core, seconds) == ("0", "5")
    assert alone == "False" or reached == "Network is unreachable"


def test_the_engine_itself_cannot_call_out_of_it(plan_folder: Path) -> None:
    """A call that got past the scanner would fail: the worker, asked directly, reports an error and no row."""
    request = {
        "folder": str(plan_folder),
        "sparql": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "seconds": 5,
        "rows": 10,
        "megabytes": 4096,
    }
    command = [sys.executable, "-m", "chaingraph.graph.worker"]
    done = subprocess.run(command, input=json.dumps(request), capture_output=True, text=True, check=False)
    assert done.returncode != 0 or "error" in json.loads(done.stdout)


def test_it_answers_with_terms(plan_folder: Path) -> None:
    """Cells are terms in N-Triples syntax, empty where a variable is unbound."""
    answer = run(plan_folder, "SELECT ?l ?no { ?p a cg:Park ; rdfs:label ?l OPTIONAL { ?p cg:code ?no } }", 5)
    assert answer == {
        "kind": "rows",
        "variables": ("l", "no"),
        "cells": [('"秀江高新区"@zh', "")],
        "truncated": False,
    }
