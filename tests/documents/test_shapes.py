"""Shapes: what title-like passages are, seen among the others."""

from __future__ import annotations

from chaingraph.documents.plain import Source, read_text
from tests.documents.samples import PARAGRAPHS


def kinds(text: str) -> list[str]:
    """Kinds of the passages of ``text``."""
    return [passage.kind for passage in read_text(Source("云川", "云川.txt", text)).passages]


def test_a_title_like_line_with_text_below_is_a_heading() -> None:
    """A subtitle stands above text; behind the last text there are captions."""
    text = f"{PARAGRAPHS[0]}\n\n产业集聚 提质升级\n\n{PARAGRAPHS[1]}\n\n云川高新区新貌\n"
    assert kinds(text) == ["paragraph", "heading", "paragraph", "caption"]


def test_many_title_like_lines_are_a_list() -> None:
    """Five names in a row are entries, and the line above them, set apart, is their heading."""
    text = f"{PARAGRAPHS[0]}\n\n\n重点企业\n蓝驰汽车\n川东铸造厂\n青峡精工\n云川新显\n白石港物流\n\n{PARAGRAPHS[1]}"
    assert kinds(text) == ["paragraph", "heading", *["paragraph"] * 5, "paragraph"]


def test_a_name_between_title_and_text_signs_the_text() -> None:
    """A personal name alone below a title is the by-line."""
    assert kinds(f"{PARAGRAPHS[0]}\n\n下好先手棋\n\n李明\n\n{PARAGRAPHS[1]}") == [
        "paragraph",
        "heading",
        "byline",
        "paragraph",
    ]
