"""Fixtures that every room's tests may use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.cli.desk import lay_desk
from tests.cli.terminal import run

# The same examples at every run: a failure is of the change that is tested, and anybody can repeat it. No example has a
# deadline: a busy machine is no failure.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

CHECKOUT = Path(__file__).resolve().parents[1]
SHARED = CHECKOUT.parent / "shared"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, so that no worker waits at the end for another's last file."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the bundled documents, built once for all who ask it; nobody changes it."""
    folder = tmp_path_factory.mktemp("sample")
    assert run("build", "-q", "-o", folder).code == 0
    return folder


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of a small desk with hostile names."""
    return lay_desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="session")
def desk(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the desk; nobody changes it either."""
    folder = tmp_path_factory.mktemp("graph")
    assert run("build", papers, "-q", "-o", folder).code == 0
    return folder


@pytest.fixture(scope="session")
def source_documents() -> list[Path]:
    """The five source documents, when they lie beside the checkout."""
    files = sorted((SHARED / "seeds").glob("*.txt"))
    if not files:
        pytest.skip("the source documents are not beside this checkout")
    assert len(files) == 5
    return files
