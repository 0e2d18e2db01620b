"""Claims about the tokens of a chain map."""

from __future__ import annotations

import pytest

from chaingraph.documents.chain_maps_tokens import Token, find_marks, inner_mark, leading_mark, read_tokens, split_names
from chaingraph.documents.flat.lines import read_lines


def tokens(text: str) -> list[Token]:
    """Tokens of a whole text."""
    lines = read_lines(text)
    return read_tokens(text, lines, find_marks(lines))


def told(text: str) -> list[tuple[str, list[str]]]:
    """Kind and words of every token."""
    return [(token.kind, [cell.text for cell in token.cells]) for token in tokens(text)]


@pytest.mark.parametrize("mark", ["·", "•", "●", "■", "\uf06c", "ș", "◆", "※", "∎"])
def test_any_odd_sign_that_begins_many_items_is_a_bullet(mark: str) -> None:
    """Bullets by nature, private characters, font artefacts."""
    text = "\n".join(f"{mark}{name}    {mark} {name}" for name in ("甲电", "乙电", "丙电", "丁电"))
    assert told(text) == [("names", [name, name]) for name in ("甲电", "乙电", "丙电", "丁电")]


@pytest.mark.parametrize("mark", ["甲", "A", "1", "（", "“", "，", "①"])
def test_what_no_bullet_is(mark: str) -> None:
    """Chinese characters, plain letters, digits, brackets and punctuation are none."""
    assert leading_mark(f"{mark} 电子") == ""


def test_one_odd_letter_is_no_bullet() -> None:
    """A sign that begins one item only is part of it."""
    assert told("Ålesund公司\n甲电")[0] == ("label", ["Ålesund公司"])
    assert inner_mark("减速器：· 甲 · 乙") == "·"
    assert inner_mark("甲·乙公司") == ""


def test_a_bullet_alone_belongs_to_the_next_line() -> None:
    """Also with blanks around it and blank lines between."""
    assert told("·\n\n甲电\n · \n乙电  丙电\n") == [("names", ["甲电"]), ("names", ["乙电", "丙电"])]


def test_lines_without_bullets() -> None:
    """Stages, legends, titles, words in boxes."""
    found = told("· 甲\n· 乙\n上游零部件\n冷凝器 压缩机\n无 源 器 件\nSK 海力士\n上游：甲 中游：乙")
    assert found[2:] == [
        ("stage", ["上游零部件"]),
        ("label", ["冷凝器", "压缩机"]),
        ("label", ["无 源 器 件"]),
        ("label", ["SK 海力士"]),
        ("legend", ["上游：甲 中游：乙"]),
    ]


def test_names_and_blanks_within_them() -> None:
    """Latin words stay together, Chinese words part at a blank, lists at commas outside brackets."""
    text = "Texas Instruments、甲电 乙电，FKA 德尔福  丙（一、二）等"
    cells = split_names(text, 0, len(text))
    assert [cell.text for cell in cells] == ["Texas Instruments", "甲电", "乙电", "FKA 德尔福", "丙（一、二）"]
    assert all(text[cell.start : cell.end] == cell.text for cell in cells)


def test_broken_titles_are_joined() -> None:
    """A narrow box breaks titles; 及 takes the short lines above it along."""
    found = told("· 甲\n· 乙\n塑料\n\n模具\n\n及配件\n· 丙\n体验\n店\n整机制造\n")
    assert [words for kind, words in found if kind == "label"] == [["塑料模具及配件"], ["体验店"], ["整机制造"]]
