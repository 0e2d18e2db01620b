"""People of one document: absent ones who speak, one name in two spellings, ages that the next sentence contradicts."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import kinds


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "今年62岁的老匠人伏案画坯。1983年出生的他是第三代传人。"),
        ("words", "商务局负责人谢燕因公出差请假。\n商务局谢燕在会上补充汇报了情况。"),
        ("name", "总经理陈立群指着大屏介绍。\n陈力群总经理说，订单已经排满。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")
