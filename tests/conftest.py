"""Fixtures that every room's tests may use."""

from __future__ import annotations

from pathlib import Path

import pytest

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
