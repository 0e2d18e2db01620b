"""Counts out of as many things as a table has rows: 清单共8个项目，其中在建5个、前期3个; 18家企业中，产值超10亿元的有4家."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

LIST = (
    "项目,业主,状态\n甲基材料,海州川海公司,在建\n储能柜,海州元储公司,在建\n液冷板,海州凌控公司,前期\n"
    "结构件,海州精冲公司,在建\n控制器,海州芯衡公司,前期\n"
)


@pytest.mark.parametrize(("told", "wrong"), [("在建3个、前期2个", False), ("在建4个、前期1个", True)])
def test_counts_of_a_kind(tmp_path: Path, told: str, wrong: bool) -> None:
    """Of as many projects as a table has rows, those of a state are as many as its rows say."""
    brief = f"海州区储能产业简报\n目前，列入跟踪清单的项目共5个，其中{told}，清单每月更新一次。\n"
    rows = audit_of(tmp_path, {"a.txt": brief, "b.csv": LIST})
    assert any("在建" in row.message for row in rows if row.kind == "count") is wrong
