"""One event told with two numbers of things in one document: 8个项目同时开工 … 此次集中开工的9个项目."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.events import events
from tests.analysis.audit.desk import report
from tests.analysis.audit.texts import MACHINES_HEAD, SIGNING
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("同一次", SIGNING.format("此次集中签约的11个项目")),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("宜丰县集中开工17个重点项目", "此次集中开工项目19个，总投资28亿元。", True),
        ("宜丰县集中开工17个重点项目", "此次集中开工项目17个，全县在建项目46个。", False),
        ("总投资28亿元！宜丰县举行招商推介会", "推介会现场签约总额32亿元。", True),
        ("总投资28亿元！宜丰县举行招商推介会", "推介会现场签约总投资28亿元，今年以来累计签约总投资41亿元。", False),
    ],
)
def test_titles_of_events(tmp_path: Path, title: str, body: str, found: bool) -> None:
    """A title and the body tell one number of projects and one sum of an event; what is of more than it is another."""
    (tmp_path / "a.txt").write_text(f"{title}\n2025年3月6日\n3月5日，宜丰县举行活动。{body}\n", encoding="utf-8")
    assert bool(list(events(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) is found
