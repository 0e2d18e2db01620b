"""The things of a list that a sentence says are lacking."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.gap_things import cues, things


def names(text: str, *, sure: bool = True) -> list[str]:
    """The things of a whole text in which no name was found."""
    return [thing.name for thing in things(text, (0, len(text)), sure=sure, known=lambda start, end: False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TDI、MDI等关键环节", ["TDI", "MDI"]),
        ("整车企业所需电机", ["电机"]),
        ("公司所需的减振器", ["减振器"]),
        ("电机和电控", ["电机", "电控"]),
        ("不饱和树脂", []),
        ("饱和树脂", ["饱和树脂"]),
        ("1. 智能芯片", ["智能芯片"]),
        ("含氟聚合物、含氟精细化学品生产企业", ["含氟聚合物", "含氟精细化学品"]),
        ("高等级沥青等产品", ["高等级沥青"]),
        ("人才、资金", []),
        ("龙头企业", []),
        ("上下游配套企业", []),
        ("叫得响的知名品牌", []),
        ("原材料", []),
        ("三是铸件环节", ["铸件"]),
        ("一是关键环节", []),
        ("主要", []),
        ("", []),
    ],
)
def test_members(text: str, expected: list[str]) -> None:
    """Members are freed of the words around them; wants of everybody are no segments."""
    assert names(text) == expected


def test_what_nothing_shows_to_be_a_thing() -> None:
    """Without a word that says so, a name must end like a product, or like a step of making."""
    assert names("诚信", sure=False) == []
    assert names("诚信、轴承、热处理", sure=False) == ["轴承", "热处理"]


def test_positions_lead_to_the_name() -> None:
    """A thing stands where it says it does."""
    text = "目前全县电机、电控等环节"
    assert [
        text[thing.start : thing.end] for thing in things(text, (0, len(text)), sure=True, known=lambda *_: False)
    ] == [
        "电机",
        "电控",
    ]


def test_cues_are_longest_first() -> None:
    """The longer word is met before the shorter one that it holds."""
    lengths = [len(word) for word in cues("maker")]
    assert lengths == sorted(lengths, reverse=True)
