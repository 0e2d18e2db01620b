"""Companies named after who owns them."""

from __future__ import annotations

import pytest

from chaingraph.mentions.names.owners import runs_park
from tests.mentions.name_factory import enterprises


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("由市产投集团设立产业引导基金。", ["市产投集团"]),
        ("利用县城投公司建设的标准厂房。", ["县城投公司"]),
        ("桂南朗邦家居利用市城投集团的厂房扩产。", ["桂南朗邦家居", "市城投集团"]),
        ("租用区国资集团厂房1.1万平方米。", ["区国资集团"]),
        ("由云岭县城投集团建设。", ["云岭县城投集团"]),
    ],
)
def test_a_level_of_government_owns_a_company(text: str, found: list[str]) -> None:
    """The level before 产投集团 begins the name, whatever stands before it."""
    assert enterprises(text) == found


def test_a_parks_company_is_one_name() -> None:
    """A park, what one does for a park and 公司 are one enterprise; what a park's companies do is not."""
    assert "临渭经开区建设发展公司" in enterprises("临渭经开区建设发展公司新修道路23公里。")
    assert runs_park("田阳石化园投资")
    assert not runs_park("高新区某科技")


def test_the_town_of_a_company_is_not_its_short_name() -> None:
    """某镇某某公司 leaves the town's name a place."""
    found = enterprises("走访柏岭镇浩泰绳网公司。惠企机构落地柏岭，浩泰绳网带动就业。")
    assert found == ["柏岭镇浩泰绳网公司", "浩泰绳网"]
