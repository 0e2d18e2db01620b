"""Trends in words (连续两年下降, 逐年提高) beside the values of the years, in the text or in a table of the document."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.trends import trends
from chaingraph.analysis.audit.rows import Rule
from tests.analysis.audit.desk import kinds, rows_of


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("words", "2021年120亿元、2022年135亿元、2023年150亿元，产值连续两年下降。"),
        ("words", "2021年86家、2022年80家、2023年75家，企业数量逐年增加。"),
        ("words", "外贸依存度连年走低，2021年18.2%，2022年19.5%，2023年21.0%。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("投资增速逐季加快：一季度增长4.2%，上半年增长6.8%，前三季度增长6.1%。", trends, True),
        ("投资增速逐季加快：一季度增长4.2%，上半年增长6.1%，前三季度增长6.8%。", trends, False),
    ],
)
def test_wordings_of_sums_and_means(text: str, rule: Rule, found: bool) -> None:
    """逐季 over seasons, means by firm and by ton, parts told 里头, the whole of all phases."""
    assert bool(rows_of(text, rule)) == found


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("2021年产值60亿元，2022年产值66亿元，2023年产值75亿元。三年间增速逐年放缓。", 1),
        ("2021年产值60亿元，2022年产值66亿元，2023年产值75亿元。三年间增速逐年加快。", 0),
        ("2021年产值60亿元，2022年产值66亿元，2023年产值75亿元。三年间产值逐年下降。", 1),
        ("2021年产值60亿元，2022年产值66亿元，2023年产值75亿元。三年间能耗逐年下降。", 0),
    ],
)
def test_values_of_the_sentence_before(text: str, alarms: int) -> None:
    """A trend may follow its values; one of growth is held against their growth."""
    assert len(rows_of(text, trends)) == alarms
