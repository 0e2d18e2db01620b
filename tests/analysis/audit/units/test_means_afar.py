"""Means told far from what they are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.units.means_afar import means_afar
from tests.analysis.audit.desk import desk

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
