"""The gazetteer: the tree, names, short forms and how ambiguity ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.reference.regions import FAR, Region, gazetteer

CODES = tuple(region.code for region in gazetteer().regions())
MAINLAND_COUNTIES = {
    "110000": 16, "120000": 16, "130000": 167, "140000": 117, "150000": 103, "210000": 100, "220000": 60,
    "230000": 121, "310000": 16, "320000": 95, "330000": 90, "340000": 104, "350000": 84, "360000": 100,
    "370000": 136, "410000": 157, "420000": 103, "430000": 122, "440000": 122, "450000": 111, "460000": 25,
    "500000": 38, "510000": 183, "520000": 88, "530000": 129, "540000": 74, "610000": 107, "620000": 86,
    "630000": 44, "640000": 22, "650000": 110,
}  # fmt: skip
"""County-level divisions by province at the end of 2024, as the Ministry of Civil Affairs counts them."""
ADMINISTERED = {"232761", "232762", "232763", "232764", "632857", "510156"}
"""The four areas of 大兴安岭, 大柴旦, and 天府新区 with its statistical code."""


def _name(name: str, near: str = "") -> str | None:
    region = gazetteer().resolve(name, near)
    return region.code if region else None


def test_every_province_has_its_counties() -> None:
    """No division is missing and none is outdated: the counts of all 31 provinces are the official ones."""
    counted = dict.fromkeys(MAINLAND_COUNTIES, 0)
    for region in gazetteer().regions():
        province = gazetteer().at_level(region.code, "province")
        if region.level == "county" and province and province.code in counted and not _is_zone(region.code):
            counted[province.code] += 1
    assert counted == MAINLAND_COUNTIES


def _is_zone(code: str) -> bool:
    """Areas that are administered like a county and are no division of their own."""
    return "Z" in code or code[4] == "7" or code in ADMINISTERED


def test_levels_of_the_tree() -> None:
    """333 cities on the mainland, 34 provinces below 中国, countries at the root."""
    regions = gazetteer().regions()
    assert sum(region.level == "province" for region in regions) == 34
    mainland = [r for r in regions if r.level == "city" and r.parent != "710000"]
    assert len(mainland) == 333
    assert {region.parent for region in regions if region.level == "country"} == {""}
    assert {region.parent for region in regions if region.level == "province"} == {"CN"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("重庆", "500000"), ("重庆市", "500000"), ("渝", "500000"), ("南岸", "500108"), ("川", "510000"),
        ("酉阳", "500242"), ("酉阳县", "500242"), ("恩施州", "422800"), ("内蒙", "150000"), ("浦东", "310115"),
        ("两江新区", "500Z01"), ("雄安", "130Z01"), ("万盛经开区", "500Z02"), ("神农架", "429021"), ("锡林郭勒", "152500"),
        ("德国", "DE"), ("阿联酋", "AE"), ("香港", "810000"), ("台湾", "710000"), ("新疆", "650000"), ("忠县", "500233"),
    ],
)  # fmt: skip
def test_names_short_forms_and_abbreviations(name: str, code: str) -> None:
    """Official names, short forms, one-character abbreviations, zones and countries resolve without help."""
    assert _name(name) == code


@pytest.mark.parametrize(
    ("former", "code"), [("开县", "500154"), ("襄樊", "420600"), ("江干区", "330102"), ("章丘市", "370114")]
)
def test_former_names_lead_to_today(former: str, code: str) -> None:
    """A plan of ten years ago names divisions that have other names now."""
    assert _name(former) == code


@pytest.mark.parametrize(
    ("name", "near", "code"),
    [
        ("江北区", "500108", "500105"),
        ("江北区", "330203", "330205"),
        ("江北区", "", None),
        ("江北区", "610102", None),
        ("鼓楼区", "320102", "320106"),
        ("鼓楼区", "320000", None),
        ("朝阳", "110000", "110105"),
        ("朝阳", "220102", "220104"),
        ("朝阳", "", None),
        ("城区", "140502", "140502"),
        ("市中区", "511102", "511102"),
    ],
)
def test_ambiguity_ends_at_the_documents_own_place(name: str, near: str, code: str | None) -> None:
    """Of several regions of one name the one with the deepest common ancestor is meant; a tie stays open."""
    assert _name(name, near) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [("长沙", "430100"), ("吉林", "220000"), ("西安", "610100"), ("河南", "410000"), ("海南", "460000")],
)
def test_the_greater_place_is_meant_by_a_short_form(name: str, code: str) -> None:
    """长沙 is the city and not 长沙县, 河南 the province and not 河南蒙古族自治县, whatever the document's place."""
    assert _name(name) == code
    assert _name(name, "230502") == code


def test_chains_are_followed() -> None:
    """A chain is read from outside in, in full or in short forms, and a wrong chain is no region."""
    assert _name("四川省成都市双流区") == "510116"
    assert _name("江苏苏州") == "320500"
    assert _name("吉林省吉林市") == "220200"
    assert _name("四川省南岸区") is None
    region, rest = gazetteer().split("重庆市南岸区迎龙镇")
    assert (region and region.code, rest) == ("500108", "迎龙镇")
    assert gazetteer().split("和平电子") == (None, "和平电子")


def test_municipalities_have_no_city_level() -> None:
    """A district of a municipality hangs right below it."""
    assert gazetteer().contains("500000", "500108")
    assert not gazetteer().contains("500108", "500000")
    assert gazetteer().at_level("500108", "city") is None
    assert gazetteer().at_level("500108", "province") == gazetteer().get("500000")
    assert [region.code for region in gazetteer().ancestors("510107")] == ["510100", "510000", "CN"]


@pytest.mark.parametrize(
    ("a", "b", "steps"),
    [("500108", "500108", 0), ("500108", "500000", 1), ("510107", "510104", 2), ("500108", "500113", 2),
     ("510107", "510302", 4), ("500108", "510107", 5), ("DE", "JP", 2), ("500108", "", FAR), ("?", "?", FAR)],
)  # fmt: skip
def test_distance_counts_steps_in_the_tree(a: str, b: str, steps: int) -> None:
    """Distance is the way over the nearest common ancestor; what is unknown is far."""
    assert gazetteer().distance(a, b) == gazetteer().distance(b, a) == steps


@pytest.mark.parametrize(
    "word", ["和平", "新华", "东方", "中山", "长安", "河东", "城关", "鼓楼", "通道", "开州", "城区", "东区", "渝"]
)
def test_ordinary_words_are_marked(word: str) -> None:
    """A caller can see that a form needs context."""
    assert gazetteer().is_common_word(word)


def test_plain_places_are_not_marked() -> None:
    """Names that mean only their place are free to use."""
    plain = [n for n in ("重庆", "南岸", "南川", "苏州", "昆山", "和平区") if not gazetteer().is_common_word(n)]
    assert len(plain) == 6
    assert "川" not in gazetteer().surface_forms()
    assert len(gazetteer().lookup("川")) == 1


@given(st.sampled_from(CODES))
def test_every_name_is_found_again(code: str) -> None:
    """Each region is among the candidates of its own name, and resolves from its own place."""
    region = gazetteer().get(code)
    assert region
    assert region in gazetteer().lookup(region.name)
    assert gazetteer().resolve(region.name, near=code) == region


@given(st.sampled_from(CODES), st.sampled_from(CODES), st.sampled_from(CODES))
def test_distance_is_a_metric(a: str, b: str, c: str) -> None:
    """Symmetric, zero only for the same, never longer than over a third place, shorter than FAR."""
    distance = gazetteer().distance
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
    assert distance(a, c) <= distance(a, b) + distance(b, c)
    assert distance(a, b) < FAR


@given(st.text())
def test_any_text_may_be_asked(text: str) -> None:
    """No name breaks the gazetteer; splitting loses no character."""
    region, rest = gazetteer().split(text)
    assert text.endswith(rest)
    assert region is None or isinstance(region, Region)
    assert gazetteer().resolve(text) is None or gazetteer().lookup(text) or not rest


def test_one_of_two_regions_holds_the_other() -> None:
    """A city and its district are nested, whichever is named first; two districts and unknown codes are not."""
    nested = gazetteer().nested
    assert nested("340100", "340104")
    assert nested("340104", "340100")
    assert not nested("340104", "340103")
    assert not nested("", "340104")
