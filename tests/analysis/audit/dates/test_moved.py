"""Days that go the other way than the words between them, and years that are not those of their word."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.moved import moved
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加工园原定2024年6月完工，经赶工提前至2024年8月完工。", 1),
        ("加工园原定2024年8月完工，经赶工提前至2024年6月完工。", 0),
        ("签约仪式原计划5月20日举行，因天气推迟到5月12日。", 1),
        ("签约仪式原计划5月12日举行，因天气推迟到5月20日。", 0),
        ("5月12日，区长赴苏州考察返回后，于5月10日召开专题会。", 1),
        ("5月10日，区长赴苏州考察返回后，于5月12日召开专题会。", 0),
        ("去年（2022年）全区签约21个项目。", 1),
        ("去年（2023年）全区签约21个项目。", 0),
        ("2023年（今年）全区签约21个项目。", 0),
    ],
)
def test_days_and_the_words_between_them(text: str, found: int) -> None:
    """A day brought forward lies before, one put off behind; 去年 is the year before that of the page."""
    assert len(list(moved(page(text, date="2024-05-20")))) == found
