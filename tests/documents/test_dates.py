"""Dates: the document's own, from lines of their own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.dates import find_date, is_date


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2022年3月9日", "2022-03-09"),
        ("二〇二二年三月九日", "2022-03-09"),
        ("二○二三年十二月三十一日", "2023-12-31"),
        ("2022-03-09", "2022-03-09"),
        ("2022.3.9", "2022-03-09"),
        ("2022/03/09 10:20", "2022-03-09"),
        ("（2022年3月）", "2022-03"),
        ("2022年", "2022"),
        ("发布时间：2024-03-15 来源：云川市经信局", "2024-03-15"),
        ("云川市人民政府办公室 2023年5月12日印发", "2023-05-12"),
        ("2022 年 3 月 9 日 星期三", "2022-03-09"),
        ("到2025年，产值突破500亿元。", ""),
        ("去年9月9日，项目落户。", ""),
        ("云川市投资促进局      2023年6月5日", "2023-06-05"),
        ("云川发布 2024-03-18 20:15 发表于四川", "2024-03-18"),
        ("2023-08-16 来源：云川日报", "2023-08-16"),
        ("2023年8月16日 09:30  作者：李明", "2023-08-16"),
        ("2023年8月16日 来源地为云川的产品", ""),
        ("2022年13月9日", ""),
        ("2022年3月9日，云川市召开会议", ""),
        ("2021—2035年", ""),
        ("成立时间：2011年6月", ""),
        ("（云川市投资促进部门 2024年5月整理）", "2024-05"),
        ("（2024年10月11日，根据录音整理，未经本人审阅）", "2024-10-11"),
        ("（2024年1月8日在云川市招商工作会议上）", "2024-01-08"),
        ("（2019年建成的厂房，现已闲置）", ""),
        ("云川市", ""),
    ],
)
def test_dates_of_lines(line: str, expected: str) -> None:
    """A line that is a date, or labels one, gives it; a date in a sentence gives none."""
    assert find_date([line]) == expected


def test_the_most_exact_date_wins() -> None:
    """A day says more than a month; of two days the first is the document's."""
    assert find_date(["2022年3月", "正文", "2022年3月9日", "2022年3月12日"]) == "2022-03-09"


def test_a_year_far_down_is_the_label_of_a_chart() -> None:
    """A year alone counts on the first lines only."""
    assert find_date(["正文"] * 20 + ["2020年"]) == ""


def test_the_middle_of_a_long_document_is_not_searched() -> None:
    """A date on a line of its own in the middle belongs to something else."""
    assert find_date(["正文"] * 200 + ["2020年5月1日"] + ["正文"] * 200) == ""
    assert find_date(["正文"] * 200 + ["2020年5月1日"]) == "2020-05-01"


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_day_round_trips(day: date) -> None:
    """Any day written the usual ways is read back."""
    assert find_date([f"{day.year}年{day.month}月{day.day}日"]) == str(day)
    assert find_date([str(day)]) == str(day)
    assert is_date(f"发布日期：{day}")
