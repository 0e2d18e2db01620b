"""The bundled sample, served without a socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from chaingraph.web import make_app


@pytest.fixture
def client(sample: Path) -> Iterator[TestClient]:
    """A browser of this computer."""
    with TestClient(make_app(sample, sample / "6-views"), base_url="http://127.0.0.1") as client:
        yield client
