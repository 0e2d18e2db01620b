"""Endings that several names share."""

from __future__ import annotations

from tests.mentions.name_factory import mentions, names, parks


def test_a_count_lets_all_members_share_the_ending() -> None:
    """Before 两个经开区 every short member is a park, and its canonical name has the ending."""
    found = {m.text: m.ref.name for m in mentions("全市联动柳渡、青坞两个经开区，形成合力。")}
    assert found == {"柳渡": "柳渡经开区", "青坞": "青坞经开区"}


def test_the_last_member_lends_its_ending() -> None:
    """甲、乙工业园区 are two parks when nothing is counted, on both sides of 和."""
    assert parks("瓦桥、柳渡工业园区和石埠、宣塘工业集中区错位发展。") == [
        "瓦桥",
        "柳渡工业园区",
        "石埠",
        "宣塘工业集中区",
    ]


def test_a_city_before_a_park_shares_nothing() -> None:
    """A city or a province in a list is a region, whatever park ends the list."""
    assert names("客商来自成都、重庆高新区。", "Region") == ["成都"]


def test_districts_with_their_own_ending_share_nothing() -> None:
    """鱼峰区 in a row before a 新区 stays a region."""
    assert "鱼峰区" in names("柳北区、鱼峰区和北部生态新区进行了推介。", "Region")


def test_a_short_form_with_its_kind_is_completed() -> None:
    """某某高新 beside parks means 某某高新区."""
    found = {m.text: m.ref.name for m in mentions("鹿坞、青坞高新、柳渡经开区三家组建公司。")}
    assert found["青坞高新"] == "青坞高新区"


def test_what_is_counted_may_have_a_level_or_stand_alone() -> None:
    """三个镇级园区, 两园 and 四家开发区 count parks; 一区三园 draws a plan."""
    assert parks("石亭、柳浦、青坞三个镇级园区完成整合。") == ["石亭", "柳浦", "青坞"]
    assert parks("肇东、安达两家开发区都在上项目。") == ["肇东", "安达"]
    assert parks("按照一区三园布局。") == []


def test_counties_lend_each_other_the_ending() -> None:
    """A county that reads like words (和静, 望都) is a member all the same."""
    assert parks("轮台、和静、尉犁工业园区各有侧重。") == ["轮台", "和静", "尉犁工业园区"]
