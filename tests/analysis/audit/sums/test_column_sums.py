"""Columns of a table of which one is the sum of two or three others, by what its rows do: 上年完成 + 本年完成 = 累计完成."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

LEDGER = """\
序号,项目名称,实施单位,计划总投资（万元）,上年底累计完成（万元）,本年完成（万元）,累计完成投资（万元）,备注
1,齿轮线改造,青田恒和齿轮有限公司,5200,2100,900,3000,安装设备
2,铸件打磨线,青田立铸有限公司,3100,1200,400,1600,调试
3,阀体加工线,青田鹤城阀门有限公司,4400,1500,700,{sum},基础施工
4,热处理炉更新,青田正炉有限公司,1900,800,350,1150,收尾
5,包装线提升,青田山口包装有限公司,1500,700,640,1340,已竣工
6,模具中心,青田石溪模具有限公司,2600,1000,500,1500,调试
"""


@pytest.mark.parametrize(("total", "wrong"), [("2200", False), ("2500", True)])
def test_columns_that_add_up_in_most_rows(tmp_path: Path, total: str, wrong: bool) -> None:
    """The row that breaks the sum of the others is told."""
    rows = audit_of(tmp_path, {"青田县技改台账.csv": LEDGER.format(sum=total)})
    assert [row.subject for row in rows] == (["阀体加工线"] if wrong else [])
