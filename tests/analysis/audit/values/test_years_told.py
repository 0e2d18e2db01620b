"""Which of the years that a row or a sentence tells one by one a value without a year is of."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.conflicts import conflicts
from chaingraph.analysis.audit.values.same import same
from chaingraph.analysis.audit.values.told import told
from chaingraph.analysis.audit.words.of_rows import of_rows
from tests.analysis.desks import graph_of

YEARBOOK = """# 莲都区年鉴

全年规模以上工业总产值{value}亿元。

| 指标 | 单位 | 2021年 | 2022年 | 2023年 |
| --- | --- | --- | --- | --- |
| 规模以上工业总产值 | 亿元 | 118.5 | 109.5 | 112.4 |
| 工业用电量 | 亿千瓦时 | 8.4 | 7.9 | 9.2 |
"""
CITY = """# 莲都区2024年运行情况

2024年，{place}汽车产量为22.1万辆，电动汽车产量为6.9万辆。

| 指标 | 单位 | 2024年 | 2025年目标 |
| --- | --- | --- | --- |
| 汽车产量 | 万辆 | 20.1 | 30 |
| 电动汽车产量 | 万辆 | 6.2 | 10 |
| 出口额 | 亿元 | 3.2 | 5 |
"""
CHAIN = """# 莲都区产业链图谱

电机芯片环节{none}。

| 环节 | 本地企业 | {column} |
| --- | --- | --- |
| 转子 | 青山转子 | 甲峰转子、乙峰转子 |
| 电机芯片 | — | 丙峰半导体、丁峰半导体 |
| 外壳 | 青山外壳 | 戊峰外壳、己峰外壳 |
"""


def said(folder: Path, rule: object, *texts: str) -> list[str]:
    """What a rule says of documents."""
    for number, text in enumerate(texts):
        (folder / f"{number}.{'md' if '|' in text else 'txt'}").write_text(text, encoding="utf-8")
    files = sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt"))
    return [row.message for row in rule(graph_of(files, folder / "out"))]  # type: ignore[operator]


@pytest.mark.parametrize(("value", "rows"), [("112.4", 0), ("109.5", 0), ("121.4", 1)])
def test_a_value_without_a_year_is_one_of_those_told_year_by_year(tmp_path: Path, value: str, rows: int) -> None:
    """An undated value is held against no year where it is that of one, else against the last alone."""
    found = said(tmp_path, same, YEARBOOK.format(value=value))
    assert len(found) == rows
    assert all("2023" in message for message in found)


@pytest.mark.parametrize(("place", "rows"), [("丽水市", 0), ("丽水市全市", 0), ("莲都区", 2)])
def test_figures_of_the_city_are_none_of_the_district(tmp_path: Path, place: str, rows: int) -> None:
    """What a sentence tells of a city, in all its clauses, is held against no table of a district in it."""
    text = CITY.format(place=place)
    assert len({*said(tmp_path, same, text)}) == rows
    assert bool(said(tmp_path, told, text)) is (rows > 0)


def test_ceilings_of_two_clauses_are_two(tmp_path: Path) -> None:
    """What two clauses of a policy give at most is no one thing told twice."""
    text = "莲都区支持新材料产业若干措施\n\n一、按研发费用的3%给予补助，最高300万元。\n\n二、给予物流费用30%的补助，最高400万元。"
    assert not said(tmp_path, conflicts, text)
    other = "2024年，莲都区规模以上工业企业{}户。"
    assert said(tmp_path, conflicts, other.format(187), other.format(193))


def test_goals_of_a_zone_in_two_papers(tmp_path: Path) -> None:
    """One goal of a zone with two values is told twice, though one paper is of the city around it; another zone is another."""
    goal = "2023年，柳东新区规模以上工业企业164户。到2025年，{}汽车产业产值达到{}亿元。"
    city = "丽水青山有限公司位于柳州市柳北区。"
    assert said(tmp_path, same, goal.format("柳东新区", 900), goal.format("柳东新区", 1100) + city)
    (tmp_path / "1.txt").write_text(goal.format("北部新区", 1100) + city, encoding="utf-8")
    assert not said(tmp_path, same, goal.format("柳东新区", 900))


@pytest.mark.parametrize(("column", "rows"), [("市外代表企业", 0), ("拟引进企业", 0), ("已落户企业", 1)])
def test_names_from_elsewhere_do_not_deny_that_there_is_none(tmp_path: Path, column: str, rows: int) -> None:
    """A name in a column of who is elsewhere or wanted does not contradict that there is none here."""
    assert len(said(tmp_path, of_rows, CHAIN.format(none="尚无本地企业", column=column))) == rows
