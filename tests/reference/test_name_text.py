"""The plain spelling of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.reference.name_text import plain


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("重庆（渝北）北辰·光电有限公司", "重庆(渝北)北辰光电有限公司"),
        ("重庆〔渝北〕北辰•光电 有限公司", "重庆(渝北)北辰光电有限公司"),
        ("Ｖ Ｉ Ｖ Ｏ", "VIVO"),
        ("綦江—万盛", "綦江-万盛"),
        ("“北辰”\u200b电子", "北辰电子"),
        ("", ""),
    ],
)
def test_one_name_has_one_spelling(written: str, spelt: str) -> None:
    """Width, brackets, dashes, blanks, quotes and middle dots do not make another name."""
    assert plain(written) == spelt


@given(st.text())
def test_plain_is_idempotent(text: str) -> None:
    """Once is enough, and no blank remains."""
    assert plain(plain(text)) == plain(text)
    assert not any(character.isspace() for character in plain(text))
