"""Unified social credit codes and their check digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.reference.credit_codes import (
    credit_check_digit,
    credit_code_valid,
    normal_credit_code,
    organisation_check_digit,
    registered_region,
)

REAL = ("914403001922038216", "91330100799655058B", "9144030071526726XG", "91440300192317458F", "911100001011016602")
"""Published codes of five large listed companies."""
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize("code", REAL)
def test_published_codes_are_valid(code: str) -> None:
    """The check digits of codes in use come out right, and the registering office is read."""
    assert credit_code_valid(code)
    assert registered_region(code) == code[2:8]


def test_spelling_does_not_matter() -> None:
    """Width, case, blanks and hyphens are not part of a code."""
    assert normal_credit_code(" ９１３３０１００-7996 55058b ") == "91330100799655058B"
    assert credit_code_valid("91330100 799655058b")


@pytest.mark.parametrize(
    "code", ["", "91330100799655058", "91330100799655058BB", "9133010079965505IB", "9133010O799655058B"]
)
def test_other_shapes_are_none(code: str) -> None:
    """Too short, too long, or with one of the letters that codes do not use."""
    assert not credit_code_valid(code)
    assert registered_region(code) == ""


@given(st.sampled_from(REAL), st.integers(0, 17), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(code: str, place: int, character: str) -> None:
    """Whatever single character is misread, the code is refused."""
    misread = code[:place] + character + code[place + 1 :]
    assert credit_code_valid(misread) == (misread == code)


@given(
    st.text(ALPHABET, min_size=2, max_size=2),
    st.from_regex(r"[0-9]{6}", fullmatch=True),
    st.text(ALPHABET, min_size=8, max_size=8),
)
def test_codes_built_by_the_standard_are_valid(head: str, division: str, organisation: str) -> None:
    """A code with computed check characters passes, unless the organisation's check character is not usable."""
    body = head + division + organisation + organisation_check_digit(organisation)
    assert credit_code_valid(body + credit_check_digit(body))
