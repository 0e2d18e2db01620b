"""Several figures in a row: each gets its owner and its indicator, or none does."""

from __future__ import annotations

import pytest

from tests.mentions.relations.test_metrics import observations

CASES = [
    (
        "南山电子、北溪材料、东湖汽车去年税收分别达到2亿元、3亿元和5亿元。",
        [("南山电子", "税收", 2), ("北溪材料", "税收", 3), ("东湖汽车", "税收", 5)],
    ),
    (
        "云河园区工业投资、技改投资分别增长12%和9%。",
        [("云河园区", "工业投资增长", 12), ("云河园区", "技改投资增长", 9)],
    ),
    (
        "全县城乡居民人均可支配收入分别达到4.1万元和2.2万元。",
        [("长丰县", "城镇居民人均可支配收入", 4.1), ("长丰县", "农村居民人均可支配收入", 2.2)],
    ),
    (
        "云河园区产值达到9亿元，南山电子、北溪材料分别达到3亿元和2亿元。",
        [("云河园区", "产值", 9), ("南山电子", "产值", 3), ("北溪材料", "产值", 2)],
    ),
    ("云河园区工业投资、技改投资、税收分别增长12%和9%。", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_rows(text: str, expected: list[tuple[str, str, float]]) -> None:
    """As many owners or indicators as figures, in their order; a row that does not fit states nothing."""
    assert sorted(row[:3] for row in observations(text)) == sorted(expected)
