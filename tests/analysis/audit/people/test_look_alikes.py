"""What only looks like two names of one person: texts in which everything may be right."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import kinds


@pytest.mark.parametrize(
    "text",
    [
        "副总经理王建国、王建军分别介绍情况。",
    ],
)
def test_right_texts(text: str) -> None:
    """Texts of the same make that are right give no row."""
    assert kinds(tuple(text.split("\n")), date="2025-09-16") == []
