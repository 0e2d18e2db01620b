"""The broad branches of products."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.analysis.audit.reading.branches import apart, branch_words, branches_of, ends_known, products_in
from chaingraph.reference.lexicon import read_lexicon


def test_the_longest_word_at_the_end_decides() -> None:
    """What a thing is for stands before what it is."""
    assert branches_of("食品包装机械") == {"机械"}
    assert branches_of("滑石粉、奶粉") == {"建材", "食品"}
    assert [word for word, _ in products_in("引进食品机械和奶粉生产线")] == ["食品机械", "奶粉"]
    assert ends_known("羊奶粉")
    assert not ends_known("奶粉有关事项")


def test_branches_that_go_together_are_not_apart() -> None:
    """Castings and machines are often made by one firm, biscuits and machines are not."""
    assert not apart(branches_of("铸件"), branches_of("机床"))
    assert apart(branches_of("饼干"), branches_of("机床"))


def test_lexicon() -> None:
    """Each word of the lexicon is in it once, and of a branch that the list of branches that go together knows."""
    rows = read_lexicon("branches", ("word", "branch"))
    pairs = read_lexicon("branches_close", ("one", "other"))
    assert len(rows) == len(branch_words()) > 8000
    assert {row["branch"] for row in rows} - {"皮革"} <= {
        name for row in pairs for name in (row["one"], row["other"])
    } | {"食品"}


@given(st.text("食品机械奶粉、加工业石滑", max_size=24))
def test_products_stand_in_their_text_in_order(text: str) -> None:
    """Every product found is a word of the text, and they follow each other."""
    at = 0
    for word, branch in products_in(text):
        at = text.index(word, at) + len(word)
        assert branch == branch_words()[word]
