"""Claims about page numbers and running heads."""

from __future__ import annotations

from chaingraph.documents.flat.furniture import without_furniture
from chaingraph.documents.flat.lines import read_lines


def kept(text: str) -> list[tuple[str, int]]:
    """The lines that stay, with their blank lines."""
    return [(line.text, line.blanks) for line in without_furniture(text, read_lines(text))]


def test_page_numbers_go_and_their_blank_lines_stay() -> None:
    """What stood around a page number now stands between its neighbours."""
    assert kept("甲\n\n— 3 —\n\n乙\n") == [("甲", 0), ("乙", 2)]
    assert kept("甲\n\n3\n\n乙\n") == [("甲", 0), ("3", 1), ("乙", 1)]


def test_a_cell_that_looks_like_a_page_number_stays() -> None:
    """Behind a tab a period without an end, a dash or a number between dashes is a value."""
    text = "\t甲\n\t2027—\n\t-3-\n\t—\n— 4 —\n\t乙\n"
    assert [line for line, _ in kept(text)] == ["\t甲", "\t2027—", "\t-3-", "\t—", "\t乙"]


def test_running_heads_go() -> None:
    """A line that comes back beside page numbers or page breaks is a running head."""
    page = "青禾市制造业规划\n甲\n— {} —\n"
    assert kept(page.format(1) + page.format(2)) == [("青禾市制造业规划", 0), ("甲", 0), ("甲", 0)]
    assert [text for text, _ in kept("甲\n\f青禾市规划\n乙\n\f青禾市规划\n丙\n")] == ["甲", "乙", "丙"]


def test_what_comes_back_elsewhere_stays() -> None:
    """Captions, sections, rows, and lines that come back away from the edges of pages."""
    for text in ("重点企业名单\n— 1 —\n重点企业名单\n", "二、骨干企业\n— 1 —\n二、骨干企业\n"):
        assert len(kept(text)) == 2
    assert len(kept("青禾市规划\n甲\n青禾市规划\n乙\n— 1 —\n丙\n")) == 5
    assert len(kept("建设性质\t甲\n— 1 —\n建设性质\t甲\n")) == 2
