"""Figures that repeat another one but for a slip of the pen."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.weighed import weighed_values
from tests.analysis.audit.desk import desk

REPORT = """\
# 莲都区2024年产业链运行情况

{}

| 产业链 | 规上企业（家） | 产值（亿元） |
| --- | --- | --- |
| 橡塑零部件 | 48 | 152.8 |
| 精密铸造 | 36 | 97.4 |
| 生态食品 | 52 | 86.3 |
| 合计 | 136 | 336.5 |
"""


FIRMS = """\
# 莲都区2024年企业情况

{}

| 企业 | 税收（万元） | 产值（万元） |
| --- | --- | --- |
| 丽水恒铸机械有限公司 | 168 | 12400 |
| 丽水云杉木业有限公司 | 245 | 9800 |
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("丽水恒铸机械有限公司2024年上缴税收1.68亿元。", 1),
        ("园区2024年上缴税收1.68亿元。", 0),
        ("全区2024年税收1.68亿元。", 0),
    ],
)
def test_a_firm_is_told_by_its_name(tmp_path: Path, said: str, found: int) -> None:
    """The same digits in another unit are a slip where the firm of the row is named; those of a park are its own."""
    assert len(list(weighed_values(desk(tmp_path, FIRMS.format(said))))) == found


GOALS = """\
# 莲都区产业规划（2026—2030年）

（四）{}产业

规上企业11家，产值18.4亿元。

| 指标名称 | 单位 | 2024年 |
| --- | --- | --- |
| 橡塑零部件产业产值 | 亿元 | 48.1 |
| 精密铸造产业产值 | 亿元 | 36.4 |
"""


@pytest.mark.parametrize(("trade", "found"), [("橡塑零部件", 1), ("高端装备", 0)])
def test_figures_of_a_section(tmp_path: Path, trade: str, found: int) -> None:
    """A figure below the heading of a chain is of that, and repeats none of another."""
    assert len(list(weighed_values(desk(tmp_path, GOALS.format(trade))))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2024年，橡塑零部件产业链产值158.2亿元，居三条链首位。", 1),
        ("2024年，三条产业链产值合计363.5亿元。", 1),
        ("2024年，橡塑零部件产业链产值152.8亿元，居三条链首位。", 0),
        ("2024年，橡塑零部件产业链用电158.2亿千瓦时。", 0),
        ("2023年，生物医药产业链出口158.2亿元。", 0),
    ],
)
def test_weighed_values(tmp_path: Path, said: str, found: int) -> None:
    """A figure of a table told with two digits swapped is a row; the same figure, or one of something else, is none."""
    assert len(list(weighed_values(desk(tmp_path, REPORT.format(said))))) == found
