"""Who should have come, who came and who was excused, wherever a record of a meeting tells the three."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.attendance import attendance
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("会议应到代表126人，实到118人，请假6人。", True),
        ("应到委员15名，实到13名。\n会议研究了两项议题。\n请假委员为民政局、水利局负责同志，共3名，其余均到会。", True),
        (
            "应到委员15名，实到13名。\n会议研究了两项议题。\n请假委员为民政局、水利局负责同志，共2名，其余均到会。",
            False,
        ),
        ("应出席理事21人，实际出席18人，1人因公请假，1人因病缺席。", True),
        ("应出席理事21人，实际出席18人，2人因公请假，1人因病缺席。", False),
        ("应参会单位12家，到会9家，2家请假。", True),
        ("应参会单位12家，到会9家，3家请假。", False),
        ("应到会9人，实到8人，列席4人。\n请假：周立群、何敏。", True),
        ("应到会9人，实到8人，列席4人。\n请假：周立群。", False),
        ("应到28人、实到26人，请假2人，其中因公1人、因病1人。", False),
        ("应到20人，实到19人，1人请假，3人列席。", False),
        ("请假、缺席人员：无。应到30人，实到30人。", False),
        ("缺席两人，应到十二人，实到十一人。", True),
        ("成员应到20人，出席17人（3人请假）。", False),
        ("成员应到20人，出席17人（4人请假）。", True),
        ("应到20人，实到17人。会上表决时15人同意、2人弃权。", False),
    ],
)
def test_meetings(tmp_path: Path, text: str, wrong: bool) -> None:
    """Those away are as many as those due without those come, wherever they are told; others are not counted."""
    (tmp_path / "a.txt").write_text(f"云溪区专题会议纪要\n\n{text}\n", encoding="utf-8")
    assert bool(list(attendance(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) is wrong
