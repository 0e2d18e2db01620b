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
