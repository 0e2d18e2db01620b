"""A base, its growth and what it is to come to, told in one breath."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.from_base import from_base
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2025年，园区产值在2024年176.0亿元的基础上增长8.0%，达到205亿元。", 1),
        ("2025年，园区产值在2024年176.0亿元的基础上增长8.0%，达到190亿元。", 0),
        ("2025年，园区产值在2024年176.0亿元的基础上增长8.0%以上，达到205亿元。", 0),
        ("2027年，园区产值在2024年176.0亿元的基础上年均增长8.0%，达到221.7亿元。", 0),
        ("单位能耗比上年的0.80吨下降5.0%，降至0.70吨。", 1),
        ("园区产值176.0亿元，增长8.0%，达到规模以上的企业产值205亿元。", 0),
    ],
)
def test_from_base(said: str, found: int) -> None:
    """A goal that base and growth do not give is a row; growth at least, of each year, or from no base named as such is none."""
    assert len(rows_of(said, from_base)) == found
