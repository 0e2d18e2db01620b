"""Values told "respectively" for a time that has another number of years, quarters or months; days that run backwards."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.ranges import ranges
from tests.analysis.audit.desk import alarms
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2021—2023年，全县规上企业数分别为64家、71家。", True),
        ("2022—2023年，全县规上企业数分别为64家、71家。", False),
        ("近三年固定资产投资依次为42.1亿元、46.8亿元、51.3亿元和55.6亿元。", True),
        ("近四年固定资产投资依次为42.1亿元、46.8亿元、51.3亿元和55.6亿元。", False),
        ("一至四季度依次为5.1亿元、7.4亿元和7.9亿元。", True),
        ("近三年企业数和产值分别为64家、86亿元。", True),
        ("2021年、2022年和2023年分别为64家、71家、80家。", False),
        ("征集时间为2024年6月10日至5月30日。", True),
        ("征集时间为2024年5月10日至6月30日。", False),
        ("展期为2024年12月10日至2025年1月30日。", False),
    ],
)
def test_values_and_days_of_a_time(text: str, *, found: bool) -> None:
    """As many values as years or quarters; an end behind its start."""
    assert bool(list(ranges(page(text)))) is found


SLIPS = """\
2021—2023年，全县规上企业数分别为64家、71家。
近三年固定资产投资依次为42.1亿元、46.8亿元、51.3亿元和55.6亿元。
征集时间为2024年6月10日至5月30日。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


def test_values_of_two_figures_before_them() -> None:
    """前三季度 is a time here: two amounts, and what they are of their goals."""
    assert not list(ranges(page("前三季度签约项目69个，总投资338.0亿元，分别完成全年目标的76.7%和84.5%。")))
