"""Parts before their total, yields and prices times their number, means told with "about"."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms, kinds

SLIPS = """\
三家企业全年用电3.4亿千瓦时，平均电价每千瓦时0.55元，全年电费支出约18.7亿元。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sum", "北园1200亩，南园800亩，东园650亩，总面积3250亩。"),
        ("sum", "基地1000亩，亩产鲜花1.2万枝，年产鲜花1.2亿枝。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")
