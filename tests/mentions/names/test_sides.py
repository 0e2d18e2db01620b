"""Parts of a park called by the side they lie on."""

from __future__ import annotations

import pytest

from tests.mentions.name_factory import parks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("临渭开发区分南区、北区两片，其中南区已开发900亩。", ["临渭开发区", "南区", "北区", "南区"]),
        ("临渭工业园招商忙。\n东区签约4个，东区标准厂房已满租。", ["临渭工业园", "东区", "东区"]),
        ("临渭经济开发区（北区、南区）招商忙，北区的新厂投产。", ["临渭经济开发区", "北区", "南区", "北区"]),
        ("龙岭工业园设东区（化工）和西区（建材）。", ["龙岭工业园", "东区", "西区"]),
    ],
)
def test_a_side_of_a_park_is_a_park(text: str, found: list[str]) -> None:
    """Where a park is parted into sides, or builds in one, each side is a park wherever it stands."""
    assert parks(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "攀枝花市东区、西区签约项目12个，江北区厂房整治到位。",
        "小区分东区、西区两片。",
        "临渭工业园位于城市东区，东区人口12万。",
    ],
)
def test_a_district_is_no_park(text: str) -> None:
    """Districts of a city, sides where no park is named and sides of which nothing is built are no parks."""
    assert not {"东区", "西区", "北区"} & set(parks(text))
