"""Words that the rest of their sentence takes back: all of them but some not, all above a mark but one below, growing though fewer."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import kinds


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("words", "村集体收入全部突破50万元，最低的柳岸村为46万元。"),
        ("words", "12个村全部通公交，目前仅剩青石、坪上两村尚未通车。"),
        ("words", "加工户从去年的85户减少到今年的62户，从业户数稳中有增。"),
        ("words", "去年亩产800斤，今年丰收，亩产提高到720斤。"),
        ("words", "新签约项目31个，比去年同期少4个，去年同期签约27个。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")
