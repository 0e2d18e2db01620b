"""What sentences tell of the table below them: its sum, how many rows of a kind, how many rows for a sum."""

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

LAND = "南湖产业园规划\n园区规划用地{}公顷由以下四类构成：\n用地类别\t面积（公顷）\n工业\t300\n仓储\t60\n居住\t80\n绿地\t60\n"
LIST = (
    "项目,业主,状态\n甲基材料,海州川海公司,在建\n储能柜,海州元储公司,在建\n液冷板,海州凌控公司,前期\n"
    "结构件,海州精冲公司,在建\n控制器,海州芯衡公司,前期\n"
)


@pytest.mark.parametrize(("whole", "rows"), [("500", 0), ("540", 1)])
def test_a_whole_above_its_table(tmp_path: Path, whole: str, rows: int) -> None:
    """A whole that is divided in the table below it is the sum of its column."""
    assert len([row for row in audit_of(tmp_path, {"a.txt": LAND.format(whole)}) if row.kind == "sum"]) == rows


@pytest.mark.parametrize(("told", "wrong"), [("在建3个、前期2个", False), ("在建4个、前期1个", True)])
def test_counts_of_a_kind(tmp_path: Path, told: str, wrong: bool) -> None:
    """Of as many projects as a table has rows, those of a state are as many as its rows say."""
    brief = f"海州区储能产业简报\n目前，列入跟踪清单的项目共5个，其中{told}，清单每月更新一次。\n"
    rows = audit_of(tmp_path, {"a.txt": brief, "b.csv": LIST})
    assert any("在建" in row.message for row in rows if row.kind == "count") is wrong
