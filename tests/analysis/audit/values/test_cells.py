"""Cells of one row against each other: days that are not, words that a number of the row denies, remarks that tell it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.cells import remarks, row_states
from tests.analysis.audit.desk import audit_named, desk
from tests.analysis.audit.texts import PROJECTS_AT_WORK, SOUND_PROJECTS, SOUND_STAFF, STAFF
from tests.analysis.desks import graph_of

LIST = """序号,项目名称,业主单位,建设内容,总投资（亿元）,至2025年底累计完成投资（亿元）
1,竹纤维项目,江西竹源新材料有限公司,新建产线2条；{},3.6,0
2,光学镜片项目,江西明远光学有限公司,新建产线4条,2.4,1.2
3,釉料技改项目,宜丰县华釉陶瓷有限公司,改造窑炉1座,1.9,0.8
"""


@pytest.mark.parametrize(("words", "found"), [("2028年6月竣工", 0), ("2025年6月竣工", 1)])
def test_completion_after_the_year_of_a_column(tmp_path: Path, words: str, found: int) -> None:
    """What ends in a later year may have nothing spent yet."""
    (tmp_path / "list.csv").write_text(LIST.format(words), encoding="utf-8")
    rows = list(row_states(graph_of([tmp_path / "list.csv"], tmp_path / "out")))
    assert len(rows) == found


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        ({"state": "竣工", "done": "0.0"}, "累计完成投资"),
        ({"text": "有机肥造粒车间年内将动工。", "state": "在建"}, ""),
        ({"begun": "2024-13"}, "2024-13"),
    ],
)
def test_states(tmp_path: Path, swap: dict[str, str], said: str) -> None:
    """A row that its own words or a sentence deny is told; a row at work may well be told to begin its next step."""
    rows = audit_named(tmp_path, list__md=PROJECTS_AT_WORK.format(**{**SOUND_PROJECTS, **swap}))
    assert [said in row.message for row in rows] == ([True] if said else []), rows


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        ({}, ""),
        ({"remark": "其中研发人员230人"}, "230"),
        ({"remark": "2024年亏损"}, "亏损"),
        ({"remark": "产品没有出口"}, "出口"),
        ({"founded": "2012-00"}, "2012-00"),
    ],
)
def test_cells(tmp_path: Path, swap: dict[str, str], said: str) -> None:
    """Remarks, days and units of cells are held against the other cells of their row and column."""
    rows = audit_named(tmp_path, roster__csv=STAFF.format(**{**SOUND_STAFF, **swap}))
    assert all(said in row.message for row in rows)
    assert bool(rows) == bool(said), rows


@pytest.mark.parametrize(
    ("remark", "found"),
    [
        ("2021年产值首次突破10亿元", 1),
        ("2021年产值首次突破5000万元", 0),
        ("2022年产值有望突破10亿元", 0),
        ("出口首次突破10亿元", 0),
    ],
)
def test_passed(tmp_path: Path, remark: str, found: int) -> None:
    """A mark passed lies below the number of the column of the same year, whatever the unit."""
    text = f"序号,企业名称,2021年产值（万元）,备注\n1,甲竹业有限公司,9865,{remark}\n2,乙竹业有限公司,12040,\n3,丙竹业有限公司,8120,\n"
    assert len(list(remarks(desk(tmp_path, text)))) == found
