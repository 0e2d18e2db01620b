"""Places whose names are ordinary words."""

from __future__ import annotations

from tests.mentions.name_factory import names


def test_an_ordinary_word_is_a_place_where_places_stand() -> None:
    """在高安设厂 names Gao'an."""
    assert names("企业原来只在高安设厂。", "Region") == ["高安"]


def test_two_words_of_one_prefecture_prove_each_other() -> None:
    """弥勒 and 建水 lie in one prefecture, side by side they are places; either alone is not."""
    assert names("弥勒、建水的葡萄已上市。", "Region") == ["弥勒", "建水"]
    assert names("弥勒的葡萄已上市。", "Region") == []
