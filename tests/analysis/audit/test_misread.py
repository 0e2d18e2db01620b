"""Tables that a rule has misread: who calls most rows wrong says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.misread import well_read
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from tests.analysis.audit.texts import SCHEDULE
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(("wrong", "left"), [(1, 1), (3, 3), (4, 0), (5, 0)])
def test_most_rows_wrong(tmp_path: Path, wrong: int, left: int) -> None:
    """Up to three rows of five may be wrong; of more the rule has misread the table."""
    path = tmp_path / "list.csv"
    path.write_text(SCHEDULE.format(done="2000"), encoding="utf-8")
    graph = graph_of([path], tmp_path / "out")
    lines = sheets(graph)[0].lines[:wrong]
    rows = [AuditRow("money", line.label, line.label, "1", "2", 0.7, None, (line.passage.evidence,)) for line in lines]
    assert len(well_read(graph, rows)) == left
