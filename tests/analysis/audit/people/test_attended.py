"""People of a list of names and bodies whose name a sentence writes otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.attended import attended
from tests.analysis.audit.desk import graph_of_texts

MINUTES = "芦溪县专题会议纪要\n2025年6月3日\n\n{}\n\n出　席：\n县发改局　　　　于　航\n县商务局　　　　{}\n县竹产业中心　　宗振邦\n"


@pytest.mark.parametrize(
    ("said", "who", "found"),
    [
        ("会议明确由县商务局局长仝启明任专班办公室主任。", "仝启铭", 1),
        ("会议明确由县商务局局长仝启明任专班办公室主任。", "仝启明", 0),
        ("会议明确由县住建局局长仝启明任专班办公室主任。", "仝启铭", 0),
        ("县商务局仝启明作了汇报。", "仝启铭", 1),
        ("县商务局局长仝启明、副局长仝启铭作了汇报。", "仝启铭", 0),
        ("县商务局局长杜长河作了汇报。", "仝启铭", 0),
    ],
)
def test_attendance(tmp_path: Path, said: str, who: str, found: int) -> None:
    """A name of a body in the list, and another of its characters behind that body in a sentence; two people and two bodies are none."""
    assert len(list(attended(graph_of_texts(tmp_path, {"a.txt": MINUTES.format(said, who)})))) == found
