"""A cell that tells in another unit what another cell of its row tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.units.converted_cells import converted_cells
from tests.analysis.audit.desk import desk

TABLE = """\
序号,项目名称,业主单位,投资（万元）,用地,状态,备注
1,腌腊制品车间项目,重庆苍岭食品有限公司,52000,用地120亩,在建,{}
2,笋干加工项目,重庆青竹食品有限公司,12000,用地30亩,在建,
"""


@pytest.mark.parametrize(
    ("remark", "rows"),
    [
        ("该宗用地折合约8000平方米，已摘牌", 1),
        ("该宗用地折合约8万平方米，已摘牌", 0),
        ("其中一期用地折合约8000平方米", 0),
        ("厂房8000平方米", 0),
    ],
)
def test_converted_cells(tmp_path: Path, remark: str, rows: int) -> None:
    """120亩 are 8万平方米; a part of them, or what stands on them, is less."""
    assert len(list(converted_cells(desk(tmp_path, TABLE.format(remark))))) == rows
