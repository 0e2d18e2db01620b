"""Passages that retell a column of a table and one of its rows otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.echoed import echoed
from tests.analysis.desks import graph_of

LINES = "| 方向 | 2023年（列） | 2024年（列） |\n|---|---|---|\n| 中亚 | 31 | 46 |\n| 北部湾 | 57 | 72 |\n| 沿江 | 18 | 25 |\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年班列继续加密，中亚方向开行46列，北部湾方向开行77列。", 1),
        ("全年班列继续加密。中亚方向开行46列；沿江开行25列。北部湾方向开行77列。", 1),
        ("全年班列继续加密，中亚方向开行46列，北部湾方向开行72列。", 0),
        ("全年班列继续加密，中亚方向开行46列，北部湾方向新增计划77列。", 0),
        ("全年班列继续加密，中亚方向开行39列，北部湾方向开行77列。", 0),
        ("全年班列继续加密，中亚方向开行46列，北部湾方向发送货物77吨。", 0),
    ],
)
def test_echoed(tmp_path: Path, text: str, found: int) -> None:
    """A row told otherwise is a slip where another row proves the column; without proof, planned or measured else it is none."""
    (tmp_path / "a.md").write_text(f"# 宜丰县2024年班列简报\n\n{text}\n\n{LINES}", encoding="utf-8")
    assert len(list(echoed(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found
