"""Growth told before the value it starts from: 3.6 万吨, 同比增长 8.5%, 上年为 3.1 万吨."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms

SLIPS = """\
2023年白酒产量3.6万千升，同比增长8.5%，上年为3.1万千升。
到2025年，竹产业综合产值达到180亿元，年均增长12%，2020年为80亿元。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)
