"""Enterprises in two rows of one roster."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.rows_twice import rows_twice
from tests.analysis.audit.desk import graph_of_texts


@pytest.mark.parametrize(
    ("columns", "second", "found"),
    [
        ("企业,注册资本（万元）,法定代表人", "3000,韦佳", 1),
        ("企业,注册资本（万元）,法定代表人", "5000,高振", 0),
        ("企业,注册资本（万元）,项目", "3000,二期", 0),
    ],
)
def test_rows_twice(tmp_path: Path, columns: str, second: str, found: int) -> None:
    """Two entries of one firm are told; the same entry, and rows of projects, are not."""
    rows = f"{columns}\n柳河陶土有限公司,5000,高振\n柳河陶粒有限公司,800,何敏\n柳河陶土有限公司,{second}\n"
    assert len(list(rows_twice(graph_of_texts(tmp_path, {"a.csv": rows})))) == found
