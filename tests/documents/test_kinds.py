"""Kinds of lines: by their own look and by their neighbours."""

from __future__ import annotations

from chaingraph.documents.folding import fold_width
from chaingraph.documents.kinds import find_kinds, is_balanced, is_headed, is_titled
from chaingraph.documents.lines import read_lines, width


def kinds(text: str) -> list[str]:
    """Kinds of the lines of ``text``."""
    return list(find_kinds(read_lines(fold_width(text))))


def test_titles_and_sentences() -> None:
    """A short line without a full stop could be a title; a sentence, an open bracket or a figure with a comma not."""
    assert [
        is_titled(text, width(text)) for text in ("产业集聚 提质升级", "由散到聚，集群崛起", "经历了怎样的变化？")
    ] == [True] * 3
    rest = ("完成投资。", "（以下简称", "入驻企业120家，产值30亿元", "支持企业、", "》的通知")
    assert [is_titled(text, width(text)) for text in rest] == [False] * 5
    assert is_balanced("《规划》") and not is_balanced("“十四五")


def test_numbered_headings_and_numbered_paragraphs() -> None:
    """一、重点任务 is a heading; a numbered sentence is not."""
    assert is_headed("一、重点任务", 12)
    assert not is_headed("1.联系人：李明", 16)
    assert not is_headed("一、加快建设。支持企业扩能。", 30)


def test_numbers_without_text_between_them_are_a_list() -> None:
    """The entries of a list and of the contents are items; a heading has text below it."""
    assert kinds("1.蓝驰汽车\n2.川东铸造厂\n3.青峡精工\n") == ["item"] * 3
    assert kinds("一、重点任务\n（一）汽车\n支持蓝驰汽车扩大产能。\n") == ["heading", "heading", "text"]


def test_attachments_are_a_list() -> None:
    """附件：1.… and the lines below it are no headings."""
    assert kinds("正文结束。\n附件：1.企业名单\n      2.项目名单\n") == ["text", "item", "item"]


def test_decimal_headings_count_from_one() -> None:
    """2.0系统 at the beginning of a line is no heading; 1.1, 1.2 are."""
    assert kinds("1.1 现状\n企业较多。\n1.2 问题\n配套不足。\n8.6代面板生产线\n") == [
        "heading",
        "text",
        "heading",
        "text",
        "short",
    ]


def test_a_caption_stands_above_its_credit() -> None:
    """The sentence above 资料图片 is the caption of that picture."""
    assert kinds("正文正文正文。\n\n云川产业园。\n\n资料图片\n") == ["text", "photo", "photo"]


def test_a_line_between_wide_gaps_is_a_caption() -> None:
    """Where paragraphs are one blank line apart, a line with three on either side stands under a picture."""
    long = "支持企业扩大产能，" * 8 + "提高配套率。"
    assert kinds(f"{long}\n\n{long}\n\n\n\n检验员检验变速器壳体\n\n\n\n{long}\n\n{long}\n")[2] == "photo"
