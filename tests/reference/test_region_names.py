"""Short forms and surface forms of region names."""

from __future__ import annotations

import pytest

from chaingraph.reference.region_names import region_words, short_form, written_forms
from chaingraph.reference.regions import gazetteer


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("重庆市", "重庆"), ("南岸区", "南岸"), ("忠县", "忠县"), ("城区", "城区"), ("市中区", "市中区"),
        ("内蒙古自治区", "内蒙古"), ("新疆维吾尔自治区", "新疆"), ("香港特别行政区", "香港"), ("大兴安岭地区", "大兴安岭"),
        ("酉阳土家族苗族自治县", "酉阳"), ("东乡族自治县", "东乡"), ("鄂伦春自治旗", "鄂伦春"), ("隆林各族自治县", "隆林"),
        ("博尔塔拉蒙古自治州", "博尔塔拉"), ("锡林郭勒盟", "锡林郭勒"), ("达拉特旗", "达拉特"), ("科尔沁左翼中旗", "科尔沁左翼中旗"),
        ("神农架林区", "神农架"), ("万柏林区", "万柏林"), ("六枝特区", "六枝"), ("井陉矿区", "井陉矿区"), ("清新区", "清新"),
        ("两江新区", "两江新区"), ("德国", "德国"),
    ],
)  # fmt: skip
def test_short_forms(name: str, short: str) -> None:
    """The ending falls, the groups before 自治 fall, and what would lose its sense stays whole."""
    assert short_form(name, region_words()) == short


def test_no_short_form_is_a_single_character() -> None:
    """A short form has two characters or more, and a generic one is never used."""
    for region in gazetteer().regions():
        assert len(region.short) >= 2, region
        assert region.short not in region_words().generic, region


def test_a_county_does_not_take_the_short_form_of_a_province() -> None:
    """海南藏族自治州 is written 海南州, never 海南."""
    places = [(region.code, region.name, region.level) for region in gazetteer().regions()]
    forms = written_forms(places, region_words())
    assert forms["632500"] == ("海南藏族自治州", "海南州")
    assert forms["460000"] == ("海南省", "海南", "琼")


def test_guards_hold_a_form_and_are_none() -> None:
    """A guard is only of use if a region's form stands in it, and it must not be a form itself."""
    forms = gazetteer().surface_forms()
    for guard in region_words().guards:
        assert guard not in forms
        assert any(form in guard for form in forms if len(form) < len(guard)), guard
