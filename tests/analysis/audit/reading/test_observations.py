"""Figures of a page as typed observations: of what, when, in which order, in which sentence."""

from __future__ import annotations

from chaingraph.analysis.audit.reading.observations import bare, ordinal, shared


def test_ordinals_and_labels() -> None:
    """Phases, batches and quarters bear their number; labels are compared without years and verbs."""
    assert [ordinal(label) for label in ("首期投资", "第三批", "二季度", "一至四季度依次为", "前三季度")] == [
        1,
        3,
        2,
        0,
        0,
    ]
    assert shared(bare("到2024年木耳出口额达到"), bare("2022年全县木耳出口额为")) == "木耳出口额"
