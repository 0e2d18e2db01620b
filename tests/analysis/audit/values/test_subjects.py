"""What one enterprise, park or project is told to measure in two sentences: its ground, investment, staff."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import told_later
from tests.analysis.audit.texts import COUNTY, SHIPS


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("陕西汉水源食品有限公司注册资本为8000万元，2023年产值6.1亿元。", ("8000", "3000")),
    ],
)
def test_county_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, COUNTY, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("船舶产业园规划总面积8.5平方公里，年内新建道路3公里。", ("8.5", "5.8")),
        ("湖南洞庭船舶制造有限公司注册资本2.1亿元，交付船舶26艘。", ("2.1", "1.2")),
    ],
)
def test_chain_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, SHIPS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


def test_an_investment_a_mu_is_no_investment(tmp_path: Path) -> None:
    """亩均总投资 is another measure than 总投资."""
    line = "船舶产业园二期项目总投资2.4亿元；新增用地60亩，亩均总投资400万元。"
    assert not [row for row in told_later(tmp_path, SHIPS, line) if "400" in row and "2.4" in row]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("支持船舶产业园与华容县共建合作园区，规划面积2平方公里。", False),
        ("船舶产业园谋划建设飞地园区，规划面积2平方公里。", False),
        ("船舶产业园加快建设，规划面积2平方公里。", True),
    ],
)
def test_a_park_made_by_another(tmp_path: Path, line: str, found: bool) -> None:
    """What a park founds with others has a size of its own; its own is told otherwise."""
    rows = told_later(tmp_path, SHIPS, line)
    assert any("5.8" in row and "2平方公里" in row for row in rows) is found
