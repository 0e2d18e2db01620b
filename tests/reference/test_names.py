"""The comparison key and what an ending tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.reference.names import ending_type, fold


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("北辰·光电（重庆）有限公司", "北辰.光电(重庆)有限公司"),
        ("ＢＯＥ京东方", "boe 京东方"),
        ("渝北—江北走廊", "渝北－江北走廊"),
    ],
)
def test_spellings_of_one_name_share_a_key(left: str, right: str) -> None:
    """Case, width, dots, dashes and brackets do not count."""
    assert fold(left) == fold(right)


def test_what_differs_stays_different() -> None:
    """Characters that mean something stay: letters, digits, a point between digits."""
    assert fold("北辰电子") != fold("北辰光电")
    assert fold("工业4.0") != fold("工业40")


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    """The key of a key is the key."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("重庆北辰电子有限公司", ("Enterprise", "strong")),
        ("北辰科技", ("Enterprise", "weak")),
        ("潼南高新区", ("Park", "strong")),
        ("遂宁（射洪）锂电产业园", ("Park", "strong")),
        ("西部（重庆）科学城", ("Park", "strong")),
        ("潼南区人民政府", ("Organisation", "strong")),
        ("西南交通大学", ("Organisation", "strong")),
        ("动力电池结构件项目", ("Project", "strong")),
        ("新能源汽车产业链", ("Chain", "strong")),
        ("光电产业", ("Chain", "strong")),
        ("产业园", None),
        ("有限公司", None),
        ("北辰", None),
        ("", None),
    ],
)
def test_endings_tell_the_type(name: str, expected: tuple[str, str] | None) -> None:
    """The longest known ending decides; an ending alone names nothing."""
    assert ending_type(name) == expected
