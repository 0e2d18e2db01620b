"""Claims about where maps stand and where they end."""

from __future__ import annotations

from chaingraph.documents.chain_maps_regions import bulleted_runs, free_runs, split_maps, trim
from chaingraph.documents.chain_maps_tokens import Token, find_marks, read_tokens
from chaingraph.documents.flat.lines import read_lines


def tokens(text: str) -> list[Token]:
    """Tokens of a whole text."""
    lines = read_lines(text)
    return read_tokens(text, lines, find_marks(lines))


def test_taken_spans_part_the_lines() -> None:
    """Lines that a table owns are left out, what stands on both sides is not joined."""
    lines = read_lines("甲\n乙\n丙\n丁")
    assert [[line.text for line in run] for run in free_runs(lines, [(2, 5)])] == [["甲"], ["丁"]]
    assert [[line.text for line in run] for run in free_runs(lines, [])] == [["甲", "乙", "丙", "丁"]]


def test_runs_end_at_sentences_and_headings() -> None:
    """A run needs two lines with bullets between two lines that cannot stand in a map."""
    text = "产业发展较好。\n上游\n· 甲\n· 乙\n三、保障措施\n· 丙\n结束。\n"
    assert list(bulleted_runs(read_lines(text))) == [(1, 4)]


def test_maps_part_at_bullets_titles_and_legends() -> None:
    """Another bullet, a spaced-out title, names behind a legend: each begins another map."""
    one = "上游\n· 甲 · 乙\n屏幕\n"
    assert len(list(split_maps(tokens(one + one)))) == 1
    assert len(list(split_maps(tokens(one + one.replace("·", "●"))))) == 2
    assert len(list(split_maps(tokens(one + "空 调 器\n" + one)))) == 2
    assert len(list(split_maps(tokens("屏幕\n· 甲 · 乙\n上游：屏幕 中游：组装\n" + one)))) == 2


def test_a_title_that_follows_stays_with_its_names() -> None:
    """Before another bullet the first label still closes the box before it."""
    groups = list(split_maps(tokens("上游\n· 甲 · 乙\n屏幕\n空调\n● 丙 ● 丁\n")))
    assert [[token.text for token in group] for group in groups] == [["上游", "甲乙", "屏幕"], ["空调", "丙丁"]]


def test_what_stands_far_from_the_names_goes() -> None:
    """Long lines before them and lines behind the last title are no part of a map."""
    text = "这一行文字太长以至于不可能是图中的一个标题\n上游\n· 甲 · 乙\n屏幕\n另起一行\n再起一行\n"
    assert [token.text for token in trim(tokens(text))] == ["上游", "甲乙", "屏幕"]
    assert trim(tokens("上游\n屏幕\n")) == []
