"""Layouts told by number (一核两带四园) and the members they list; leaders named beside how many they are."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.counts.structures import structures
from tests.analysis.audit.desk import kinds, rows_of


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("list", "构建“一核两带四园”格局。两带，即沿江产业带、沿路产业带和沿河生态产业带。"),
        ("list", "按照“一园三区”布局，重点建设整机装配区、铸造加工区、功能部件区和检验检测区。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(("count", "found"), [("2", True), ("3", False)])
def test_a_roster_holds_as_many_as_it_seats(count: str, found: bool) -> None:
    """Names behind 副组长： against the seats told elsewhere on the page."""
    text = f"组长：韦国安\n\n副组长：蓝秀英、覃志勇、莫小龙\n\n专班由组长1名、副组长{count}名组成。"
    assert bool(rows_of(text, structures)) == found
