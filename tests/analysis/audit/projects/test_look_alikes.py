"""What only looks like two tellings of one project: texts in which everything may be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import report, told_later
from tests.analysis.audit.texts import COUNTY, GEARS, MACHINES_HEAD, PUMPS


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", PUMPS.format("2024年8月扩产")),
        ("date", PUMPS.format("2024年8月新开工").replace("一期项目于", "三期项目于")),
    ],
)
def test_what_only_looks_wrong_is_left_alone(tmp_path: Path, kind: str, text: str) -> None:
    """A look-alike of a slip raises no alarm of its kind."""
    assert kind not in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    "line",
    [
        "年产5万吨富硒矿泉水项目一期总投资1.6亿元，一期用地30亩。",
    ],
)
def test_county_told_of_another_thing(tmp_path: Path, line: str) -> None:
    """Another year, period, scope, part, phase, unit or enterprise contradicts nothing."""
    assert told_later(tmp_path, COUNTY, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "年产20万套变速箱齿轮项目二期总投资2.2亿元，占地40亩，2023年5月开工。",
        "年产20万套变速箱齿轮项目累计完成投资3.9亿元，已建成厂房3万平方米。",
        "年产20万套变速箱齿轮项目总投资48000万元，占地7.3公顷。",
    ],
)
def test_zone_told_of_another_thing(tmp_path: Path, line: str) -> None:
    """Another year, period, scope, part, phase, unit or enterprise contradicts nothing."""
    assert told_later(tmp_path, GEARS, line) == []
