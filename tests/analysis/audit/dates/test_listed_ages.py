"""Years since a date of the same row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_ROSTER = """\
序号,姓名,性别,出生年月,年龄（截至2024年6月）,单位
1,周平,男,1980-02,44,县商务局
2,吴琴,女,1985-09,38,县发改局
3,郑国,男,1990-11,{age},县财政局
4,钱芳,女,1978-06,{edge},县税务局
"""
_FIRMS = """\
# 入园企业名单

编制日期：2024年10月8日

| 企业名称 | 成立时间 | 成立年限（年） | 主要产品 |
|---|---|---|---|
| 宁安恒泰机械有限公司 | 2010年3月 | {first} | 齿轮 |
| 宁安永丰铸造有限公司 | 2016年12月 | {second} | 铸件 |
| 宁安金源包装有限公司 | 2012年5月 | {third} | 纸箱 |
| 宁安利民食品有限公司 | 2019年1月 | {last} | 挂面 |
"""


@pytest.mark.parametrize(
    ("age", "edge", "found"), [("43", "46", ["郑国"]), ("33", "45", []), ("34", "46", ["郑国"]), ("33", "47", ["钱芳"])]
)
def test_ages(tmp_path: Path, age: str, edge: str, found: list[str]) -> None:
    """An age is reckoned to the month that its column names; who is born in that month may be of either age."""
    rows = audit_of(tmp_path, {"a.csv": _ROSTER.format(age=age, edge=edge)})
    assert [row.subject for row in rows] == found


@pytest.mark.parametrize(("years", "found"), [((14, 7, 21, 5), 1), ((14, 7, 12, 5), 0), ((15, 8, 13, 6), 0)])
def test_firms(tmp_path: Path, years: tuple[int, ...], found: int) -> None:
    """Years of a firm count from its founding to the day of the paper; a table that counts all otherwise is let be."""
    text = _FIRMS.format(**dict(zip(("first", "second", "third", "last"), years, strict=True)))
    assert ["金源包装" in row.subject for row in audit_of(tmp_path, {"a.md": text})] == [True] * found
