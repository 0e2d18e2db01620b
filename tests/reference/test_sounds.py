"""How names of people sound."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.reference.sounds import sound_of


def test_homophones() -> None:
    """Names written by their sound are one, those of another surname or another sound are not."""
    assert sound_of("陈永辉") == sound_of("陈永晖")
    assert sound_of("黄启铭") == sound_of("黄启明")
    assert sound_of("李国斌") == sound_of("李国兵")
    assert sound_of("程永辉") != sound_of("陈永辉")
    assert sound_of("李建国") != sound_of("李建华")


@given(st.text(max_size=6))
def test_any_text(text: str) -> None:
    """Any text has a sound, the same each time; it begins as the text does."""
    assert sound_of(text) == sound_of(text)
    assert sound_of(text)[:1] == text[:1]
