"""A thing told with the word that another row of its column has."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.words.column_words import column_words
from tests.analysis.audit.desk import two_files
from tests.analysis.desks import graph_of

LEDGER = (
    "项目名称,落户片区,包联领导,总投资（亿元）\n"
    "岚骏缓释肥项目,河西片区,杜维衡,2.4\n芮纤过滤布项目,城南片区,骆青禾,1.8\n沐川木门项目,城南片区,祝丹枫,3.1\n"
)


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("调度会纪要\n岚骏缓释肥项目在城南片区动了工。", 1),
        ("调度会纪要\n祝丹枫到岚骏缓释肥项目现场督办。", 1),
        ("调度会纪要\n岚骏缓释肥项目在河西片区动了工。", 0),
        ("调度会纪要\n岚骏缓释肥项目原选址城南片区。", 0),
        ("调度会纪要\n岚骏缓释肥项目反映用电紧张。会议要求，各部门在城南片区开展排查。", 0),
        ("调度会纪要\n岚骏缓释肥项目反映用电紧张。由县工信局牵头城南片区招商。", 0),
        ("调度会纪要\n岚骏缓释肥项目、沐川木门项目在城南片区动了工。", 0),
    ],
)
def test_column_words(tmp_path: Path, text: str, alarms: int) -> None:
    """A project told with the place or the leader of another row is told; its own word, a former one, and a clause of several things are not."""
    graph = graph_of(two_files(tmp_path, LEDGER, text), tmp_path / "out")
    assert len(list(column_words(graph))) == alarms
