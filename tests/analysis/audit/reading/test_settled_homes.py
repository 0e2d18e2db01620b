"""Tests of the places of documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.reading import settled_homes as module
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from tests.analysis.desks import graph_of


def test_documents_of_two_known_places_are_apart_and_others_may_be_one() -> None:
    """Only two places that are known and differ keep two documents apart."""
    homes = {"甲": "430100", "乙": "430200", "丙": "430100", "丁": ""}
    assert not may_be_one_place(homes, "甲", "乙")
    assert may_be_one_place(homes, "甲", "丙")
    assert may_be_one_place(homes, "甲", "丁")
    assert may_be_one_place(homes, "甲", "戊")


@pytest.mark.parametrize(("bearing", "home"), [(2, ""), (7, "330100")])
def test_bare_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bearing: int, home: str) -> None:
    """A town that few rows of a bare table bear, as those that men are sent to, is no place of the table."""
    monkeypatch.setattr(module, "told_homes", lambda _: {"a": "330100"})
    rows = [f"{n},某{n},县商务局,{'杭州' if n <= bearing else '外埠'}" for n in range(1, 9)]
    (tmp_path / "a.csv").write_text("\n".join(["序号,姓名,单位,驻点", *rows]), encoding="utf-8")
    assert settled_homes(graph_of([tmp_path / "a.csv"], tmp_path / "out"))["a"] == home
