"""Pairs of days that may be of one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.days.pairs import day_pairs
from tests.analysis.audit.desk import graph_of_texts
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("said", "pairs"),
    [
        ("设备8月28日进场，8月15日装完。", [("8月15日", "8月28日", "sentence")]),
        ("设备8月进场。月底前试车。9月投产。", [("8月", "9月", "next")]),
        ("设备8月进场，8月15日装完。", []),
    ],
)
def test_pairs_near_each_other(said: str, pairs: list[tuple[str, str, str]]) -> None:
    """The earlier day is the first of its pair, wherever it stands; days that overlap are no pair."""
    assert [(pair.early.text, pair.late.text, pair.link) for pair in day_pairs(page(said))] == pairs


def test_documents_are_joined_by_a_run(tmp_path: Path) -> None:
    """Days of two documents are a pair where their passages share a run of signs."""
    texts = {
        "a.txt": "简报\n\n2024年5月6日\n\n云渡钾盐提纯项目已于2024年3月建成。\n",
        "b.txt": "纪要\n\n2024年5月8日\n\n云渡钾盐提纯项目定于2024年9月动工。\n",
    }
    (pair,) = [pair for pair in day_pairs(graph_of_texts(tmp_path, texts)) if pair.link == "docs"]
    assert (pair.early.text, pair.late.text, pair.run, pair.among) == ("2024年3月", "2024年9月", "云渡钾盐提纯项目", 2)
