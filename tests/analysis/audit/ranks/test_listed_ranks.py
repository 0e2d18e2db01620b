"""What is called the largest, the second, the last of a list in prose (甲园38家、乙园45家), and is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.ranks.listed_ranks import listed_ranks
from tests.analysis.audit.desk import rows_of, told_of


def test_a_list_in_a_sentence(tmp_path: Path) -> None:
    """The member of a list that is called first is not, or is."""
    text = "岚皋县产业情况\n\n2023年，分乡镇看，城关镇拥有规上企业18家，民主镇23家，佐龙镇12家，滔河镇7家。其中规上企业最多的是{}。\n"
    assert told_of(tmp_path, "岚皋县.txt", text.format("民主镇")) == []
    (row,) = told_of(tmp_path, "岚皋县.txt", text.format("城关镇"))
    assert "18" in row and "23" in row


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("五家企业营收：华晶8.2亿元、宏芯6.4亿元、永辉5.7亿元、瑞光4.9亿元。永辉光电位列第二，仅次于华晶。", True),
        ("五家企业营收：华晶8.2亿元、宏芯6.4亿元、永辉5.7亿元、瑞光4.9亿元。永辉光电位列第三。", False),
        ("五家企业营收：华晶8.2亿元、宏芯6.4亿元、永辉5.7亿元、瑞光4.9亿元。永辉居全省第二。", False),
        ("用电量分别增长：冶金7.2%、化工11.8%、农产品加工4.5%、新能源13.6%。化工行业增幅最大。", True),
        ("用电量分别增长：冶金7.2%、化工11.8%、农产品加工4.5%、新能源13.6%。化工行业规模最大。", False),
        ("各部门得分：税务93.6分，人社92.8分，自然资源86.5分，住建84.2分。得分最低的自然资源部门须整改。", True),
        ("各部门得分：税务93.6分，人社92.8分，自然资源86.5分，住建84.2分。得分最低的住建部门须整改。", False),
        ("各队引资额（亿元）：一队5.4、二队3.8、三队7.1、五队6.2。五队第一，三队第二，一队第三。", True),
        ("各队引资额（亿元）：一队5.4、二队3.8、三队7.1、五队6.2。三队第一，五队第二，一队第三。", False),
        ("三镇产量：清水镇45亿件，东古镇38亿件，斜店乡12亿件。东古镇产量超过清水镇，坐上头把交椅。", True),
        ("项目投资：甲城24亿元，乙湾18亿元，丙谷9亿元。乙湾接待能力最大。", False),
    ],
)
def test_ranks_in_a_list(text: str, found: bool) -> None:
    """First, n-th and last of a list by what it measures, of no other measure and no wider circle."""
    assert bool(rows_of(text, listed_ranks)) == found
