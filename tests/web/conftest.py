"""The bundled sample, served without a socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from chaingraph.web import make_app
from tests.cli.terminal import run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the bundled documents."""
    folder = tmp_path_factory.mktemp("served")
    assert run("build", "-q", "-o", folder).code == 0
    return folder


@pytest.fixture
def client(built: Path) -> Iterator[TestClient]:
    """A browser of this computer."""
    with TestClient(make_app(built, built / "6-views"), base_url="http://127.0.0.1") as client:
        yield client
