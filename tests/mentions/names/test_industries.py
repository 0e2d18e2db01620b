"""Industries of a place that read like companies."""

from __future__ import annotations

import pytest

from chaingraph.mentions.names.industries import Industries
from tests.mentions.name_factory import enterprises, mentions


def test_what_is_an_industry_once_is_one_everywhere() -> None:
    """贵州水泥行业 at one place makes 贵州水泥 no company at the others, and leaves the place."""
    found = mentions("贵州水泥行业产能过剩。", "贵州水泥面临洗牌。")
    assert [(m.text, m.ref.type) for m in found if m.ref.type in ("Enterprise", "Region")] == [("贵州", "Region")] * 2


@pytest.mark.parametrize("text", ["贵州水泥今年投产两条线。", "贵州水泥面临洗牌，水泥行业产能过剩。"])
def test_a_place_and_its_trade_may_be_a_company(text: str) -> None:
    """Where nobody speaks of the place's industry, place and trade stay a company."""
    assert enterprises(text) == ["贵州水泥"]


def test_forms_and_names_without_a_place_are_companies() -> None:
    """A legal form, and a brand before its industry, are no industry of a place."""
    industries = Industries(["湖南陶瓷集团企业，恒岚精工企业，广东家具业向好。"])
    assert industries.hold("广东家具")
    assert not industries.hold("湖南陶瓷集团")
    assert not industries.hold("恒岚精工")
