"""Rows of a table that is announced with how many it has: 拟开工项目清单（共6项）."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.titled_counts import titled_counts
from tests.analysis.audit.desk import table_rows
from tests.analysis.audit.texts import LISTED_PROJECTS


@pytest.mark.parametrize(
    ("told", "numbers", "found"),
    [("5", (1, 2, 3, 4), True), ("4", (1, 2, 3, 4), False), ("26", (1, 2, 3, 4), False), ("5", (3, 7, 9, 12), False)],
)
def test_a_table_has_the_rows_its_title_tells(tmp_path: Path, told: str, numbers: tuple[int, ...], found: bool) -> None:
    """The number in a title against rows numbered from one; far more of them are the whole these are taken from."""
    assert bool(table_rows(tmp_path, LISTED_PROJECTS.format(told, *numbers), titled_counts)) == found
