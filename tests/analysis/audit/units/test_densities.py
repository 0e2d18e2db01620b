"""Density and product a head whose parts stand anywhere on the page: 1495平方公里, 157.2万人, 每平方公里1251人."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.units.densities import densities
from tests.analysis.desks import graph_of


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
