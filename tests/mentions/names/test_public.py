"""Schools, zones cut short, committees beside a party's and papers."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("祥云二中3比1胜出。", "祥云二中"),
        ("昨天，肇东市第九中学的师生到访。", "肇东市第九中学"),
        ("来源：青岚日报", "青岚日报"),
        ("新区党工委书记、管委会主任作了部署。", "管委会"),
    ],
)
def test_public_bodies(text: str, name: str) -> None:
    """A school behind its place, a paper behind 来源, a committee behind a party's committee are organisations."""
    assert name in names(text, "Organisation")


def test_a_zone_cut_short_is_a_park() -> None:
    """怀远经开 behind its place is a park; 高新技术 behind one is none."""
    assert "怀远经开" in names("怀远经开承接封测。", "Park")
    assert names("怀远高新技术企业增多。", "Park") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("依托溪云掘进及盾构技术国家重点实验室攻关。", "溪云掘进及盾构技术国家重点实验室"),
        ("来访的是省发改委评估督导处。", "省发改委评估督导处"),
        ("出处：岚江经济网-岚江日报", "岚江日报"),
        ("2010年鞍山高新技术产业开发区建成。", "鞍山高新技术产业开发区"),
        ("落户西宁国家级经济技术开发区。", "西宁国家级经济技术开发区"),
        ("公司在永安市石墨和石墨烯产业园投产。", "永安市石墨和石墨烯产业园"),
        ("位于晋江市五里工业园区的企业。", "晋江市五里工业园区"),
    ],
)
def test_where_bodies_and_parks_begin_and_end(text: str, name: str) -> None:
    """Two trades, a level, a year, a unit and a number that is a place leave the name whole."""
    assert name in names(text, "Organisation", "Park")


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("（沐阳日报融媒体记者 秦颖）昨日，项目开工。", "沐阳日报"),
        ("沐川晚报全媒体记者 邓强 报道", "沐川晚报"),
        ("2023-06-01 09:20 来源：链观察 作者：王某", "链观察"),
        ("2024-06-19 | 沐城新闻网 | 阅读量：3", "沐城新闻网"),
    ],
)
def test_the_paper_of_a_headline(text: str, paper: str) -> None:
    """Before 记者, between bars and behind 来源 the paper that brings a text is named."""
    assert paper in names(text, "Organisation")
