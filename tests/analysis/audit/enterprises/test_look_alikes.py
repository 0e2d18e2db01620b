"""What only looks like two lives of one enterprise: texts in which everything may be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import told_later
from tests.analysis.audit.texts import GEARS, MAKERS_BY_STAGE, PORTRAIT
from tests.analysis.desks import audit_of


@pytest.mark.parametrize(
    "line",
    [
        "四川凯蓬机械有限公司前身为南充凯蓬齿轮厂，1998年成立，2010年落户蓬安工业园。",
        "四川凯蓬机械有限公司子公司蓬安凯锐铸造有限公司2016年落户蓬安工业园，主营铸件。",
    ],
)
def test_zone_told_of_another_thing(tmp_path: Path, line: str) -> None:
    """Another year, period, scope, part, phase, unit or enterprise contradicts nothing."""
    assert told_later(tmp_path, GEARS, line) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("f.txt", PORTRAIT.format("C32 有色金属冶炼和压延加工业")),
        ("l.txt", MAKERS_BY_STAGE.format("锁芯", "智能锁")),
    ],
)
def test_look_alikes_raise_no_alarm(tmp_path: Path, name: str, text: str) -> None:
    """The same without the slip, parts of a cell, short names, and two trades under headings are right."""
    assert not audit_of(tmp_path, {name: text})
