"""Parts of the park that is spoken of."""

from __future__ import annotations

import pytest

from tests.mentions.relations.paragraphs import said

WHOLE = "江陵经济开发区"
PARTS = [
    ("江陵经济开发区产值90亿元，其中柳塘产业园20亿元。", ["柳塘产业园"]),
    ("江陵经济开发区产值90亿元。其中，柳塘产业园入驻企业20家；石桥产业园入驻企业9家。", ["柳塘产业园", "石桥产业园"]),
    ("江陵经济开发区签约项目9个，区内柳塘产业园占地900亩。", ["柳塘产业园"]),
    ("江陵经济开发区签约项目9个。望山片区建成厂房9万平方米。", ["望山片区"]),
    ("江陵经济开发区要分工协作，东区突出装备制造，西区突出生物化工。", ["东区", "西区"]),
    ("江陵经济开发区面貌一新：柳塘产业园道路贯通；石桥产业园厂房交付。", ["柳塘产业园", "石桥产业园"]),
]
NO_PARTS = [
    "江陵经济开发区产值90亿元，其中白马高新区20亿元。",
    "江陵经济开发区产值90亿元。柳塘产业园产值20亿元。",
    "江陵县产值90亿元，其中柳塘产业园20亿元。",
    "柳塘产业园产值20亿元。望山片区产值9亿元。",
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_parts_follow_their_park(text: str, parts: list[str]) -> None:
    """其中, 区内, a part's name and the row behind a colon make parts."""
    assert {f"{part} partOf {WHOLE}" for part in parts} <= said(text)


@pytest.mark.parametrize("text", NO_PARTS)
def test_parks_side_by_side_are_no_parts(text: str) -> None:
    """What stands for itself, what merely follows, and what a county counts is part of no park."""
    assert not {one for one in said(text) if " partOf " in one}


def test_lines_of_a_text_about_a_park() -> None:
    """A park that heads a line there is a part of it."""
    assert f"望山片区 partOf {WHOLE}" in said("望山片区：入驻企业20家。", f"{WHOLE}简介")


@pytest.mark.parametrize(
    "text",
    [
        "江陵经济开发区实行一区两园，两园依次为柳塘产业园和石桥产业园。",
        "江陵经济开发区由柳塘产业园、石桥产业园组成。",
        "江陵经济开发区规模扩大，又分柳塘产业园、石桥产业园两园。",
        "柳塘产业园、石桥产业园合称江陵经济开发区。",
        "江陵经济开发区统筹柳塘产业园、石桥产业园两大片区。",
    ],
)
def test_words_that_name_parts(text: str) -> None:
    """Several ways of counting up the parts of a park."""
    assert {f"柳塘产业园 partOf {WHOLE}", f"石桥产业园 partOf {WHOLE}"} <= said(text)


def test_words_that_name_the_whole() -> None:
    """One park lies in another, or is its 区中园."""
    assert f"柳塘产业园 partOf {WHOLE}" in said(f"柳塘产业园就在{WHOLE}里。")
    assert f"柳塘产业园 partOf {WHOLE}" in said(f"柳塘产业园是{WHOLE}的“区中园”。")
