"""Words near the name of a thing that are told of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.fillers.told import words_told
from tests.analysis.desks import graph_of

LIST = """序号,企业名称,产业链环节,主要产品,所在园区,主要客户
1,岳阳恒驰汽车有限公司,整车制造,纯电动轿车,云溪工业园,
2,岳阳中拓底盘有限公司,底盘,铝副车架,松阳湖产业园,恒驰汽车
3,岳阳莱拓照明有限公司,汽车电子,智能大灯,云溪工业园,恒驰汽车
4,岳阳明锂能源有限公司,动力电池,方形电芯,松阳湖产业园,恒驰汽车
"""


@pytest.mark.parametrize(
    ("said", "asides"),
    [
        ("岳阳中拓底盘有限公司为岳阳恒驰汽车有限公司配套铝副车架。", {True}),
        ("岳阳恒驰汽车有限公司的铝副车架由岳阳中拓底盘有限公司供应。", {True}),
        ("岳阳恒驰汽车有限公司每年采购铝副车架20万件。", {True}),
        ("岳阳恒驰汽车有限公司建成新厂。上游重点补齐铝副车架。", {True}),
        ("岳阳恒驰汽车有限公司建成新厂。\n\n二、主要产品有铝副车架。", {True}),
        ("岳阳恒驰汽车有限公司生产顺利，若铝副车架价格企稳，产值有望转正。", {True}),
        ("岳阳恒驰汽车有限公司关注铝副车架行情。", {True}),
        ("铝副车架产能不足；岳阳恒驰汽车有限公司准备扩产。", {True}),
        ("岳阳恒驰汽车有限公司主要产品为铝副车架。", {False}),
        ("岳阳恒驰汽车有限公司建成新厂。该公司主要生产铝副车架。", {False}),
    ],
)
def test_what_others_supply(tmp_path: Path, said: str, asides: set[bool]) -> None:
    """What others supply, what is bought and what a new point tells is no product of a firm; what it is told to make is."""
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "news.txt").write_text(f"岳阳市云溪区汽车产业\n\n一、{said}\n", encoding="utf-8")
    graph = graph_of(sorted(tmp_path.iterdir()), tmp_path / "out")
    found = {
        candidate.aside
        for told in words_told(graph)
        if told.cell.line.label == "岳阳恒驰汽车有限公司" and told.cell.column == "主要产品"
        for candidate in told.candidates
        if candidate.word == "铝副车架"
    }
    assert found == asides


@pytest.mark.parametrize(
    ("said", "asides"),
    [
        ("岳阳恒驰汽车有限公司已停产，由松阳湖产业园管委会处置闲置土地。", {True}),
        ("岳阳恒驰汽车有限公司建成新厂。松阳湖产业园也在扩容。", {True}),
        ("松阳湖产业园迎来新项目；岳阳恒驰汽车有限公司准备扩产。", {True}),
        ("岳阳恒驰汽车有限公司建成新厂。位于松阳湖产业园的新厂占地80亩。", {False}),
        ("岳阳恒驰汽车有限公司落户松阳湖产业园。", {False}),
    ],
)
def test_parks_of_a_neighbour(tmp_path: Path, said: str, asides: set[bool]) -> None:
    """A park in a sentence about something else, behind a semicolon, or whose board acts, is not where a firm lies."""
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    (tmp_path / "news.txt").write_text(f"岳阳市云溪区汽车产业\n\n{said}\n", encoding="utf-8")
    graph = graph_of(sorted(tmp_path.iterdir()), tmp_path / "out")
    found = {
        candidate.aside
        for told in words_told(graph)
        if told.cell.line.label == "岳阳恒驰汽车有限公司" and told.cell.column == "所在园区"
        for candidate in told.candidates
        if candidate.word == "松阳湖产业园"
    }
    assert found == asides
