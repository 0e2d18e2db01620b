"""By the hour, day, month and year: what a rate gives over the time told, sums of years and their mean."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import kinds


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sum", "日产耳机4万副，按年300个工作日计算，年产耳机120万副。"),
        ("sum", "生产线三班倒，每班8小时，每小时下线电芯4500只，日下线电芯7.2万只。"),
        ("sum", "高标准农田五年累计建成48.5万亩，年均12.1万亩。"),
        ("growth", "产值三年增长50.0%，年均增长16.7%。"),
        ("growth", "产值年均增长12%，由2021年的5.2亿元增至2024年的6.0亿元。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")
