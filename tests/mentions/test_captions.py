"""Captions of tables are read like passages, and every character leads back to its place."""

from __future__ import annotations

from chaingraph.mentions.captions import caption_passages
from chaingraph.records import Cell, Document, Table


def document(text: str, caption: str, start: int, end: int) -> Document:
    """A document with one table whose caption stands at a span."""
    cell = Cell(caption, start, end)
    table = Table("d", (), (), start, len(text), caption, cell)
    return Document("d", "d.txt", text, tables=(table, table))


def test_a_caption_is_a_passage_once() -> None:
    """Two tables under one caption give one passage, whose characters are the source's."""
    text = "前文。\n临江区重点项\n目情况表\n\t序号"
    (passage,) = caption_passages(document(text, "临江区重点项目情况表", 4, 15))
    assert passage.text == "临江区重点项目情况表"
    assert [text[passage.offset(i)] for i in range(len(passage.text))] == list(passage.text)
    assert text[slice(*passage.span(5, 8))] == "项\n目情"


def test_a_caption_that_is_not_in_the_text_is_left_out() -> None:
    """Words that the reader made itself have no place to point at."""
    assert not list(caption_passages(document("甲乙丙", "丁戊己", 0, 3)))
