"""One thing in two places, begun twice, and densities that their parts deny: across documents, with what only looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.relisted import relisted
from chaingraph.analysis.audit.enterprises.whereabouts import whereabouts
from chaingraph.analysis.audit.units.densities import densities
from tests.analysis.desks import graph_of

ROSTER = """\
序号,企业名称,主要产品,所在园区,成立时间
1,吉林桦屿线缆有限公司,电力电缆,东郊电气园,2014
2,吉林桦晟电池有限公司,锂离子电池,西湖新能源园,2019
"""
PROJECTS = """\
序号,项目名称,业主单位,总投资（亿元）,性质,开工时间,竣工时间
1,精密轴套扩能项目,吉林桦铸铸造有限公司,2.6,竣工,2023-03,2024-10
2,塔筒制造基地项目,吉林桦风新能源有限公司,8.8,续建,2024-05,2026-06
3,鲜食玉米加工项目,吉林桦禾食品有限公司,1.2,新开工,2025-04,2026-03
"""


def _two(tmp_path: Path, table: str, text: str) -> list[Path]:
    paths = [tmp_path / "a.csv", tmp_path / "b.txt"]
    for path, words in zip(paths, (table, text), strict=True):
        path.write_text(words, encoding="utf-8")
    return paths


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("园区检查通报\n位于西湖新能源园的吉林桦屿线缆有限公司通道堵塞，限期整改。", 1),
        ("东郊电气园情况\n园内企业60家，吉林桦晟电池有限公司的全部生产线也设在本园。", 1),
        ("走访日志\n吉林桦晟电池有限公司坐落在东郊电气园内，日产电芯8万只。", 1),
        ("走访日志\n吉林桦晟电池有限公司坐落在西湖新能源园内，日产电芯8万只。", 0),
        ("动态\n吉林桦屿线缆有限公司二期项目选址西湖新能源园。", 0),
        ("通报\n吉林桦屿线缆有限公司原位于西湖新能源园，2012年搬迁至现址。", 0),
        ("动态\n吉林桦屿线缆有限公司向位于西湖新能源园的吉林桦晟电池有限公司供货。", 0),
        ("动态\n吉林桦屿线缆有限公司位于东郊镇。", 0),
    ],
)
def test_two_places(tmp_path: Path, text: str, alarms: int) -> None:
    """A firm of one park is told to be in another; second works, moves, neighbours and towns are no contradiction."""
    graph = graph_of(_two(tmp_path, ROSTER, text), tmp_path / "out")
    assert len(list(whereabouts(graph))) == alarms


def test_works_in_two_parks_of_one_table(tmp_path: Path) -> None:
    """What one table puts into two parks has two works, wherever a sentence puts it."""
    table = ROSTER + "3,吉林桦屿线缆有限公司,特种电缆,西湖新能源园,2020\n"
    text = "走访日志\n吉林桦屿线缆有限公司坐落在西湖新能源园内。"
    assert not list(whereabouts(graph_of(_two(tmp_path, table, text), tmp_path / "out")))


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("区重点工作安排\n2025年计划新开工精密轴套扩能项目、鲜食玉米加工项目等12个重点项目。", 1),
        ("全区2025年新开工项目名单\n1.塔筒制造基地项目\n2.鲜食玉米加工项目", 1),
        ("调度会议纪要\n2025年7月10日\n塔筒制造基地项目尚未开工，要求业主进场。", 1),
        ("区重点工作安排\n2025年计划新开工鲜食玉米加工项目，续建塔筒制造基地项目。", 0),
        ("集中开工\n2025年3月，精密轴套扩能项目二期开工。", 0),
        ("2024年新开工项目情况\n2024年5月，塔筒制造基地项目开工建设。", 0),
        ("回顾\n塔筒制造基地项目自2024年开工以来进展顺利，2025年新开工项目17个。", 0),
    ],
)
def test_begun_anew(tmp_path: Path, text: str, alarms: int) -> None:
    """What was begun or finished in an earlier year is not newly begun; other phases, years and lists are others."""
    graph = graph_of(_two(tmp_path, PROJECTS, text), tmp_path / "out")
    assert len(list(relisted(graph))) == alarms


def test_new_in_a_row_that_has_ended(tmp_path: Path) -> None:
    """A row called newly begun that ended before the others of its table began is told."""
    path = tmp_path / "list.csv"
    path.write_text(PROJECTS.replace("2.6,竣工", "2.6,新开工"), encoding="utf-8")
    assert [row.subject for row in relisted(graph_of([path], tmp_path / "out"))] == ["精密轴套扩能项目"]


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("全县土地面积1284平方公里。2024年末常住人口62.4万人，人口密度为每平方公里586人。", 1),
        ("全县土地面积1284平方公里。2024年末常住人口62.4万人，人口密度为每平方公里486人。", 0),
        ("全县总面积1284平方公里，户籍人口70.1万人，常住人口62.4万人，人口密度546人/平方公里。", 0),
        ("全县总面积1284平方公里，常住人口62.4万人，城区人口密度每平方公里3100人。", 0),
        ("全年地区生产总值486.5亿元。年末常住人口58.3万人。人均地区生产总值73448元。", 1),
        ("全年地区生产总值486.5亿元。年末常住人口58.3万人。人均地区生产总值83021元。", 0),
        ("全年地区生产总值486.5亿元。年末常住人口58.3万人。力争2027年人均地区生产总值达到12万元。", 0),
    ],
)
def test_densities(tmp_path: Path, text: str, alarms: int) -> None:
    """Density and product a head follow from parts told in other sentences; parts of the place and goals are others."""
    path = tmp_path / "page.txt"
    path.write_text(f"桦屿县基本县情\n{text}", encoding="utf-8")
    assert len(list(densities(graph_of([path], tmp_path / "out")))) == alarms
