"""So much for every one (平均每公里造价300万元, 每平方公里80人), against the amount and the number told right before it."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.every import every
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县出栏山羊30万只，羊肉产量4500吨，平均每只产肉1.5公斤。", 1),
        ("全县出栏山羊30万只，羊肉产量4500吨，平均每只产肉15公斤。", 0),
        ("片区常住人口3.6万人、面积48平方公里，人口密度为每平方公里75人。", 1),
        ("片区常住人口3.6万人、面积48平方公里，人口密度为每平方公里750人。", 0),
        ("全县出栏山羊30万只，羊肉产量4500吨，每只补贴100元。", 0),
    ],
)
def test_every(text: str, found: int) -> None:
    """So much for every one has to be the amount over the number."""
    assert len(list(every(page(text)))) == found
