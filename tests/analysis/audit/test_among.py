"""Counts of some of those named or counted before, goals behind a lead, remarks of a wider place: no values of the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.reading.among import some_of
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.values.same import same
from chaingraph.analysis.audit.values.told import told
from tests.analysis.audit.test_proven import desk
from tests.analysis.desks import page

LED = "宜丰县工业规划\n\n2025年6月\n\n2025年，全县规上工业企业286家。\n\n到2025年，全县规上工业总产值{}1000亿元；规上工业企业达到380家。\n"
REMARKED = """\
宜丰县2023年园区情况

园区            企业数（家）    产值（亿元）    备注
竹材基地        38              79.4            {}
城东电子园      64              88.2            -
南屏化工园      41              52.6            -
"""
BRANDED = """\
# 宜丰县2023年项目计划

{}

| 项目名称 | 总投资（万元） | 2023年计划（万元） |
|---|---|---|
| 竹制建材基地 | 96000 | 20600 |
| 智能门锁车间 | 36000 | 15000 |
| 铝箔扩产 | 48000 | 16000 |
"""


@pytest.mark.parametrize(
    ("text", "at", "some"),
    [
        ("竹材环节8家供应商中有5家在县内。", 1, True),
        ("14个签约项目只有3个开工。", 1, True),
        ("竹材供应商中县内有7家。", 0, True),
        ("去年引进企业12家，新增就业900人。", 1, False),
        ("县内有竹材供应商7家。", 0, False),
    ],
)
def test_some_of(text: str, at: int, some: bool) -> None:
    """A count behind 中 or 只有 is of some of those before it; one behind its own noun is of all."""
    sentence = next(one for one in sentences(page(text)) if one.figures)
    assert some_of(sentence, at) is some


@pytest.mark.parametrize(("verb", "found"), [("力争达到", 0), ("达到", 1)])
def test_goal_of_a_lead(tmp_path: Path, verb: str, found: int) -> None:
    """What a sentence with a goal's year and 力争 tells behind a semicolon is a goal as well."""
    assert len(list(same(desk(tmp_path, LED.format(verb))))) == found


@pytest.mark.parametrize(
    ("remark", "found"),
    [("全县竹材企业41家，另3家在园区外", 0), ("竹材企业41家，均为小微企业", 1), ("竹材企业38家，均为小微企业", 0)],
)
def test_wider_remark(tmp_path: Path, remark: str, found: int) -> None:
    """A remark about all the county is not of the park in whose row it stands; one about the park is."""
    assert len(list(same(desk(tmp_path, REMARKED.format(remark))))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("明远竹制建材基地总投资9.6亿元，2023年计划投资2.6亿元，年底建成。", 1),
        ("明远竹制建材基地总投资9.6亿元，2023年计划投资2.06亿元，年底建成。", 0),
        ("智能门锁车间2023年计划投资调整为1.8亿元。", 0),
    ],
)
def test_brand_before_a_row(tmp_path: Path, said: str, found: int) -> None:
    """A brand before the name of a project leaves the project the one of its row."""
    assert len(list(told(desk(tmp_path, BRANDED.format(said))))) == found
