"""One event told with two numbers of things in one document: 8个项目同时开工 … 此次集中开工的9个项目."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import report
from tests.analysis.audit.texts import MACHINES_HEAD, SIGNING


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("同一次", SIGNING.format("此次集中签约的11个项目")),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)
