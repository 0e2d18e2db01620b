"""One thing on two sides of the same place."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.directions import directions
from tests.analysis.audit.desk import graph_of_texts


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("情况\n琼台化工园位于县城东北部，距县城8公里。琼台化工园地处县城西南侧。", 1),
        ("情况\n琼台化工园位于县城东北部，距县城8公里。琼台化工园地处县城东侧。", 0),
    ],
)
def test_two_sides(tmp_path: Path, text: str, alarms: int) -> None:
    """A thing is on one side of a town; the north-east is in the east."""
    assert len(list(directions(graph_of_texts(tmp_path, {"a.txt": text})))) == alarms
