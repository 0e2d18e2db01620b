"""The heading that a sentence stands below."""

from __future__ import annotations

from chaingraph.analysis.audit.reading.headings import heading_above, trade_in
from chaingraph.analysis.audit.reading.text import sentences
from tests.analysis.desks import page


def test_heading_above() -> None:
    """The last heading before a sentence counts; before the first there is none."""
    graph = page(
        "全县概况。", "（一）竹木产业", "产值12亿元。", "（二）陶瓷产业", "产值18亿元。",
        kinds=["paragraph", "heading", "paragraph", "heading", "paragraph"],
    )  # fmt: skip
    above = {one.text: heading_above(graph, one.evidence()) for one in sentences(graph)}
    assert (above["全县概况。"], trade_in(above["产值12亿元。"]), trade_in(above["产值18亿元。"])) == (
        "",
        "竹木",
        "陶瓷",
    )
