"""Years and parts of years in one form."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_when import spelled_out, told_part, told_year


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("今年前6个月", "1-6月"),
        ("前六个月", "1-6月"),
        ("上半年", "1-6月"),
        ("1至6月", "1-6月"),
        ("首季", "1-3月"),
        ("前三季度", "1-9月"),
        ("7月份", "7月"),
        ("1—6月…全年", ""),
    ],
)
def test_part(words: str, part: str) -> None:
    """However a part of the year is written, it is its months from the first to the last."""
    assert told_part(words, "") == part


@pytest.mark.parametrize(("words", "year"), [("到“十四五”末", "2025"), ("十五五期末", "2030"), ("2023年至今", "2023")])
def test_end_of_plan(words: str, year: str) -> None:
    """The end of a plan of five years is its last year."""
    assert told_year(words, Setting("", (), "", "", "", dated=False, topic=""), "")[0] == year


def test_spelled_out() -> None:
    """What is told for the time within a plan stays."""
    assert spelled_out("“十四五”期间，产值到“十四五”末达到") == "“十四五”期间，产值到2025年末达到"
