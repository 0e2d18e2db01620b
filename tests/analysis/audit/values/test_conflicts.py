"""The same thing with two values: one topic, one time, one scope, two numbers that rounding does not join."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import district, heard, tell, told_later
from tests.analysis.audit.texts import GEARS


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("2022年，新签约项目69个，2023年新签约项目71个。", ("69", "63")),
    ],
)
def test_zone_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, GEARS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("成长型企业", "137家", {}), ("成长型企业数量", "125家", {}), True),
        (("全区规上工业总产值", "797.14亿元", {}), ("规模以上工业总产值", "797.1亿元", {}), False),
        (("规上工业总产值", "797亿元", {}), ("规上工业总产值", "79.7亿元", {}), True),
        (("新增智能工厂", "3个", {}), ("新增智能工厂个数", "5家", {}), True),
        (("智能工厂", "12个", {}), ("新增智能工厂个数", "5家", {}), False),
        (("规上工业总产值", "800亿元", {"year": "2020"}), ("规上工业总产值", "900亿元", {"year": "2021"}), False),
        (("工业增加值", "350亿元", {"modality": "target"}), ("工业增加值", "220亿元", {}), False),
        (("企业营业收入", "908亿元", {"scope": "规上"}), ("企业营业收入", "1000亿元", {"scope": "规上"}), True),
        (("医药产值", "5.59亿元", {}), ("医药产值", "55900万元", {}), False),
        (("占比", "51%", {}), ("占比", "40%", {}), False),
        (("增加至", "112个", {}), ("增加至", "24个", {}), False),
    ],
)
def test_two_values(
    first: tuple[str, str, dict[str, str]], second: tuple[str, str, dict[str, str]], *, found: bool
) -> None:
    """One topic with two values is a contradiction; rounding, another year, scope, goal or increment is not."""
    scene, here = district()
    for indicator, words, fields in (first, second):
        tell(scene, here, indicator, words, **{"year": "2020", **fields})
    assert bool(heard(scene, "conflict")) is found


def test_scopes_a_table_tells_apart() -> None:
    """All output and that of larger firms are two things when one table lists both; a sentence may mean either."""
    scene, here = district()
    for row, (name, value) in enumerate((("工业总产值", "817.6亿元"), ("规模工业总产值", "797.1亿元"))):
        tell(scene, here, name, value, year="2020", row=f"plan#0/{row}", measure="indicator_base")
    tell(scene, here, "工业总产值", "817.6亿元", year="2020")
    assert heard(scene, "conflict") == []


def test_a_trade_in_a_sentence_and_in_a_table() -> None:
    """A trade's output told of the trade itself meets the row of the indicator table that names the trade."""
    scene, here = district()
    trade = scene.thing("Chain", "电子信息行业")
    tell(scene, trade, "产值", "367.74亿元", year="2020")
    fields = {"year": "2020", "row": "plan#0/7", "measure": "indicator_base"}
    tell(scene, here, "电子信息制造业规模以上工业总产值", "383.3亿元", **fields)
    tell(scene, here, "装备制造业规模以上工业总产值", "176亿元", **{**fields, "row": "plan#0/8"})
    (row,) = heard(scene, "conflict")
    assert {row.left, row.right} == {"367.74亿元", "383.3亿元"}
    assert len(row.evidence) == 2


def test_from_to_is_a_development() -> None:
    """A sentence "from 18 to 163" is no contradiction, told once or twice."""
    scene, here = district()
    with scene.sentence("高新技术企业从18家增长到163家"):
        tell(scene, here, "高新技术企业", "18家")
        tell(scene, here, "高新技术企业", "163家")
    tell(scene, here, "高新技术企业", "163家", year="2022")
    tell(scene, here, "高新技术企业", "18家", year="2022")
    assert heard(scene, "conflict") == []
    tell(scene, here, "高新技术企业", "170家")
    assert {(row.left, row.right) for row in heard(scene, "conflict")} == {("163家", "170家")}


def test_unit_slip_is_named() -> None:
    """The same digits in 亿元 and 万元 are a slip of the unit."""
    scene, _ = district("page")
    maker = scene.thing("Enterprise", "山城齿轮有限公司")
    scene.number(maker, "产值", 4.5, "亿元", text="4.5亿元", year="2021")
    scene.number(maker, "产值", 4.5, "万元", text="4.5万元", year="2021")
    assert [row.slip for row in heard(scene, "conflict")] == ["单位可能写错"]
