"""Periods of prose and dates of cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.periods import find_periods, parse_date_cell

DATE = "2022-11-01"

PERIODS = [
    ("2020年", "2020"),
    ("2020年底", "2020"),
    ("到2025年", "2025"),
    ("“十三五”末", "2020"),
    ("十三五末期", "2020"),
    ("“十二五”末", "2015"),
    ("“十四五”期间", "2021-2025"),
    ("“十三五”的", "2016-2020"),
    ("“十三五”以来", ""),
    ("去年", "2021"),
    ("今年底", "2022"),
    ("明年3月", "2023-03"),
    ("前年", "2020"),
    ("今年1—9月", "2022-01/2022-09"),
    ("2023年1-5月", "2023-01/2023-05"),
    ("前三季度", "2022-01/2022-09"),
    ("前5个月", "2022-01/2022-05"),
    ("上半年", "2022-01/2022-06"),
    ("三季度", "2022-07/2022-09"),
    ("截至2022年6月", "2022-06"),
    ("2022年3月9日", "2022-03"),
    ("2016年至2022年", "2016-2022"),
    ("2016—2022年", "2016-2022"),
    ("2021-2023", "2021-2023"),
    ("2016年3月至2018年5月", "2016-03/2018-05"),
    ("2021/6", "2021-06"),
    ("二〇三五年", "2035"),
    ("4月13日", "2022-04"),
    ("12月底", "2021-12"),
    ("年内", "2022"),
    ("近年来", ""),
    ("近5年", ""),
    ("截至目前", ""),
    ("2018年以来", ""),
]

NOTHING = ["“十四五”规划", "12.49平方公里", "18个月", "第十五个", "2021家", "13812345678", "2020.1亿元", "三年级", "5G"]


@pytest.mark.parametrize(("text", "year"), PERIODS)
def test_reads_a_period(text: str, year: str) -> None:
    """Each idiom gives one period with its year; idioms without a year give an empty one."""
    assert [period.year for period in find_periods(text, DATE)] == [year]


@pytest.mark.parametrize("text", NOTHING)
def test_other_numbers_are_no_periods(text: str) -> None:
    """Titles of plans, areas, durations and telephone numbers name no year."""
    assert find_periods(text, DATE) == []


@pytest.mark.parametrize("text", ["今年", "去年5月", "前三季度", "4月13日", "年底前"])
def test_relative_periods_need_a_date(text: str) -> None:
    """Without the document's date a relative period is found, but its year stays unknown."""
    assert [period.year for period in find_periods(text)] == [""]


CELLS = [
    ("2020.08", "", "2020-08"),
    ("2020.1", "2020.08", "2020-10"),
    ("2020.1", "2020-08", "2020-10"),
    ("2020.1", "2020-01", "2020-01"),
    ("2020.1", "", "2020-01"),
    ("2020.2", "2020-08", "2020-02"),
    ("2020.10", "", "2020-10"),
    ("2021年6月", "", "2021-06"),
    ("2021/6", "", "2021-06"),
    ("2021-2023", "", "2021-2023"),
    ("2020.08-2021.12", "", "2020-08/2021-12"),
    ("202106", "", "2021-06"),
    ("20210630", "", "2021-06-30"),
    ("2021-06-30 00:00:00", "", "2021-06-30"),
    ("2021年底", "", "2021"),
    ("2021", "", "2021"),
    ("2021.0", "", "2021"),
    ("—", "", ""),
    ("待定", "", ""),
    ("2021家", "", ""),
]


@pytest.mark.parametrize(("cell", "start", "date"), CELLS)
def test_reads_a_date_cell(cell: str, start: str, date: str) -> None:
    """A cell's date is ISO; a lost zero is given back where January would precede the start."""
    assert parse_date_cell(cell, parse_date_cell(start)) == date


def test_padded_columns_give_the_zero_back() -> None:
    """In a column of two-digit months a single 1 can only be 10."""
    assert parse_date_cell("2020.1", padded=True) == "2020-10"


@given(
    st.text(alphabet="0123456789年月日底末至—-~./“”十三四五一二今去近来前个季度上半截 ", max_size=40)
    | st.text(max_size=40)
)
def test_spans_lie_in_the_text(text: str) -> None:
    """Whatever the text, periods are ascending, disjoint and quote it; cells never crash."""
    end = 0
    for period in find_periods(text, DATE):
        assert end <= period.start < period.end <= len(text)
        assert period.text == text[period.start : period.end]
        end = period.end
    parse_date_cell(text, "2020-08")


@given(
    st.integers(1950, 2099),
    st.integers(1, 12),
    st.sampled_from(["{y}.{m:02d}", "{y}-{m}", "{y}/{m}", "{y}年{m}月", "{y}{m:02d}"]),
)
def test_dates_round_trip(year: int, month: int, form: str) -> None:
    """A month in any usual spelling is read back; only 2020.1 could mean something else."""
    assert parse_date_cell(form.format(y=year, m=month)) == f"{year}-{month:02d}"


@pytest.mark.parametrize(
    ("text", "date", "year"),
    [
        ("全年实现产值12亿元。", "2024-04-12", "2023"),
        ("力争全年产值突破12亿元。", "2024-04-12", "2024"),
        ("全年实现产值12亿元。力争突破15亿元。", "2024-04", "2023"),
        ("全年实现产值12亿元。", "2024-12-30", "2024"),
        ("全年实现产值12亿元。", "2024", "2024"),
    ],
)
def test_the_whole_year_of_a_report_is_the_one_before(text: str, date: str, year: str) -> None:
    """What a bulletin of spring tells of 全年 was done in the year before, unless its sentence sets a goal."""
    assert [period.year for period in find_periods(text, date)] == [year]


def test_every_year_behind_an_event_is_no_year() -> None:
    """达产后年产值 is of every year from then on, 后年产量 of the year after next."""
    (yearly,) = find_periods("达产后年产值12亿元", "2026-05-01")
    (later,) = find_periods("后年产量翻番", "2026-05-01")
    assert (yearly.year, later.year) == ("", "2028")


def test_under_goals_the_year_lies_ahead() -> None:
    """全年 and 下半年 of a plan are of its own year; a report of spring tells of the year before."""
    assert [one.year for one in find_periods("全年新签约项目60个", "2024-03-02", aimed=True)] == ["2024"]
    assert [one.year for one in find_periods("下半年新增企业8家", "2024-07", aimed=True)] == ["2024-07/2024-12"]
    assert [one.year for one in find_periods("全年新签约项目60个", "2024-03-02")] == ["2023"]
