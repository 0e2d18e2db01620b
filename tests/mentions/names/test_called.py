"""Companies called by their brand alone."""

from __future__ import annotations

import pytest

from chaingraph.mentions.names.called import brands_of
from tests.mentions.name_factory import enterprises

FULL = "浙江绮沐特种织物有限公司和北汀科技去年增资扩产。\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("待办：①绮沐排污口，②绮沐用地。", ["绮沐", "绮沐"]),
        ("其子公司绍兴绮沐承租厂房3栋。", ["绍兴绮沐"]),
        ("园里北汀做密封圈，三家打包报价。", ["北汀"]),
    ],
)
def test_a_brand_stands_for_the_company_of_the_text(text: str, found: list[str]) -> None:
    """With the full name in the same document its brand counts wherever it stands alone, and with a place before it."""
    assert enterprises(FULL + text)[2:] == found


@pytest.mark.parametrize("text", ["小城有个绮沐坊，卖布。", "古人爱读绮沐集注。"])
def test_a_part_of_another_word_is_no_brand(text: str) -> None:
    """Where loose characters go on, the brand is part of something else."""
    assert "绮沐" not in enterprises(FULL + text)


def test_brands_of_the_names() -> None:
    """Places, trades, everyday words and heads of other names are no brands; a rare word and a spelled one are."""
    names = ["浙江绮沐特种织物有限公司", "杭州未来科技有限公司", "四川重庆食品有限公司", "鹿坞电子有限公司"]
    found = brands_of(names, ["鹿坞工业园"])
    assert [hit.value for hit in found.longest("绮沐、未来、重庆、鹿坞")] == names[:1]
