"""In which year something is said."""

import pytest

from chaingraph.analysis.columns import Paper
from chaingraph.analysis.told_years import said_in


@pytest.mark.parametrize(
    ("title", "quote", "year"),
    [
        ("", "2024年，全区没有电机企业", "2024"),
        ("", "截至2024年底，尚无电机企业", "2024"),
        ("", "2023年仅有1家，2024年无一家", "2024"),
        ("", "到2027年补齐电机环节", ""),
        ("", "力争2027年引进电机企业", ""),
        ("", "2027年底前引进电机企业", ""),
        ("", "2027年6月前引进电机企业", ""),
        ("", "2025—2027年补齐电机环节", "2025"),
        ("", "2025年至2027年补齐电机环节", "2025"),
        ("云溪区产业链建设实施方案（2025—2027年）", "电机环节空白", "2025"),
        ("云溪区产业链建设三年行动方案（2025-2027年）", "到2027年补齐电机环节", "2025"),
        ("云溪区2024年工作总结", "电机环节空白", "2024"),
        ("云溪区“十四五”规划", "电机环节空白", ""),
    ],
)
def test_the_year_of_a_saying_is_no_goal(title: str, quote: str, year: str) -> None:
    """Nor the end of the period of a plan."""
    assert said_in(Paper("d", title), quote) == year


def test_the_date_of_the_document_goes_before_its_words() -> None:
    """A quote may look back; without a document only the quote is left."""
    assert said_in(Paper("d", "2022年方案", date="2025-03-01"), "2021年没有电机企业") == "2025"
    assert said_in(None, "2021年没有电机企业") == "2021"
