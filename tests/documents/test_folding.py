"""Folding: one character for one, and the cuts that take layout out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.folding import fold_width, pieces


@given(st.text(max_size=200))
def test_folding_keeps_the_length(text: str) -> None:
    """Each character folds to one character, so offsets stay."""
    assert len(fold_width(text)) == len(text)
    assert fold_width(fold_width(text)) == fold_width(text)


@given(st.text(st.sampled_from(" \u200b云川A1，。（）年亿元\t"), max_size=60))
def test_pieces_ascend_and_lose_nothing_but_layout(text: str) -> None:
    """Pieces are in order and hold every character that is no blank."""
    folded = fold_width(text).strip()
    spans = list(pieces(folded, 0, len(folded))) if folded else []
    flat = [at for start, end in spans for at in range(start, end)]
    assert flat == sorted(set(flat))
    assert {at for at, c in enumerate(folded) if not c.isspace() and c != "\u200b"} <= set(flat)


@pytest.mark.parametrize(
    ("source", "joined"),
    [
        ("前    言", "前言"),
        ("2022 年 3 月 9 日", "2022年3月9日"),
        ("完成投资 12.5 亿元", "完成投资 12.5亿元"),
        ("第一章  总则", "第一章 总则"),
        ("蓝驰汽车 ，川东铸造厂", "蓝驰汽车，川东铸造厂"),
        ("依托 “云川云” 平台", "依托 “云川云” 平台"),
        ("云\u200b川市", "云川市"),
        ("ＡＢＣ１２３％", "ABC123%"),
        ("Ｒ＆Ｄ经费（含税）：１．９％。", "R&D经费（含税）：1.9%。"),
    ],
)
def test_known_layouts(source: str, joined: str) -> None:
    """Letter-spacing, blanks before units, double blanks and signs without width go; blanks between words stay."""
    folded = fold_width(source)
    assert "".join(folded[start:end] for start, end in pieces(folded, 0, len(folded))) == joined
