"""Tables of prices: number × price = amount, by what most rows do."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.units.priced import priced
from tests.analysis.audit.desk import table_rows

TABLE = """\
| 设备 | 数量（台） | 单价（万元） | 金额（万元） |
|---|---|---|---|
| 铣床 | 6 | 28 | 168 |
| 注塑机 | 4 | 65 | 260 |
| 磨床 | 5 | 32 | {} |
| 检测仪 | 3 | 15 | 45 |
"""
OTHER = """\
| 产品 | 产量（吨） | 价格（元） | 收入（万元） |
|---|---|---|---|
| 甲 | 60 | 28 | 168 |
| 乙 | 40 | 65 | 300 |
| 丙 | 50 | 32 | 160 |
| 丁 | 30 | 15 | 95 |
"""


@pytest.mark.parametrize(("amount", "found"), [("190", 1), ("160", 0), ("160.5", 0)])
def test_rows_that_break_the_product(tmp_path: Path, amount: str, found: int) -> None:
    """One row whose amount is not number times price; rounding is none."""
    assert len(table_rows(tmp_path, TABLE.format(amount), priced)) == found


def test_tables_without_the_product(tmp_path: Path) -> None:
    """Where most rows do not keep to it, it is no rule of the table."""
    assert not table_rows(tmp_path, OTHER, priced)
