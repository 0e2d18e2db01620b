"""One area in two units a power of ten apart, and remarks in 亿元 beside a column in 万元."""

import pytest

from chaingraph.analysis.audit.units.tenfold import tenfold
from tests.analysis.audit.desk import wrong_and_right
from tests.analysis.desks import page

TENFOLD = """\
园区规划面积12平方公里，目前已建成5.4平方公里。|园区{}建成区内道路配套到位。§810亩§8100亩
物流港用地1.35平方公里。物流港一期全部{}已平整。§202.5亩§2025亩
"""


@pytest.mark.parametrize(("text", "wrong", "right"), wrong_and_right(TENFOLD))
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


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("红枫苗圃流转土地30公顷，用于育苗。目前，占地300亩的苗圃已建成温室12栋。", 1),
        ("红枫苗圃流转土地30公顷，用于育苗。目前，占地450亩的苗圃已建成温室12栋。", 0),
        ("红枫苗圃流转土地30公顷，用于育苗。目前，占地30亩的加工车间已建成。", 0),
        ("厂里新线日加工豆粕6000公斤。厂长说，每天60吨的豆粕加工量已满负荷。", 1),
        ("厂里新线日加工豆粕6000公斤。厂长说，每天6吨的豆粕加工量已满负荷。", 0),
    ],
)
def test_an_amount_told_again_before_its_thing(text: str, rows: int) -> None:
    """The same digits in another unit before the thing they are of are one amount with a slip of the unit."""
    assert len(list(tenfold(page(text)))) == rows
