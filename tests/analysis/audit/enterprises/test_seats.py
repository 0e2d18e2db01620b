"""The seat or the home of a firm told twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.seats import seats
from tests.analysis.audit.desk import graph_of_texts


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("纪要\n澄观传感公司总部位于合肥，员工860人。澄观传感公司代表说，公司总部设在苏州。", 1),
        ("纪要\n澄观传感公司总部位于合肥，员工860人。澄观传感公司代表说，公司华东总部设在苏州。", 0),
        ("纪要\n澄观传感公司总部位于江苏，员工860人。澄观传感公司代表说，公司总部设在苏州。", 0),
    ],
)
def test_one_seat(tmp_path: Path, text: str, alarms: int) -> None:
    """A firm has one seat, told by the province or the city; that of a region is another."""
    assert len(list(seats(graph_of_texts(tmp_path, {"a.txt": text})))) == alarms
