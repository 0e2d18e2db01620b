"""Means of a sentence beside what they are made of: revenue, ground and revenue of a 亩; what is left of a whole."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.units.means import means, remains
from tests.analysis.audit.desk import alarms, kinds, rows_of
from tests.analysis.desks import page

SLIPS = """\
年产值12亿元，职工800人，人均产值165万元。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("land", "合作社流转土地2000亩，总产量120万公斤，亩均产量800公斤。"),
        ("share", "现有企业120家，全年纳税3.6亿元，户均税收500万元。"),
        ("share", "公司有员工400人，年产值6亿元，人均产值105万元。"),
        ("share", "全员劳动生产率：年产值12亿元，职工800人，人均产值120万元。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        (
            "园区用工业用地1200亩，入库税收2.4亿元，亩均税收30万元。",
            "园区用工业用地1200亩，入库税收2.4亿元，亩均税收20万元。",
            "land",
        ),
        (
            "全镇种植面积8万亩，总产量4万吨，亩均产量50公斤。",
            "全镇种植面积8万亩，总产量4万吨，亩均产量500公斤。",
            "land",
        ),
        ("项目需用地260亩，已供地150亩，尚缺90亩。", "项目需用地260亩，已供地150亩，尚缺110亩。", "land"),
        ("关键环节共9个，其中已有6个、缺失2个。", "关键环节共9个，其中已有6个、缺失3个。", "count"),
    ],
)
def test_one_text(wrong: str, right: str, kind: str) -> None:
    """A contradiction within a passage is found once, and its corrected form is none."""
    assert kinds(wrong) == [kind]
    assert kinds(right) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("应拆迁156户，已签约131户，签约率84%，仅剩15户正在协商。", 1),
        ("应拆迁156户，已签约131户，签约率84%，仅剩25户正在协商。", 0),
        ("上半年完成产值52亿元，距全年110亿元目标还差48亿元。", 1),
        ("上半年完成产值52亿元，距全年110亿元目标还差58亿元。", 0),
        ("累计完成土方96万立方米，占设计总量120万立方米的八成；尚余34万立方米。", 1),
        ("土地总面积2460公顷，其中已建成1584公顷，未建成612公顷，陡坡等不可建设用地264公顷。", 0),
        ("土地总面积2460公顷，其中已建成1584公顷，未建成612公顷，陡坡等不可建设用地464公顷。", 1),
        ("去年完成产值52亿元，今年完成产值61亿元，还差9亿元达标。", 0),
    ],
)
def test_what_is_left(text: str, found: int) -> None:
    """What is left is the whole without what is done, in whichever order they are told."""
    assert len(list(remains(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("园区36家投产企业共实现税收1.8亿元，户均纳税800万元。", means, True),
        ("园区36家投产企业共实现税收1.8亿元，户均纳税500万元。", means, False),
        ("全年发运矿产品90万吨，运费总支出7200万元，吨均运费120元。", means, True),
        ("全年发运矿产品90万吨，运费总支出7200万元，吨均运费80元。", means, False),
    ],
)
def test_wordings_of_sums_and_means(text: str, rule: Rule, found: bool) -> None:
    """逐季 over seasons, means by firm and by ton, parts told 里头, the whole of all phases."""
    assert bool(rows_of(text, rule)) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("标准厂房86万平方米，已使用71万平方米；工业用地剩余可供1260亩。", 0),
        ("标准厂房86万平方米，已使用71万平方米，尚余土地30万平方米。", 0),
        ("标准厂房86万平方米，已使用71万平方米，剩余18万平方米。", 1),
        ("工业用地3000亩，已使用1800亩，剩余用地1500亩。", 1),
    ],
)
def test_floors_and_ground(said: str, found: int) -> None:
    """Ground is not what is left of floors; floors are, and ground is of ground."""
    assert bool(rows_of(said, remains)) is bool(found)
