"""How far a clause says that something is."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.analysis.audit.reading import progress
from chaingraph.analysis.audit.reading.progress import SURE, progress_by, progress_of, runs_of

CLAUSES = Path(__file__).resolve().parents[4] / "benchmarks" / "stage_clauses"


@pytest.mark.parametrize(
    ("clause", "stage"),
    [
        ("未开工", progress.OPEN),
        ("主体施工", progress.GOING),
        ("厂房已全面封顶", progress.ROOFED),
        ("设备轰鸣，产品正一车车运出厂门", progress.DONE),
        ("大门紧锁，工人早已遣散", progress.STOPPED),
        ("距投产还差两道手续", progress.UNDONE),
        ("占地面积120亩", progress.NONE),
    ],
)
def test_progress_of(clause: str, stage: str) -> None:
    """Usual and unusual words for a stage are read for sure."""
    found = progress_of(clause)
    assert found.stage == stage
    assert found.sure > SURE


def test_clauses() -> None:
    """The clauses that teach are of four hands and their cells, each marked once with known words."""
    rows = [
        line.split("\t")
        for path in sorted(CLAUSES.glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert len(rows) == 3858
    assert set(Counter(mode for _, mode, _ in rows)) == {"is", "not", "will", "-"}
    assert len({stage for stage, _, _ in rows}) == 11


@given(st.text(max_size=30))
def test_likelihood(text: str) -> None:
    """Any text has a likeliest stage, and nothing is said by what the model does not know."""
    assert 1 / 9 <= progress_of(text).sure <= 1
    assert progress_by(text, {}).stage == progress.NONE
    assert len(runs_of(text)) == len(set(runs_of(text)))
