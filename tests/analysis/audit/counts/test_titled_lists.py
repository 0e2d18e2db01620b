"""Points of a list whose titles bear the noun that was counted: 实施“五大行动”, then （一）…行动 to （四）…行动."""

from __future__ import annotations

from chaingraph.analysis.audit.counts.titled_lists import titled_lists
from tests.analysis.desks import page

POINTS = ("全县实施“三大行动”，半年一考评。", "（一）引才行动。引进人才。", "（二）育才行动。培养人才。")


def test_titled_lists() -> None:
    """Points whose titles bear the noun are as many as was told."""
    assert len(list(titled_lists(page(*POINTS)))) == 1
    assert not list(titled_lists(page(*POINTS, "（三）留才行动。留住人才。")))
    assert not list(titled_lists(page(POINTS[0] + "其中留才行动另文印发。", *POINTS[1:])))
