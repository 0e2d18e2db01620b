"""Lines that list who came or took part, against how many they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.labelled_lists import labelled_lists
from tests.analysis.audit.desk import desk

PEOPLE = "出席：周启岚、刘砚秋、陈怀远、王知微、赵临川"
BODIES = "参加会议单位：区发改局、区财政局、区商务局、区住建局、岚山园区管委会"


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        (f"主持：周启岚\n{PEOPLE}\n\n会议应到6人，按出席名单统计实到6人。", 1),
        (f"{PEOPLE}\n\n会议应到6人，按出席名单统计实到5人。", 0),
        (f"主持：孙若谷\n{PEOPLE}\n\n会议按出席名单统计实到6人。", 0),
        (f"{PEOPLE}等\n\n会议按出席名单统计实到6人。", 0),
        (f"区发改局等6个部门和单位的负责人参加会议。\n\n{BODIES}。", 1),
        (f"区发改局等5个部门和单位的负责人参加会议。\n\n{BODIES}。", 0),
        (f"区发改局等6个部门和单位的负责人参加培训。\n\n{BODIES}。", 0),
    ],
)
def test_lists_of_those_who_came(tmp_path: Path, text: str, alarms: int) -> None:
    """A line of names is as long as the page says of those it lists, with the host or without; an open list has no length."""
    graph = desk(tmp_path, f"岚山区专题会议纪要\n\n{text}\n")
    assert len(list(labelled_lists(graph))) == alarms
