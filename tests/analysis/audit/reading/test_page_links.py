"""Links of a web page to others."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.text import sentences
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("texts", "left"),
    [
        (("甲园投产。", "上一篇：青禾县茶园增收 下一篇：白石产业园扩容", "乙园开工。"), ["甲园投产。", "乙园开工。"]),
        (("甲园投产。", "相关阅读", "白石产业园扩园", "青禾县开展培训"), ["甲园投产。"]),
        (("甲园投产。", "相关阅读：白石产业园扩园", "乙园开工"), ["甲园投产。", "乙园开工"]),
        (("相关阅读", "白石产业园扩园", "乙园开工。"), ["乙园开工。"]),
        (
            ("上一篇章已经翻过。", "相关新闻报道显示，产值12亿元。"),
            ["上一篇章已经翻过。", "相关新闻报道显示，产值12亿元。"],
        ),
    ],
)
def test_links_are_left_out(texts: tuple[str, ...], left: list[str]) -> None:
    """A link and a list of links are no sentences of a page; words that only begin like one are, and so is what follows."""
    assert [sentence.text for sentence in sentences(page(*texts))] == left
