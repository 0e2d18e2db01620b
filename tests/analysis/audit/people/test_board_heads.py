"""The head of one board told with two people."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.board_heads import board_heads
from tests.analysis.audit.desk import graph_of_texts

_NOTICE = "岚山区关于做好招商工作的通知\n\n成立岚山区石墨材料产业招商专班，组成如下：\n组  长：周启岚（副区长）\n副组长：刘砚秋（区商务局局长）\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("石墨材料产业招商专班已开始工作，专班组长由副区长陈怀远担任。", 1),
        ("石墨材料产业招商专班已开始工作，专班组长由副区长周启岚担任。", 0),
        ("石墨材料产业招商专班已开始工作，专班副组长由刘砚秋担任。", 0),
        ("茶叶加工产业招商专班已开始工作，专班组长由副区长陈怀远担任。", 0),
        ("石墨材料产业招商专班调整，专班组长由副区长陈怀远接任。", 0),
    ],
)
def test_heads_of_boards(tmp_path: Path, text: str, found: int) -> None:
    """The roster of a board and what minutes say of its head name one person, unless heads change or the boards are two."""
    graph = graph_of_texts(tmp_path, {"a.txt": _NOTICE, "b.txt": f"岚山区会议纪要\n\n{text}\n"})
    assert len(list(board_heads(graph))) == found
