"""Shares of one whole told in sentences of their own."""

import pytest

from chaingraph.analysis.audit.shares.told_apart import shares_apart
from tests.analysis.desks import page

TEXTS = (
    "甲乙双方共同出资设立天瑞储能公司。市城投公司持股65%，出资以土地为主。民营方持股{}%，以设备出资。|35|45",
    "按能源品种分，煤炭占52%，石油占28%。受新能源带动，非化石能源占{}%。三类互不重叠，已涵盖全部消费。|20|30",
)


@pytest.mark.parametrize("case", TEXTS)
def test_shares_said_to_be_all_are_a_hundred(case: str) -> None:
    """Shares that are said to be all there are come to a hundred."""
    text, right, wrong = case.split("|")
    assert not list(shares_apart(page(text.format(right))))
    assert [row.kind for row in shares_apart(page(text.format(wrong)))] == ["sum"]


@pytest.mark.parametrize(
    "text",
    [
        "天瑞储能公司股权较分散。市城投公司持股25%，出资以土地为主。民营方持股35%，以设备出资。",
        "三方共同出资设立天瑞储能公司。市城投公司持股25%，出资以土地为主。民营方持股35%，以设备出资。",
    ],
)
def test_shares_of_some_are_not(text: str) -> None:
    """Where nothing says that they are all, or one is not told, they need not."""
    assert not list(shares_apart(page(text)))
