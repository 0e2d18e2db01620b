"""Heads of public offices told to be two people."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.offices import offices
from tests.analysis.audit.desk import graph_of_texts


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("武宁县招商局局长陈洁汇报情况。", "武宁县招商局局长周美玲带队外出。", 1),
        ("列席：招商局局长　马思源。", "武宁县招商局局长周美玲带队外出。", 1),
        ("陈洁任武宁县招商局局长。", "武宁县招商局局长周美玲带队外出。", 1),
        ("武宁县招商局副局长陈洁汇报情况。", "武宁县招商局局长周美玲带队外出。", 0),
        ("原武宁县招商局局长陈洁汇报情况。", "武宁县招商局局长周美玲带队外出。", 0),
        ("武宁县财政局局长陈洁汇报情况。", "武宁县招商局局长周美玲带队外出。", 0),
    ],
)
def test_prose(tmp_path: Path, left: str, right: str, found: int) -> None:
    """Two heads of one office are told, a deputy, a former head and another office are not."""
    texts = {"a.txt": f"2024年武宁县例会纪要\n{left}\n", "b.txt": f"2024年武宁县招商简报\n{right}\n"}
    assert len(list(offices(graph_of_texts(tmp_path, texts)))) == found


def test_office_of_the_title(tmp_path: Path) -> None:
    """主任 alone is that of the park whose duties the document lists."""
    texts = {
        "a.txt": "2024年武宁县招商简报\n会上，白鹭湾产业园管委会主任胡立新汇报工作。\n",
        "b.txt": "武宁县白鹭湾产业园班子分工（2024年7月印发）\n主任　吴冠杰，主持全面工作；副主任　胡伟，分管招商。\n",
    }
    assert [(row.left, row.right) for row in offices(graph_of_texts(tmp_path, texts))] == [("胡立新", "吴冠杰")]


def test_table(tmp_path: Path) -> None:
    """A table of names and offices tells heads too."""
    texts = {
        "a.txt": "2024年武宁县例会纪要\n县招商局局长陈洁汇报情况。\n",
        "b.md": "# 武宁县通讯录（2024年）\n\n| 姓名 | 单位职务 | 座机 |\n|---|---|---|\n| 周美玲 | 县招商局局长 | 101 |\n| 刘军 | 县发改局副局长 | 102 |\n",
    }
    assert len(list(offices(graph_of_texts(tmp_path, texts)))) == 1


@pytest.mark.parametrize(
    ("cells", "found"), [("高新区管委会,主任", 1), ("高新区管委会,副主任", 0), ("市住建局,主任", 0)]
)
def test_body_and_office_in_columns_of_their_own(tmp_path: Path, cells: str, found: int) -> None:
    """What a row parts into two cells is one office."""
    texts = {
        "a.txt": "2024年武宁县会议纪要\n高新区管委会主任陈洁汇报了情况。\n",
        "b.csv": f"姓名,单位,职务,电话\n陈涛,{cells},0101\n李明,县招商局,局长,0102\n",
    }
    assert len(list(offices(graph_of_texts(tmp_path, texts)))) == found


def test_a_line_of_its_own_in_a_leaflet(tmp_path: Path) -> None:
    """The name of a person ends with its line."""
    texts = {
        "a.txt": "2024年武宁县会议纪要\n高新区管委会主任陈洁汇报了情况。\n",
        "b.txt": "2024年武宁县招商折页\n\n◆ 联系我们\n高新区管委会主任  周美玲\n招商一部（食品）    招商二部（装备）\n",
    }
    assert len(list(offices(graph_of_texts(tmp_path, texts)))) == 1
