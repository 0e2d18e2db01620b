"""How many of the things of a row are so far, told behind 中 or behind all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.part_cells import part_cells
from tests.analysis.audit.desk import desk

TABLE = """\
2024年招商通报
表1  各镇签约情况
单位    签约（个）    协议投资（亿元）    其中当年开工（个）
石桥镇    9    24.3    5
白沙镇    12    46.8    8
云岭镇    7    12.1    3

{}
"""


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("白沙镇当年签约项目中已开工10个，值得各镇学习。", 1),
        ("白沙镇12个签约项目，开工10个。", 1),
        ("白沙镇当年签约项目中已开工8个，值得各镇学习。", 0),
        ("白沙镇签约项目中力争开工10个。", 0),
        ("截至2025年3月，白沙镇签约项目中已开工10个。", 0),
        ("白沙镇、云岭镇签约项目中已开工10个。", 0),
    ],
)
def test_part_cells(tmp_path: Path, text: str, rows: int) -> None:
    """The cell of those begun has 8; plans, later days and several rows have others."""
    assert len(list(part_cells(desk(tmp_path, TABLE.format(text))))) == rows
