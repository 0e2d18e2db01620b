"""Sentences and clauses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.clauses import clauses, sentences


def test_sentences_end_at_stops() -> None:
    """A full stop with its closing quotation mark ends a sentence; commas do not."""
    text = "“订单很满。”他说，产能翻番；二期明年投产！完"
    assert [text[a:b] for a, b in sentences(text)] == ["“订单很满。”", "他说，产能翻番；", "二期明年投产！", "完"]


def test_clauses_end_at_commas_and_colons() -> None:
    """A colon parts clauses, but not a key from its number."""
    text = "项目概况：总投资：5亿元，占地80亩"
    assert [text[a:b] for a, b in clauses(text, 0, len(text))] == ["项目概况：", "总投资：5亿元，", "占地80亩"]


def test_western_points_end_sentences() -> None:
    """A point between Chinese words ends a sentence; one behind a numbering or in a number does not."""
    text = "交通便利.园区获批.一.新材料，增长1.5倍.完"
    assert [text[a:b] for a, b in sentences(text)] == ["交通便利.", "园区获批.", "一.新材料，增长1.5倍.", "完"]


@given(st.text(alphabet="甲乙。，；：！5\n“” …", max_size=50))
def test_pieces_cover_the_text(text: str) -> None:
    """Sentences are ascending, disjoint, and leave out nothing but blanks; clauses tile their sentence."""
    end = 0
    for start, stop in sentences(text):
        assert not text[end:start].strip()
        pieces = clauses(text, start, stop)
        assert (
            "".join(text[a:b] for a, b in pieces).replace(" ", "").strip() == text[start:stop].replace(" ", "").strip()
        )
        end = stop
    assert not text[end:].strip()
