"""The later and earlier amounts a development may have been reckoned from."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.developments import developments_with_pairs
from tests.analysis.desks import page


def _holding(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each development of a page with the pairs that give it."""
    return [
        (told.text, [(pair.second.text, pair.first.text) for pair in told.pairs if pair.holds])
        for told in developments_with_pairs(page(text))
    ]


@pytest.mark.parametrize(
    ("said", "pairs"),
    [
        ("产值由上年的50亿元增至60亿元，增长20%。", [("增长20%", [("50亿元", "60亿元")])]),
        ("2020年产值20亿元。2024年产值45亿元，税收3亿元，产值翻了一番多。", [("翻了一番多", [("20亿元", "45亿元")])]),
        ("2023年产值100亿元。到2025年，产值达到121亿元，年均增长10%。", [("增长10%", [("100亿元", "121亿元")])]),
        ("产值60亿元，增长20%。", [("增长20%", [])]),
    ],
)
def test_pairs_of_a_development(said: str, pairs: list[tuple[str, list[tuple[str, str]]]]) -> None:
    """The amounts a development was reckoned from hold, over years as well; where none are told none do."""
    assert _holding(said) == pairs


@pytest.mark.parametrize(
    "said",
    [
        "增加值按可比价格计算增长6.1%，上年为20亿元，今年22亿元。",
        "租金前三年减半，由12元降至10元。",
        "收入94亿元、税收3亿元，分别比上年增长14%和9%。",
    ],
)
def test_no_developments_of_amounts(said: str) -> None:
    """Real growth, reliefs of rents and rates told one after the other are not reckoned from the amounts beside them."""
    assert _holding(said) == []


def test_a_part_told_behind_is_another_thing() -> None:
    """What stands behind a development, after 其中 or a semicolon, did not grow by it; what stands before it did."""
    text = "2020年规上总产值200亿元，陶瓷产业产值100亿元。2025年规上总产值240亿元，增长20%；其中陶瓷产业产值150亿元。"
    later = {pair.first.text for told in developments_with_pairs(page(text)) for pair in told.pairs}
    assert "240亿元" in later
    assert "150亿元" not in later
