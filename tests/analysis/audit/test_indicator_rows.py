"""Tables of indicators against the sentences above them: what is of the row, and what is of another trade, park or time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

PAGE = """\
# 宁陵县“十四五”工业发展规划

到2020年底，全县工业稳中有进。{}

## 主要指标

| 类别 | 指标名称 | 单位 | 2020年 | 2025年 | 年均增长 |
|---|---|---|---|---|---|
| 综合绩效 | 工业总产值 | 亿元 | 417.6 | 735 | 12.0% |
| 综合绩效 | 规上工业总产值 | 亿元 | 396.2 | 700 | 12.1% |
| 结构调整 | 再生铜产能 | 万吨 | 18 | 40 | 17.3% |
| 结构调整 | 专精特新企业 | 家 | 36 | 60 | 10.8% |
"""
WRONG = (
    ("2020年，全县工业总产值471.6亿元。", "471.6"),
    ("到2025年，再生铜产能达到45万吨。", "45万吨"),
    ("到2025年，专精特新企业达到66家。", "66家"),
)
INNOCENT = (
    "2020年，全县工业总产值417.6亿元。",
    "2020年，装备制造业工业总产值88.3亿元。",
    "2020年，装备制造业完成工业总产值88.3亿元，年均增长9.6%。",
    "2020年，宁陵经开区、黄岗产业园分别完成工业总产值112.3亿元和28.6亿元。",
    "2020年，全县工业总产值417.6亿元，是2015年的1.5倍，五年年均增长8.4%。",
    "建议将2025年再生铜产能由40万吨调整为50万吨。",
    "全县32家再生铜企业中只有3家在园区。",
)
SUPPLIERS = """\
# 宁陵县电池产业链

{}

| 序号 | 环节 | 供应商家数 | 其中本地家数 | 配套率（%） |
|---|---|---|---|---|
| 1 | 负极材料 | 8 | 5 | 62.5 |
| 2 | 隔膜 | 11 | 1 | 9.1 |
| 3 | 结构件 | 20 | 7 | 35.0 |
"""


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_a_row_is_called_by_its_indicator(tmp_path: Path, text: str, said: str) -> None:
    """In a table with groups of indicators the indicator names the row, not its group."""
    rows = audit_of(tmp_path, {"page.md": PAGE.format(text)})
    assert any(said in row.message for row in rows), rows


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_of_others_is_no_contradiction(tmp_path: Path, text: str) -> None:
    """The same indicator of a trade, of parks, of another span, and what is to be changed, are not of the row."""
    assert not audit_of(tmp_path, {"page.md": PAGE.format(text)})


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("负极材料环节8家供应商中有5家在本地；隔膜环节最低，11家供应商只有1家在本地。结构件供应商中本地有7家。", 0),
        ("隔膜环节最低，14家供应商只有1家在本地。", 1),
    ],
)
def test_some_of_those_counted(tmp_path: Path, text: str, alarms: int) -> None:
    """Those out of a number just counted are no number of all; the number itself is."""
    assert len(audit_of(tmp_path, {"page.md": SUPPLIERS.format(text)})) == alarms
