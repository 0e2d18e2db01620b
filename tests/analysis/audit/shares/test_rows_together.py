"""Shares that several rows of a table have together."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.shares.rows_together import rows_together
from tests.analysis.audit.desk import desk

TEXT = """# 云屏县陶瓷产业链2024年情况

2024年，全县陶瓷产业链实现产值160.0亿元。日用陶瓷与卫浴陶瓷两类合计占全链产值的68.8%，仍是主体。

| 环节 | 规上企业（家） | 2024年产值（亿元） | 2023年产值（亿元） |
|---|---|---|---|
| 日用陶瓷 | 10 | 60.0 | 55.0 |
| 卫浴陶瓷 | 15 | 40.0 | 38.0 |
| 电工陶瓷 | 9 | 35.0 | 30.0 |
| 陶瓷颜料 | 6 | 25.0 | 24.0 |
| 合计 | 40 | 160.0 | 147.0 |
"""


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "", 1),
        ("68.8%", "62.5%", 0),
        # The share of the firms, and that of the year before, settle it too.
        ("占全链产值的68.8%", "占全链的62.5%", 0),
        ("68.8%", "63.3%", 0),
        ("日用陶瓷与卫浴陶瓷两类", "日用陶瓷与建筑陶瓷两类", 0),
        ("占全链产值的", "占全链用工的", 0),
        ("两类合计", "新增产值合计", 0),
    ],
)
def test_rows_together(tmp_path: Path, old: str, new: str, found: int) -> None:
    """A share that no column gives for the rows named before it is a row of the audit; of another measure it is none."""
    assert len(list(rows_together(desk(tmp_path, TEXT.replace(old, new) if old else TEXT)))) == found
