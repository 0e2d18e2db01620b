"""Lines that announce a number of things (围绕以下四大任务展开：) and the numbered lines below them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import alarms, report
from tests.analysis.audit.texts import MACHINES_HEAD, MINUTES, MINUTES_POINTS, TASKS
from tests.analysis.desks import audit_of

SLIPS = """\
当前主要存在以下四个方面的问题。|（一）产品档次不高。低端产品占六成。|（二）用地不足。缺口较大。|（三）人才短缺。技工难招。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("列出 4 项", TASKS.format("三")),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (MINUTES.format("五") + MINUTES_POINTS.format("9"), "列出 3 项"),
    ],
)
def test_slips_of_a_figure(tmp_path: Path, text: str, said: str) -> None:
    """A slip is told with the words it rests on."""
    rows = audit_of(tmp_path, {"page.txt": text})
    assert any(said in row.message for row in rows), rows
