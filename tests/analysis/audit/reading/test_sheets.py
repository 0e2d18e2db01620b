"""Tables as grids of numbers."""

from __future__ import annotations

from pathlib import Path

from chaingraph.analysis.audit.reading.sheets import sheets
from tests.analysis.audit.desk import desk
from tests.analysis.desks import graph_of

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


def test_a_word_of_all_rows_names_none(tmp_path: Path) -> None:
    """Rows are called by the first column that tells them apart, not by the name of their roster."""
    rows = "".join(f"重点企业名册,{n},{name}有限公司,岚山镇\n" for n, name in enumerate(("岚骏", "砚丰", "芮纤"), 1))
    (tmp_path / "a.csv").write_text(f"名册名称,序号,企业名称,所在镇\n{rows}", encoding="utf-8")
    (sheet,) = sheets(graph_of([tmp_path / "a.csv"], tmp_path / "out"))
    assert [line.label for line in sheet.lines] == ["岚骏有限公司", "砚丰有限公司", "芮纤有限公司"]
