"""Portions in figures and words."""

import re

import pytest

from chaingraph.analysis.audit.reading.portions import PORTION, TOLD, portion_of, value_of


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("45.2%", 0.452, 0.4515, 0.4525),
        ("七成二", 0.72, 0.71, 0.73),
        ("六成半", 0.65, 0.6, 0.7),
        ("三分之一", 1 / 3, 1 / 3 - 0.05, 1 / 3 + 0.05),
        ("百分之十八", 0.18, 0.17, 0.19),
        ("近七成", 0.7, 0.58, 0.71),
        ("过半", 0.5, 0.49, 0.62),
        ("七成以上", 0.7, 0.69, 0.82),
        ("约45%", 0.45, 0.4, 0.5),
    ],
)
def test_portions(text: str, value: float, low: float, high: float) -> None:
    """A portion in figures is as exact as its last digit, one in words is round, bounds open it on their side."""
    match = re.fullmatch(TOLD, text)
    assert match
    read = portion_of(match)
    assert (read.value, read.low, read.high) == pytest.approx((value, low, high))


def test_words_that_are_no_portions() -> None:
    """成 within another word is none."""
    assert not re.search(PORTION, "三成员单位、一成本、五成果")
    assert [value_of(match) for match in re.finditer(PORTION, "四分之三，一半")] == [0.75, 0.5]
