"""Values for each person, 亩 or firm against the amounts and numbers told near them, in other clauses and sentences too."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.densities import densities
from chaingraph.analysis.audit.units.per import per_units
from tests.analysis.audit.desk import kinds, wrong_and_right
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", "全年地区生产总值425.8亿元，增长9%。年平均常住人口38.9万人，按此计算，人均地区生产总值96320元。"),
        ("share", "总投资6.5亿元，用地120亩，亩均投资约860万元。"),
        ("share", "完成工业总产值1260亿元。年末规模以上工业从业人员6.2万人，按此测算人均产值165.8万元。"),
        ("share", "项目占地150亩，总投资9亿元，投资强度800万元/亩。"),
        ("share", "园区工业用地3200亩，实现税收4.8亿元，每亩税收25万元。"),
        ("share", "园区已开发面积12平方公里，完成产值480亿元，每平方公里产值60亿元。"),
        ("share", "亩均税收达到28万元（全年入库税收1.2亿元，用地600亩）。"),
        ("share", "全县粮食产量32万吨，播种面积64万亩，平均亩产600公斤。"),
        ("share", "用地300亩，投资18亿元，亩均投资强度450万元。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("mean", "found"),
    [("户均产值1.5万元", 1), ("户均产值1.5亿元", 0), ("户均产值2.3亿元", 0)],
)
def test_mean_of_the_sentence_before(mean: str, found: int) -> None:
    """A mean off by its unit is told; one of other firms than those before may be any."""
    text = f"2024年，园区规模以上企业120家，实现规模以上工业产值180.0亿元。区内规上企业{mean}，居全市前列。"
    assert len(list(per_units(page(text)))) == found


PAGE = """\
全年地区生产总值268亿元，增长6.3%。全年人均地区生产总值{}。|年末常住人口46万人，比上年末减少0.4万人。§68260元§58260元
在建的二期项目占地60亩、总投资3.6亿元。建设洁净车间2万平方米。负责人说工期紧。该二期项目亩均投资强度为{}。§450万元§600万元
全县土地面积1500平方公里。年末常住人口45万人。|全县人口密度为每平方公里{}。§430人§300人
"""


@pytest.mark.parametrize(("text", "wrong", "right"), wrong_and_right(PAGE))
def test_means_whose_parts_stand_elsewhere(text: str, wrong: str, right: str) -> None:
    """Parts told on the page under their official names, or of what the mean names as its own, deny a mean or give it."""
    told, fits = (page(*text.format(value).split("|")) for value in (wrong, right))
    assert [*per_units(told), *densities(told)]
    assert not [*per_units(fits), *densities(fits)]
