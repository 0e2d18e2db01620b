"""Spans of time against the dates beside them: 任期三年 from 2023 to 2027, the years of a five-year plan, an age at a dated event."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.terms import terms
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("聘任何建平同志为中心主任，聘期三年，自2022年3月1日起至2026年2月28日止。", 1),
        ("聘任何建平同志为中心主任，聘期三年，自2022年3月1日起至2025年2月28日止。", 0),
        ("厂房租期5年，自2021年6月15日至2026年6月14日。", 0),
        ("租赁期限36个月，自2021年6月至2024年5月。", 0),
        ("“十四五”时期（2020—2024年），全区工业提档升级。", 1),
        ("“十四五”时期（2021—2025年），全区工业提档升级。", 0),
        ("“十四五”期间（2021-2023年），全区工业提档升级。", 0),
        ("何建平，1970年5月生，宜丰人。2023年6月，时年46岁的他当选会长。", 1),
        ("何建平，1970年5月生，宜丰人。2023年6月，时年53岁的他当选会长。", 0),
        ("2024年9月6日，竹业商会成立20周年大会召开。竹业商会自2001年8月成立以来，会员增至百家。", 1),
        ("2024年9月6日，竹业商会成立20周年大会召开。竹业商会自2004年8月成立以来，会员增至百家。", 0),
    ],
)
def test_terms(text: str, found: int) -> None:
    """Terms, plan years, ages and anniversaries have to be those of their dates."""
    assert len(list(terms(page(text)))) == found


@pytest.mark.parametrize(
    ("end", "found"), [("2025年3月31日届满", 1), ("2026年3月31日届满", 0), ("2025年3月31日前付清", 0)]
)
def test_a_term_told_in_clauses_of_its_own(end: str, found: int) -> None:
    """The only first and last day of a passage are those of its term."""
    text = f"按照协议，租期三年，从2023年4月1日起算。{end}，可提前两个月续租。"
    assert len(list(terms(page(text)))) == found
