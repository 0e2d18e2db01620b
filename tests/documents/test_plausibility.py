"""Plausibility: common Chinese is told from gibberish."""

from __future__ import annotations

from chaingraph.documents.plausibility import (
    SAMPLE,
    common_simplified,
    common_traditional,
    control_share,
    is_garbled,
    sample,
    share,
)
from tests.documents.samples import PARAGRAPHS

TEXT = "".join(PARAGRAPHS)


def test_right_and_wrong_tables_are_far_apart() -> None:
    """The same bytes read with the right and the wrong table differ by more than half of all characters."""
    assert share(TEXT, common_simplified()) > 0.95
    assert share(TEXT.encode().decode("gb18030", "replace"), common_simplified()) < 0.3
    assert share(TEXT.encode("gb18030").decode("big5", "replace"), common_traditional()) < 0.6
    assert share(TEXT.encode("utf-16-le").decode("utf-16-be", "replace"), common_simplified()) < 0.3


def test_a_sample_is_bounded() -> None:
    """A text of any length is judged by three samples of it."""
    assert sample("短文") == "短文"
    assert len(sample("长" * 10_000_000)) == 3 * SAMPLE


def test_control_characters_are_counted_but_not_line_ends() -> None:
    """Line ends, tabs and page breaks belong to a text; other controls do not."""
    assert control_share("a\tb\r\nc\f") == 0
    assert control_share("ab\x01\x02") == 0.5
    assert control_share("") == 0


def test_plain_text_is_not_garbled() -> None:
    """Ordinary Chinese and ordinary English are not taken for garbled text."""
    assert not is_garbled(TEXT)
    assert not is_garbled("Edge Cloud café naïve Zürich")
    assert is_garbled("锟斤拷锟斤拷锟斤拷")
    assert is_garbled(TEXT[:300].encode().decode("latin-1"))
