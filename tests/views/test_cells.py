"""One value, as people read it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.views.cells import is_number, is_unknown, visible, width, worded
from tests.views.rows import HOSTILE, quote

CASES: tuple[tuple[str, object, str], ...] = (
    ("share", 0.74, "74.0%"),
    ("share", 1, "100.0%"),
    ("share", 0, "0.0%"),
    ("stated_growth", -0.015, "-1.5%"),
    ("total", 1658052.37, "1,658,052.37"),
    ("total", 2550, "2,550"),
    ("total", 0.005, "0.005"),
    ("base", 12.3456789, "12.3457"),
    ("year", 2025, "2025"),
    ("number", 1024, "1024"),
    ("need_mu", [100, 150], "100～150"),
    ("need_mu", [400, 400], "400"),
    ("need_mu", [None, 150], "≤150"),
    ("need_mu", [100, None], "≥100"),
    ("need_mu", [None, None], "—"),
    ("hhi", [0.0639, 0.3859], "0.0639～0.3859"),
    ("total", 603000.0, "603,000"),
    ("what", "produces", "生产"),
    ("what", "Enterprise", "企业"),
    ("what", "工业总产值 2023", "工业总产值 2023"),
    ("range", [0.25, 0.5], "25.0%～50.0%"),
    ("local", ["甲", "乙"], "甲、乙"),
    ("status", "missing", "缺口"),
    ("basis", "derived", "由图谱推算"),
    ("predicate", "locatedIn", "位于"),
    ("type", "Enterprise", "企业"),
    ("exact", True, "是"),
    ("exact", False, "否"),
    ("members", [{"name": "甲", "score": 1}], "甲"),
    ("evidence", [quote("共\n35家")], "“共 35家”（方案：10）"),
    ("reasons", [["brand", 0.5]], "brand、0.5"),
)
UNKNOWN: tuple[object, ...] = (None, "", [], ())


@pytest.mark.parametrize(("key", "value", "words"), CASES, ids=[f"{key}-{value}"[:30] for key, value, _ in CASES])
def test_a_value_reads_as_its_key_says(key: str, value: object, words: str) -> None:
    """Shares in per cent, amounts with commas, years without, ranges with both ends, codes as words."""
    assert worded(key, value) == words


def test_the_unknown_is_a_dash_and_zero_is_not() -> None:
    """What nobody says is —; a zero that a document prints is a zero."""
    assert [worded("total", value) for value in UNKNOWN] == ["—"] * 4
    assert all(is_unknown(value) for value in UNKNOWN)
    assert [worded("total", value) for value in (0, 0.0, False)] == ["0", "0", "否"]
    assert not any(is_unknown(value) for value in (0, 0.0, False, "—", [None]))


def test_english_words_for_coded_values() -> None:
    """``lang`` changes codes, never names."""
    assert worded("status", "missing", "en") == "missing"
    assert worded("predicate", "locatedIn", "en") == "located in"
    assert worded("exact", True, "en") == "yes"
    assert worded("enterprise", "宜都清江锂业有限公司", "en") == "宜都清江锂业有限公司"


def test_truth_is_no_number() -> None:
    """True is a word, not a one, although Python counts it as an integer."""
    assert is_number(1)
    assert is_number(0.5)
    assert not is_number(True)
    assert not is_number("1")


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_steers_a_terminal(name: str) -> None:
    """No control character and no mark of direction reaches a reader; everything else does."""
    shown = visible(name)
    assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in shown)
    assert not any(character in shown for character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f")
    assert len(shown) == len(name)


@given(st.text())
def test_visible_text_is_stable_and_can_be_written(text: str) -> None:
    """Showing twice is showing once, and the result can be encoded whatever the document held."""
    shown = visible(text)
    assert visible(shown) == shown
    assert shown.encode("utf-8").decode("utf-8") == shown


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("企业", 4), ("（集团）", 8), ("ＡＢ", 4), ("—·", 2)]
)
def test_width_counts_cells(text: str, columns: int) -> None:
    """A Chinese or full-width character takes two columns."""
    assert width(text) == columns
