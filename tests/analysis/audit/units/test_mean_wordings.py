"""Means in the ways texts tell them: each line is a page, its passages divided by bars, then a wrong mean and the right one."""

import pytest

from chaingraph.analysis.audit.units.densities import densities
from chaingraph.analysis.audit.units.every import every
from chaingraph.analysis.audit.units.per import per_units
from chaingraph.analysis.audit.units.tenfold import tenfold
from tests.analysis.desks import page

EVERY = """\
新路全长4.2公里，红线宽40米，概算投资1.26亿元。|资金来源：财政资金3600万元，合计到位2600万元，平均每公里造价{}。§300万元§3000万元
一季度签约项目40个，合同投资总额120亿元；二季度签约50个、合同额150亿元，平均单体规模提高到{}。§3.6亿元§3亿元
全年引进项目20个，协议投资60亿元，平均每个项目投资{}。§4.5亿元§3亿元
改造管网26公里，总投资5200万元，每公里投资约{}。§20万元§200万元
购置公交车40辆，合同金额3200万元，平均单价{}/辆。§8万元§80万元
全县出栏肉牛24万头，牛肉产量6万吨，平均每头产肉{}。§25公斤§250公斤
"""
PAGE = """\
全年地区生产总值268亿元，增长6.3%。全年人均地区生产总值{}。|年末常住人口46万人，比上年末减少0.4万人。§68260元§58260元
在建的二期项目占地60亩、总投资3.6亿元。建设洁净车间2万平方米。负责人说工期紧。该二期项目亩均投资强度为{}。§450万元§600万元
全县土地面积1500平方公里。年末常住人口45万人。|全县人口密度为每平方公里{}。§430人§300人
"""
TENFOLD = """\
园区规划面积12平方公里，目前已建成5.4平方公里。|园区{}建成区内道路配套到位。§810亩§8100亩
物流港用地1.35平方公里。物流港一期全部{}已平整。§202.5亩§2025亩
"""


def lines(text: str) -> list[tuple[str, str, str]]:
    """Page, wrong value and right one of each line."""
    return [(parts[0], parts[1], parts[2]) for line in text.splitlines() if (parts := line.split("§"))]


@pytest.mark.parametrize(("text", "wrong", "right"), lines(EVERY))
def test_means_of_one_unit(text: str, wrong: str, right: str) -> None:
    """Amount and number of the nearest scope deny a mean, or give it."""
    assert len(list(every(page(*text.format(wrong).split("|"))))) == 1
    assert not list(every(page(*text.format(right).split("|"))))


@pytest.mark.parametrize(
    "text",
    ["单个项目最大投资15亿元，签约项目9个，协议总投资52亿元。", "签约项目9个，协议总投资52亿元，每个项目奖励20万元。"],
)
def test_what_is_no_mean(text: str) -> None:
    """The largest of several and what each is given are no means."""
    assert not list(every(page(text)))


@pytest.mark.parametrize(("text", "wrong", "right"), lines(PAGE))
def test_means_whose_parts_stand_elsewhere(text: str, wrong: str, right: str) -> None:
    """Parts told on the page under their official names, or of what the mean names as its own, deny a mean or give it."""
    told, fits = (page(*text.format(value).split("|")) for value in (wrong, right))
    assert [*per_units(told), *densities(told)]
    assert not [*per_units(fits), *densities(fits)]


@pytest.mark.parametrize(("text", "wrong", "right"), lines(TENFOLD))
def test_areas_a_power_of_ten_apart(text: str, wrong: str, right: str) -> None:
    """One area told in two units, a tenth of itself."""
    assert len(list(tenfold(page(*text.format(wrong).split("|"))))) == 1
    assert not list(tenfold(page(*text.format(right).split("|"))))


@pytest.mark.parametrize(
    "text",
    [
        "园区已建成5.4平方公里，新增供地810亩。",
        "闲置土地2850亩，闲置厂房1.9万平方米。",
        "一期建成2.0平方公里，二期建成3000亩。",
    ],
)
def test_areas_of_two_things(text: str) -> None:
    """Areas of two things may be a power of ten apart."""
    assert not list(tenfold(page(text)))
