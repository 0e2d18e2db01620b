"""Blocks of a web page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.html_page import Grid, Page, Words

TAGS = [
    "<p>",
    "</p>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th colspan=2>",
    "<div>",
    "<h1>",
    "</h1>",
]
TAGS += ["<br>", "<nav>", "</nav>", "<caption>", "</caption>", "<script>", "</script>", "云川", "甲厂 ", "<", "&amp;"]
TAGS += ["<!--", "-->", "<title>"]


def blocks(page: str) -> list[Words | Grid]:
    """Blocks of a page."""
    parser = Page()
    parser.feed(page)
    parser.close()
    return parser.finish()


def test_words_and_headings() -> None:
    """Paragraphs and headings come in order; a heading has a rank."""
    assert blocks("<h2>概况</h2><p>甲<b>乙</b></p>丙") == [Words("概况", 0.2), Words("甲乙"), Words("丙")]


def test_a_table_needs_two_columns_and_two_rows() -> None:
    """Smaller ones lay out the page."""
    assert blocks("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>") == [Words("甲"), Words("乙")]
    found = blocks("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>")
    assert isinstance(found[0], Grid)
    assert [[cell.text for cell in row] for row in found[0].rows] == [["甲", "乙"], ["丙", "丁"]]


@given(st.lists(st.sampled_from(TAGS), max_size=40))
def test_no_page_is_too_odd(parts: list[str]) -> None:
    """Tags in any order give blocks."""
    for block in blocks("".join(parts)):
        assert isinstance(block, Words | Grid)
