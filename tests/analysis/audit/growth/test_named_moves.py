"""Growth since a year whose value is told elsewhere: 到2025年产值达到130亿元，较2020年翻一番以上; 2020年产值72.5亿元 in the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.named_moves import named_moves
from tests.analysis.audit.desk import alarms
from tests.analysis.desks import graph_of

PAGE = """\
# 阳新县工业规划

{}

| 指标名称 | 单位 | 2020年 | 2021年 |
|---|---|---|---|
| 食品加工业产值 | 亿元 | 26.6 | 28.9 |
| 医药制造业产值 | 亿元 | 72.5 | 78.9 |
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("到2025年，医药制造业产值达到130亿元，较2020年翻一番以上。", 1),
        ("到2025年，医药制造业产值达到130亿元，较2020年增长99.3%。", 1),
        ("到2025年，医药制造业产值达到146亿元，较2020年翻一番以上。", 0),
        ("到2025年，医药制造业产值达到130亿元，较2020年增长79.3%。", 0),
        ("到2025年，纺织制造业产值达到130亿元，较2020年翻一番以上。", 0),
        ("到2025年，医药制造业产值达到130亿元，较2018年翻一番以上。", 0),
        ("到2025年，全县产值达到130亿元，较2020年翻一番以上。", 0),
    ],
)
def test_growth_since_a_year(tmp_path: Path, text: str, alarms: int) -> None:
    """What doubles is twice its value of that year; other trades and years are not meant."""
    path = tmp_path / "plan.md"
    path.write_text(PAGE.format(text), encoding="utf-8")
    assert len(list(named_moves(graph_of([path], tmp_path / "out")))) == alarms


@pytest.mark.parametrize(("goal", "alarms"), [("600亿元", 1), ("710亿元", 0)])
def test_an_indicator_without_further_words(tmp_path: Path, goal: str, alarms: int) -> None:
    """Values whose labels are the same word for word are of one thing where their place is one."""
    path = tmp_path / "plan.txt"
    told = f"2020年，全县规模以上工业总产值350亿元。\n\n到2025年，规上工业总产值达到{goal}，比2020年翻一番以上。"
    path.write_text(f"阳新县工业发展规划\n\n{told}\n", encoding="utf-8")
    assert len(list(named_moves(graph_of([path], tmp_path / "out")))) == alarms


PLAN = "清水县产业规划\n\n2023年，全县食用菌产值12.6亿元。\n\n"


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        (PLAN + "到2028年，食用菌产值达到21亿元。届时食用菌产值将比2023年翻一番以上。", 1),
        (PLAN + "到2028年，食用菌产值达到26亿元。届时食用菌产值将比2023年翻一番以上。", 0),
        (PLAN + "到2028年，食用菌产值达到21亿元，五年翻一番。", 1),
        (PLAN + "到2028年，食用菌产值达到21亿元，带动就业3万人。\n\n按此测算，食用菌产值比2023年增加一倍以上。", 1),
        (PLAN + "到2028年，食用菌产值达到21亿元，年均增长16%。", 1),
        (PLAN + "到2028年，食用菌产值达到21亿元，年均增长10.8%。", 0),
        (PLAN + "2024年，食用菌产值13.5亿元。力争到2028年，食用菌产值比2023年翻一番。", 0),
        (PLAN + "到2028年，食用菌产值达到21亿元，其中香菇产值6亿元，香菇产值比2023年翻一番。", 0),
        ("清水县规划\n\n到2025年，食用菌产值达到21亿元。\n\n与2020年的12.6亿元相比，食用菌产值实现翻番。", 1),
        ("清水县规划\n\n到2025年，食用菌产值达到25亿元。\n\n与2020年的12.6亿元相比，食用菌产值实现翻番。", 0),
    ],
)
def test_what_a_clause_names(tmp_path: Path, text: str, alarms: int) -> None:
    """What a clause names has both its values elsewhere in the document; a value of another name or year is none."""
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    assert len(list(named_moves(graph_of([path], tmp_path / "out")))) == alarms


TABLE = """\
# 清水县上半年招商情况

去年上半年全县到位内资38.2亿元，今年情况见表。{}

**表1 完成情况（1—6月）**

| 单位 | 合同引资（亿元） | 到位内资（亿元） |
|---|---|---|
| 城关镇 | 52.4 | 21.6 |
| 永清镇 | 9.8 | {} |
| 合计 | 62.2 | {} |
"""


@pytest.mark.parametrize(
    ("said", "rest", "total", "alarms"),
    [
        ("上半年全县到位内资总量比去年同期有所减少。", 19.9, 41.5, 1),
        ("上半年全县到位内资总量比去年同期有所减少。", 9.9, 31.5, 0),
        ("上半年全县到位内资总量比去年同期稳步增长。", 19.9, 41.5, 0),
    ],
)
def test_one_value_in_the_last_line_of_a_table(
    tmp_path: Path, said: str, rest: float, total: float, alarms: int
) -> None:
    """The last line of a table tells the value of all, under the name of its column and at the time of its caption."""
    path = tmp_path / "report.md"
    path.write_text(TABLE.format(said, rest, total), encoding="utf-8")
    assert len(list(named_moves(graph_of([path], tmp_path / "out")))) == alarms


@pytest.mark.parametrize(
    "text",
    [
        "2023年白酒产量3.6万千升，同比增长8.5%，上年为3.1万千升。",
        "到2025年，竹产业综合产值达到180亿元，年均增长12%，2020年为80亿元。",
    ],
)
def test_a_base_behind_its_growth(text: str) -> None:
    """The value that growth starts from may be told behind it."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("技工贸总收入312.5亿元，比2023年的284.1亿元增长10.0%。", 0),
        ("到位市外资金43.7亿元，与2022年的46.2亿元相比增长5.4%。", 1),
        ("到位市外资金43.7亿元，与2022年的46.2亿元相比下降5.4%。", 0),
    ],
)
def test_a_base_told_beside_its_growth(tmp_path: Path, said: str, found: int) -> None:
    """Growth that tells its base is of that base, whatever else of its time is told before; by its own base it has to be right."""
    year = 2023 if "2022年" in said else 2024
    text = (
        f"莲都区运行情况\n\n{year}年，园区规上工业总收入268.8亿元，比{year - 1}年的245.7亿元增长9.4%。{year}年{said}\n"
    )
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")
    assert len(list(named_moves(graph_of([path], tmp_path / "out")))) == found
