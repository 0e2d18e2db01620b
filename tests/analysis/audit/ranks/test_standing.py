"""Where a value stands among others: ranks out of order, the lowest that is not, grades of a stated scale, shares of ever wider wholes."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import kinds


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("words", "甲县3.8万千升居第2位，乙县4.6万千升居第3位。"),
        ("words", "绿色低碳（82.0分）、营商服务（80.5分）、集约用地（76.4分），创新能力得分最低，为77.1分。"),
        ("words", "90分及以上为优秀，80至89分为良好，70至79分为中等。\n园区综合得分78.6分，评定等次为良好。"),
        ("words", "产量占全省白酒产量的45%、占全国白酒产量的52%。"),
        ("words", "产值2021年60亿元，2022年74亿元，2023年71亿元，2024年88亿元，连续三年保持正增长。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")
