"""A passage as the name rules read it."""

from __future__ import annotations

from chaingraph.mentions.names.words import Kind
from tests.mentions.name_factory import reading


def test_a_trade_is_kept_whole() -> None:
    """The dictionary's words do not draw a character from 科技."""
    assert "科技" in reading("大地盐化、默铎科技利用卤水。").words
    assert reading("有固嵩科技在东莞").words[:4] == ["有", "固", "嵩", "科技"]


def test_words_still_join_to_the_text() -> None:
    """Mending never loses or moves a character."""
    for text in ("区经济促进局局长说固高科技好", "默铎科技与锐科科技", "以甲、乙为代表，固高科技"):
        assert "".join(reading(text).words) == text


def test_set_up_behind_a_place_is_a_verb() -> None:
    """设 behind a region or a park is no piece of a name."""
    read = reading("企业在德化设研发中心")
    assert read.kinds[read.words.index("设")] == Kind.VERB


def test_inside_a_park_is_a_word_where_a_clause_begins() -> None:
    """园里 closes the word before it (产业 | 园里), but not a comma."""
    assert "园里" in reading("，园里锦汀车业").words
    assert "园里" not in reading("产业园里有厂").words
