"""Fixtures that every room's tests may use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples at every run: a failure is of the change that is tested, and anybody can repeat it.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")

CHECKOUT = Path(__file__).resolve().parents[1]
SHARED = CHECKOUT.parent / "shared"


@pytest.fixture(scope="session")
def source_documents() -> list[Path]:
    """The five source documents, when they lie beside the checkout."""
    files = sorted((SHARED / "seeds").glob("*.txt"))
    if not files:
        pytest.skip("the source documents are not beside this checkout")
    assert len(files) == 5
    return files
