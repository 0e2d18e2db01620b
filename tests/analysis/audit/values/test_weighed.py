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
