"""Which tables a document is held against: all of its place, and of very many the likeliest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chaingraph.analysis.audit.reading import near_rolls as module
from chaingraph.analysis.audit.reading.near_rolls import near_rolls
from chaingraph.analysis.columns import Passage
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

TRADES = ("轴承", "陶瓷", "服装", "茶叶", "电机")


def _desk() -> Projection:
    """A note on two trades with a table of its own, and a table of makers for each trade in a document of its own."""
    note = ("今年轴承企业共有3家，电机企业共有4家。", *_table("齿轮"))
    papers = {"note": note, **{f"list{n}": _table(trade) for n, trade in enumerate(TRADES)}}
    return Projection(passages=tuple(_passages(papers)))


def _table(trade: str) -> tuple[str, ...]:
    return (f"{trade}企业名单\t企业名称\t产值（万元）", f"{trade}一厂\t10", f"{trade}二厂\t20")


def _passages(papers: dict[str, tuple[str, ...]]) -> Iterator[Passage]:
    for document, texts in papers.items():
        at = 0
        for n, text in enumerate(texts):
            cells = tuple(text.split("\t")) if "\t" in text else ()
            kind = ("header" if "名称" in text else "row") if cells else "paragraph"
            yield Passage(
                kind,
                Evidence(document, at, at + len(text), text),
                ((0, at),),
                cells,
                f"{document}/{n}" if cells else "",
            )
            at += len(text) + 1


def _near() -> list[str]:
    return [roll.lines[0].label for roll in near_rolls(_desk())["note"]]


def test_few_tables_are_all_near() -> None:
    """Where a place has few tables, a document may speak of any of them."""
    assert _near() == ["齿轮一厂", *(f"{trade}一厂" for trade in TRADES)]


def test_of_many_tables_those_that_share_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more, a document's own are near, and those whose heads share words with it that few tables bear."""
    monkeypatch.setattr(module, "MOST", 2)
    monkeypatch.setattr(module, "LIKELIEST", 2)
    assert _near() == ["齿轮一厂", "轴承一厂", "电机一厂"]
