"""Means told far from what they are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.units.means_afar import means_afar
from tests.analysis.audit.desk import desk
from tests.analysis.desks import page

REPORT = """\
莲都区食品产业调研报告

2024年，全区规上食品企业48家，用工1.2万人，实现产值96亿元，比上年的88亿元增长9.1%。

连同规模以下企业，全区食品企业共210家。

龙头企业多在东部，西部以小作坊为主。

{}
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2024年规上企业人均产值60万元，高于邻县。", 1),
        ("按2024年产值和用工计算，规上企业户均产值达到2.6亿元。", 1),
        ("2024年规上企业人均产值80万元，高于邻县。", 0),
        ("2024年规上企业户均产值2亿元。", 0),
        ("2023年规上企业人均产值60万元。", 0),
        ("到2027年，规上企业人均产值达到100万元。", 0),
        ("全国同行业人均产值60万元。", 0),
        ("规上企业人均工资6万元。", 0),
    ],
)
def test_means_afar(tmp_path: Path, said: str, found: int) -> None:
    """A mean that the only amount and number of its scope and year do not give is a row; of another scope or time it is not."""
    assert len(list(means_afar(desk(tmp_path, REPORT.format(said))))) == found


PARK = """\
莲都区碧湖工业园2024年度评价

2024年，园区规上工业产值342.0亿元，比上年增长7.2%。园区已投产工业用地5700亩，尚有可供地640亩。

服务企业的力量不断加强，项目审批时间缩短一半。

2024年，亩均规上工业产值{}万元，居全市前列。
"""


@pytest.mark.parametrize(("said", "found"), [(680, 1), (600, 0)])
def test_land_still_to_be_given_away(tmp_path: Path, said: int, found: int) -> None:
    """What 亩 of land makes is reckoned by the land in use, whatever is still to be had beside it."""
    assert len(list(means_afar(desk(tmp_path, PARK.format(said))))) == found


@pytest.mark.parametrize(("said", "found"), [(125, 1), (100, 0)])
def test_a_place_that_nobody_names(said: int, found: int) -> None:
    """A document of an unknown place tells its mean and its parts of one place."""
    assert len(list(means_afar(page(f"人均产值{said}万元，按800名职工、8亿元产值计算。")))) == found
