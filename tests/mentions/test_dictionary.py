"""Many words are looked up in one pass."""

from __future__ import annotations

from chaingraph.mentions.dictionary import Dictionary, Hit

WORDS = Dictionary({"材": 1, "材料加工": 2, "加工": 3, "料加": 4, "": 5})


def test_the_longest_word_from_the_left_stands() -> None:
    """Words do not overlap, and the longer of two that begin alike counts."""
    assert WORDS.longest("新材料加工厂") == [Hit(1, 5, 2)]


def test_a_short_word_stands_where_a_longer_one_breaks_off() -> None:
    """What begins like a longer word and goes on otherwise is found as far as it is a word."""
    assert WORDS.longest("板材料件材") == [Hit(1, 2, 1), Hit(4, 5, 1)]


def test_every_word_is_told_by_its_end() -> None:
    """Words inside others and across them count, the longer of two with one end first."""
    assert WORDS.every("材料加工") == [Hit(0, 1, 1), Hit(1, 3, 4), Hit(0, 4, 2), Hit(2, 4, 3)]
    assert list(WORDS.values("材料加工")) == [1, 4, 2, 3]


def test_no_words_are_found_nowhere() -> None:
    """A dictionary without words, or with an empty one, finds nothing."""
    for empty in (Dictionary[int]({}), Dictionary({"": 1})):
        assert (empty.longest("材料"), empty.every("材料"), list(empty.values("材料"))) == ([], [], [])


def test_positions_are_those_of_characters() -> None:
    """Letters, Han and what lies beyond the basic plane count one each."""
    assert WORDS.longest("A𠮷材") == [Hit(2, 3, 1)]
