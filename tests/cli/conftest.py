"""The built graph that the tests of the command line ask, besides the bundled sample: a small desk with hostile names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import lay_desk
from tests.cli.terminal import run


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of the desk."""
    return lay_desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="session")
def desk(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the desk."""
    folder = tmp_path_factory.mktemp("graph")
    assert run("build", papers, "-q", "-o", folder).code == 0
    return folder
