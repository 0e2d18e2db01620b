"""Firms that a sentence only counts: who they are, and when that cannot be told."""

from __future__ import annotations

import pytest

from tests.mentions.relations.test_rules import triples

TOLD = [
    (
        "南山电子与北溪材料签订协议。双方将共同设立东湖汽车。",
        {"南山电子 invests 东湖汽车", "北溪材料 invests 东湖汽车"},
    ),
    (
        "南山电子和北溪材料早有合作。去年产量不小。2021年，两家公司联合收购了东湖汽车。",
        {"南山电子 invests 东湖汽车", "北溪材料 invests 东湖汽车"},
    ),
    (
        "南山电子、北溪材料来访，两家企业共同组建东湖汽车。",
        {"南山电子 invests 东湖汽车", "北溪材料 invests 东湖汽车"},
    ),
]
UNTOLD = [
    "南山电子与北溪材料签订协议。三方共同设立东湖汽车。",
    "双方共同设立东湖汽车。",
    "南山电子与北溪材料签订协议。双方尚未共同设立东湖汽车。",
    "南山电子与北溪材料签订协议。两个项目共同设立东湖汽车。",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_counted_firms_are_those_named_before(text: str, expected: set[str]) -> None:
    """As many firms as are counted, named before: each invests in what they found or buy together."""
    assert {said for said in triples(text) if " invests " in said} == expected


@pytest.mark.parametrize("text", UNTOLD)
def test_counts_that_do_not_fit_say_nothing(text: str) -> None:
    """Too few firms, none, a denial, a number of something else."""
    assert not {said for said in triples(text) if " invests " in said}
