"""A real server on a real port, asked by the program itself."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.terminal import run


@pytest.fixture(scope="module")
def address(desk: Path) -> Iterator[str]:
    """A server on a free port."""
    command = [sys.executable, "-X", "utf8", "-m", "chaingraph", "serve", "--port", "0", "--graph", str(desk)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:\d+/", server.stderr.readline())
        assert found
        yield found[0]
        server.terminate()


@pytest.mark.slow
@pytest.mark.parametrize("finding", ["gaps", "projects"])
def test_findings_over_the_endpoint(address: str, desk: Path, finding: str) -> None:
    """A finding over the served endpoint is the finding over the folder, row by row."""
    near = run(finding, "--graph", desk, "--format", "json")
    far = run(finding, "--graph", f"{address}sparql", "--format", "json")
    assert near.code == far.code == 0
    assert far.out == near.out
    assert near.rows


def test_a_port_in_use_is_told(desk: Path) -> None:
    """One line and exit code 2 when the port is taken."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        result = run("serve", "--port", str(other.getsockname()[1]), "--graph", desk)
    assert result.code == 2
    assert "端口" in result.err
    assert len(result.err.strip().splitlines()) == 1


def test_what_cannot_be_served() -> None:
    """A folder without a graph and an address are told, with what to do."""
    assert run("serve", "--graph", "nowhere").code == 2
    assert run("serve", "--graph", "http://localhost/sparql").code == 2
