"""Cells that their own row settles: the total of a few columns, what is left of a whole, how many names a cell lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.sums.row_sums import listed_cells, row_sums
from tests.analysis.audit.desk import table_rows

FUNDS = """\
| 项目 | 财政资金 | 银行贷款 | 自筹 | 合计 |
|---|---|---|---|---|
| 航道疏浚 | 8600 | 0 | 1400 | 10000 |
| 木材市场 | 500 | 3000 | 4500 | 8000 |
| 热力管网 | 2200 | 2600 | 1900 | {} |
"""


ROOMS = """\
| 组团 | 总面积（万㎡） | 已出租（万㎡） | 空置（万㎡） |
|---|---|---|---|
| 顶山 | 18.0 | 14.4 | 3.6 |
| 龙河 | 12.0 | 9.0 | 3.0 |
| 青岭 | 8.0 | 4.8 | {} |
"""


CHAIN = """\
| 环节 | 企业 | 家数 |
|---|---|---|
| 冶炼 | 江铜冶、贵新材 | 2 |
| 加工 | 凯线缆、弘铜箔、兴铜管 | {} |
| 应用 | 讯连接、宏电机、耀端子 | 3 |
"""


@pytest.mark.parametrize(
    ("table", "wrong", "right", "rule"),
    [
        (FUNDS, "7700", "6700", row_sums),
        (ROOMS, "2.2", "3.2", row_sums),
        (CHAIN, "4", "3", listed_cells),
    ],
)
def test_a_row_settles_its_cell(tmp_path: Path, table: str, wrong: str, right: str, rule: Rule) -> None:
    """Totals, rests and counts of a row, where the other rows keep to it."""
    assert table_rows(tmp_path, table.format(wrong), rule)
    assert not table_rows(tmp_path, table.format(right), rule)
