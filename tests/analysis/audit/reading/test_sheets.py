"""Tables as grids of numbers."""

from __future__ import annotations

from pathlib import Path

from chaingraph.analysis.audit.reading.sheets import sheets
from tests.analysis.audit.desk import desk

TABLE = """\
# 城北园区画像

| 指标 | 数值 | 备注 |
| --- | --- | --- |
| 规上工业企业 | 32户 | 年末在库 |
| 已供工业用地 | 4,700亩 | 不含水面 |
| 主导产业 | 食品 | 2个镇 |
| 设立年份 | 2019年 | 省级批复 |
"""


def test_amounts_written_with_their_unit(tmp_path: Path) -> None:
    """The only amount of a row counts in the unit it is written with; a year is no amount."""
    (sheet,) = sheets(desk(tmp_path, TABLE))
    found = [(line.label, [value.value if value else None for value in line.values], line.unit) for line in sheet.lines]
    assert found == [
        ("规上工业企业", [None, 32.0, None], "户"),
        ("已供工业用地", [None, 4700.0, None], "亩"),
        ("主导产业", [None, None, None], ""),
        ("设立年份", [None, None, None], ""),
    ]
