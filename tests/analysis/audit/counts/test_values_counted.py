"""Things counted, and the values told of each of them one after the other."""

from __future__ import annotations

from chaingraph.analysis.audit.counts.values_counted import values_counted
from tests.analysis.audit.desk import rows_of


def test_values_counted() -> None:
    """Three lines have three outputs, told in the sentence of the count or the next."""
    for text in (
        "厂内装有三条灌装线，日产能分别为1.4万瓶和0.9万瓶。",
        "工作组看了三家企业。三家企业去年营收分别为12.4亿元、8.7亿元。",
        "项目分三期建设，各期投资依次为2.1亿元、3.4亿元。",
    ):
        assert len(rows_of(text, values_counted)) == 1
    assert not rows_of("厂内装有三条灌装线，日产能分别为1.4万瓶、1.1万瓶和0.9万瓶。", values_counted)


def test_of_others() -> None:
    """Values of two years, or of two names, are not of the three things counted before."""
    assert not rows_of("区内三家企业，去年和今年产值分别为3.1亿元、4.2亿元。", values_counted)
    assert not rows_of("区内三家企业中，甲厂、乙厂产值分别为3.1亿元、4.2亿元。", values_counted)
