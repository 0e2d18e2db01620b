"""Claims about the tables and chain maps of the source documents, where those lie beside the checkout."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from chaingraph.documents.chain_maps import find_chain_maps
from chaingraph.documents.flat.tables import find_tables
from chaingraph.records import Cell, ChainMap, Table

LAND = [["亩", "平方米", "平方米", ""], *[["亩", "亩", "平方米", "亩"]] * 3]
PHONE = {
    "结构件": ("下游", 18),
    "塑胶件": ("下游", 10),
    "终端整机、配件消费": ("下游", 7),
    "无源器件": ("上游", 8),
    "电池组件": ("上游", 9),
    "听筒": ("上游", 7),
    "电声连接器": ("上游", 9),
    "天线": ("上游", 9),
    "摄像头模组": ("中游", 17),
    "显示屏模组": ("中游", 23),
    "电路板模组": ("中游", 17),
    "芯片模组": ("中游", 18),
}
COOLING = {"核心零部件": ("上游", 13), "输出": ("下游", 9), "整机制造": ("中游", 4), "原材料": ("上游", 16)}


@pytest.fixture(scope="module")
def plan(source_documents: list[Path]) -> str:
    """The manufacturing plan, the only one with tables."""
    return source_documents[2].read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tables(plan: str) -> list[Table]:
    """Its tables."""
    return find_tables(plan, "002")


@pytest.fixture(scope="module")
def maps(plan: str, tables: list[Table]) -> list[ChainMap]:
    """Its chain maps."""
    return find_chain_maps(plan, "002", [(table.start, table.end) for table in tables])


def _stands(text: str, cell: Cell) -> bool:
    return re.sub(r"[\r\n\t]", "", text[cell.start : cell.end]) == cell.text


def test_every_cell_stands_where_it_says(plan: str, tables: list[Table], maps: list[ChainMap]) -> None:
    """Line breaks and tabs apart, the source at the offsets of a cell is its text."""
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    cells += [cell for table in tables for column in table.columns for cell in column.cells]
    for box in (box for chain_map in maps for box in chain_map.boxes):
        cells += [box.title_cell, *box.members, *box.labels]
    assert len(cells) > 1700
    assert [cell for cell in cells if not _stands(plan, cell)] == []


def test_the_eight_tables(tables: list[Table]) -> None:
    """Suppliers, indicators, four of land, projects and roster, each with all its rows."""
    assert [len(table.rows) for table in tables] == [8, 26, 4, 8, 7, 6, 55, 175]
    assert [len(table.columns) for table in tables] == [5, 7, 5, 5, 5, 5, 12, 3]
    assert all(table.complete for table in tables)


def test_merged_labels_of_the_indicators(tables: list[Table]) -> None:
    """The five groups of indicators stand in every row, the broken ones whole."""
    groups = Counter(row.cells[0].text for row in tables[1].rows)
    assert groups == {"综合绩效": 6, "结构调整": 7, "科技研发与自主创新": 7, "绿色发展": 3, "产业融合": 3}


def test_units_of_the_land_tables(tables: list[Table]) -> None:
    """The unit of each column is its own, though sister tables differ."""
    assert [[column.unit for column in table.columns[1:]] for table in tables[2:6]] == LAND


def test_the_project_list(tables: list[Table]) -> None:
    """Five sections over a header of two levels that is repeated in the middle; nothing is lost of the money."""
    projects = tables[6]
    sections = Counter(row.section for row in projects.rows)
    assert sections == {"电子信息制造业": 16, "装备制造业": 14, "消费品制造业": 6, "医疗制造业": 10, "建设类项目": 9}
    assert [column.path[0] for column in projects.columns[7:10]] == ["年度投资计划（万元）"] * 3
    assert [column.unit for column in projects.columns[6:10]] == ["万元"] * 4
    assert sum(float(row.cells[6].text) for row in projects.rows) == pytest.approx(1_658_052.37)


def test_the_roster(tables: list[Table]) -> None:
    """No header, three sections, numbers from 1 to 175."""
    roster = tables[7]
    assert Counter(row.section for row in roster.rows) == {"龙头企业": 7, "骨干企业": 32, "成长型企业": 136}
    assert [row.cells[0].text for row in roster.rows] == [str(number) for number in range(1, 176)]
    assert all(column.path == () for column in roster.columns)


def test_the_chain_maps(maps: list[ChainMap]) -> None:
    """Every box of both maps with its stage and as many names as the figure shows."""
    phone, cooling = maps
    assert (phone.title, cooling.title) == ("VIVO手机", "")
    assert {box.segment: (box.stage, len(box.members)) for box in phone.boxes} == PHONE
    assert {box.segment: (box.stage, len(box.members)) for box in cooling.boxes} == COOLING


def test_names_of_the_chain_maps_stay_whole(maps: list[ChainMap]) -> None:
    """Names with Latin letters, brackets and few characters are neither cut nor glued."""
    names = {cell.text for chain_map in maps for box in chain_map.boxes for cell in box.members}
    odd = {
        "FKA德尔福",
        "LGInnotek",
        "ST-Micro",
        "SK海力士",
        "TTM迅达",
        "HKW",
        "伯恩",
        "美的空调生产基地（重庆）",
        "美的专卖店",
    }
    assert odd <= names
    assert all(" " not in name and "·" not in name and "ș" not in name for name in names)


def test_kinds_of_business_are_told_from_companies(maps: list[ChainMap]) -> None:
    """The seven outlets of the phone are kinds of business; the shops of the other map are companies."""
    generic = [cell.text for chain_map in maps for box in chain_map.boxes for cell in box.generic]
    assert generic == [cell.text for cell in maps[0].boxes[2].members]


def test_labels_of_the_chain_maps(maps: list[ChainMap]) -> None:
    """Words in brackets and in sub-boxes are labels of the box they stand in."""
    labels = {box.segment: [cell.text for cell in box.labels] for chain_map in maps for box in chain_map.boxes}
    assert labels["结构件"] == ["外壳", "框架", "外包装"]
    assert labels["核心零部件"] == ["螺杆机", "冷凝器", "压缩机", "蒸发器"]
    assert labels["原材料"] == ["钢铁", "钢材", "钣金", "铝材", "塑料模具及配件"]


def test_the_news_pages_have_neither(source_documents: list[Path]) -> None:
    """Hard-wrapped columns of a newspaper are no tables and no maps."""
    for path in [*source_documents[:2], *source_documents[3:]]:
        text = path.read_text(encoding="utf-8")
        assert (find_tables(text, "doc"), find_chain_maps(text, "doc", [])) == ([], [])
