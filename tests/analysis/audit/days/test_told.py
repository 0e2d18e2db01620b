"""Days as they are told in prose and in cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.days.told import MONTH, YEAR, days_told
from tests.analysis.audit.desk import desk
from tests.analysis.desks import page


def _day(year: int, month: int = 1, day: int = 1) -> int:
    return year * YEAR + (month - 1) * MONTH + day - 1


@pytest.mark.parametrize(
    ("said", "first", "grain", "known"),
    [
        ("项目2023年6月开工。", _day(2023, 6), "month", "told"),
        ("项目去年6月18日开工。", _day(2023, 6, 18), "day", "named"),
        ("项目8月28日开工。", _day(2024, 8, 28), "day", "page"),
        ("项目下半年开工。", _day(2024, 7), "part", "page"),
        ("项目2025年二季度开工。", _day(2025, 4), "part", "told"),
        ("项目2022年开工。", _day(2022), "year", "told"),
    ],
)
def test_a_day_and_its_year(said: str, first: int, grain: str, known: str) -> None:
    """A time is read with its first day, its grain and whence its year is known: told, named, or that of the page."""
    (told,) = days_told(page(said))
    assert (told.first, told.grain, told.known) == (first, grain, known)
    assert (told.ahead, told.behind) == ("项目", "开工")


def test_a_day_takes_year_and_month_from_the_one_before_it() -> None:
    """2023年3月8日至15日 are two days of one month; 月 and 日 of amounts are no days."""
    assert [told.first for told in days_told(page("活动2023年3月8日至15日举行，日均1200人，为期3个月。"))] == [
        _day(2023, 3, 8),
        _day(2023, 3, 15),
    ]


def test_cells_are_told_under_the_head_of_their_column(tmp_path: Path) -> None:
    """Days and years of a row are read with the head of the column; a number of four digits under another head is no year."""
    table = "序号,项目,开工时间,建成年份,总投资\n1,云渡钾盐项目,2023-04,2024,2000\n2,丰坝钙塑项目,2023-07,2025,2010\n"
    found = [(told.ahead, told.text, told.evidence.quote) for told in days_told(desk(tmp_path, table))]
    assert found[:2] == [("开工时间", "2023-04", "2023-04"), ("建成年份", "2024", "2024")]
    assert len(found) == 4
