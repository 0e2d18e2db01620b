"""One enterprise or project in two parks: its row has one, a sentence or another row the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.whereabouts import whereabouts
from tests.analysis.audit.desk import two_files
from tests.analysis.desks import graph_of

ROSTER = """\
序号,企业名称,主要产品,所在园区,成立时间
1,吉林桦屿线缆有限公司,电力电缆,东郊电气园,2014
2,吉林桦晟电池有限公司,锂离子电池,西湖新能源园,2019
"""


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
    graph = graph_of(two_files(tmp_path, ROSTER, text), tmp_path / "out")
    assert len(list(whereabouts(graph))) == alarms


def test_works_in_two_parks_of_one_table(tmp_path: Path) -> None:
    """What one table puts into two parks has two works, wherever a sentence puts it."""
    table = ROSTER + "3,吉林桦屿线缆有限公司,特种电缆,西湖新能源园,2020\n"
    text = "走访日志\n吉林桦屿线缆有限公司坐落在西湖新能源园内。"
    assert not list(whereabouts(graph_of(two_files(tmp_path, table, text), tmp_path / "out")))
