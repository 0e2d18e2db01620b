"""Our own Turtle files as plain tuples."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal

from chaingraph.errors import SeedError
from chaingraph.reference.turtle import language, plain, read_turtle


def test_triples_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Terms are N-Triples, whatever the file's abbreviations."""
    path = tmp_path / "a.ttl"
    path.write_text('@prefix x: <http://x/> . x:b a x:C ; x:p "甲"@zh , 5 .', encoding="utf-8")
    assert read_turtle(path) == [
        ("<http://x/b>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://x/C>"),
        ("<http://x/b>", "<http://x/p>", '"甲"@zh'),
        ("<http://x/b>", "<http://x/p>", '"5"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    ]


def test_mistakes_name_file_and_line(tmp_path: Path) -> None:
    """A broken file tells its line, a missing one that it is missing."""
    path = tmp_path / "bad.ttl"
    path.write_text("<http://a> <http://b> <http://c> .\nnonsense", encoding="utf-8")
    with pytest.raises(SeedError, match=r"bad\.ttl.*line 2"):
        read_turtle(path)
    with pytest.raises(SeedError, match="不存在"):
        read_turtle(tmp_path / "none.ttl")


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["", "zh", "en-GB"]))
def test_any_literal_is_taken_apart(words: str, tag: str) -> None:
    """Text and language of a literal as an engine writes it."""
    term = str(Literal(words, language=tag) if tag else Literal(words))
    assert plain(term) == words
    assert language(term) == tag.lower() or language(term) == tag


def test_other_terms() -> None:
    """IRIs lose their brackets, blank nodes stay, and neither has a language."""
    assert [plain(term) for term in ("<http://a>", "_:b", '"5"^^<http://i>')] == ["http://a", "_:b", "5"]
    assert [language(term) for term in ("<http://a@b>", "_:b", '"5"^^<http://i>')] == ["", "", ""]
