"""A sentence and the cell of a table with two digits changed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.swapped_cells import swapped_cells
from tests.analysis.audit.desk import desk

TABLE = """\
东湖开发区统计表

| 指标 | 单位 | 2023年 | 2024年 |
| --- | --- | --- | --- |
| 从业人员 | 万人 | 3.15 | 3.24 |
| 企业研发投入 | 亿元 | 11.3 | 12.6 |

{said}
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2024年末开发区从业人员3.42万人。", 1),
        ("2024年末开发区从业人员3.24万人。", 0),
        ("2024年末云台县从业人员3.42万人，其中开发区从业人员3.24万人。", 0),
        ("到2027年，开发区从业人员力争达到3.42万人。", 0),
        ("2022年末开发区从业人员3.42万人。", 0),
        ("开发区工业投资2.16亿元。", 0),
    ],
)
def test_swapped_cells(tmp_path: Path, said: str, found: int) -> None:
    """The digits of a cell in another order, under its name, are a row; a goal, another year, another name or the value itself is none."""
    assert len(list(swapped_cells(desk(tmp_path, TABLE.format(said=said))))) == found
