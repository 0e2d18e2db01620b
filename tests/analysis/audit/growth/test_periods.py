"""Tables whose columns or rows are parts of a year: quarters and their year, running totals, trends and growth in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import audit_named
from tests.analysis.audit.texts import QUARTERS, SOUND_QUARTERS


@pytest.mark.parametrize(
    ("swap", "kinds"),
    [
        ({}, []),
        ({"year": "11.0"}, ["sum"]),
        ({"run": "2.6"}, ["figure"]),
        ({"last": "2.5", "year": "9.6"}, ["words"]),
        ({"text": "三季度柑橘罐头产量环比增长18.3%。"}, ["words"]),
    ],
)
def test_parts_of_year(tmp_path: Path, swap: dict[str, str], kinds: list[str]) -> None:
    """Quarters fill their year, running totals do not fall, and a stock at the end is no sum."""
    rows = audit_named(tmp_path, run__md=QUARTERS.format(**{**SOUND_QUARTERS, **swap}))
    assert [row.kind for row in rows] == kinds, rows
