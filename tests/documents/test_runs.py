"""Runs: what the end of a text says about its rest."""

from __future__ import annotations

import pytest

from chaingraph.documents.lines import Line, width
from chaingraph.documents.runs import start_run


def line(text: str) -> Line:
    """``text`` as a line."""
    return Line(text, 0, len(text), 0, 0, width(text))


@pytest.mark.parametrize(
    ("text", "hanging"),
    [
        ("支持蓝驰汽车、", True),
        ("以下简称“蓝驰", True),
        ("专门生产电池托盘的铝", True),
        ("关于促进产业发展的", True),
        ("近年来，全市着力推进产业集群建设，在", True),
        ("川东三力达", False),
        ("重点任务", False),
        ("完成投资。", False),
    ],
)
def test_what_cannot_end_here(text: str, hanging: bool) -> None:
    """A comma, an open quote, a preposition behind a sentence hang; a name that ends like a preposition does not."""
    assert start_run(0, line(text), "text").hanging is hanging


def test_a_run_grows() -> None:
    """A run knows its lines, its width and that it has become a sentence."""
    run = start_run(0, line("支持企业"), "short")
    assert (run.begun, run.sentence_like, run.title_like) == (False, False, True)
    run.add(1, line("扩大产能，提高配套率。"))
    assert (run.places, run.columns, run.finished, run.begun, run.sentence_like) == ([0, 1], 30, True, True, True)
