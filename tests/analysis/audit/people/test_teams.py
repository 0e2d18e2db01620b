"""Teams of a roster: their heads and their seats."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_MINUTES = """\
郁南县人民政府专题会议纪要

2025年3月4日上午，县政府召开驻外招商会议。各分队队长为：深圳分队梁志强，东莞分队{head}，佛山分队谭海涛。每支分队设队长1名、副队长1名、队员2名。

郁南县人民政府办公室
2025年3月6日
"""
_ROSTER = """\
序号,小分队,职务,姓名,单位
1,深圳分队,队长,梁志强,县商务局
2,深圳分队,副队长,李晓霞,县发改局
3,深圳分队,队员,陈东,县财政局
4,深圳分队,队员,黄燕,县科工局
5,东莞分队,队长,钟立新,县税务局
6,东莞分队,副队长,欧阳明,县住建局
7,东莞分队,队员,李敏,县人社局
8,东莞分队,队员,刘洋,县环保局
9,佛山分队,队长,谭海涛,县水务局
10,佛山分队,副队长,莫小玲,县教育局
11,佛山分队,{seat},龙国华,县公安局
12,佛山分队,队员,温洁,县林业局
"""


@pytest.mark.parametrize(
    ("head", "seat", "told"),
    [
        ("欧阳明", "队员", ["name"]),
        ("钟立新", "副队长", ["count", "count"]),
        ("钟立新", "队员", []),
    ],
)
def test_heads_and_seats(tmp_path: Path, head: str, seat: str, told: list[str]) -> None:
    """A head with two names is told, and a team with more seats of a kind, and fewer of another, than are set for each."""
    rows = audit_of(tmp_path, {"a.txt": _MINUTES.format(head=head), "b.csv": _ROSTER.format(seat=seat)})
    assert [row.kind for row in rows] == told


def test_other_teams(tmp_path: Path) -> None:
    """Teams of another matter have other heads, whatever they are called."""
    other = (
        "郁南县会展方案\n\n设深圳分队、东莞分队。深圳分队队长陈永，东莞分队队长何伟。\n\n郁南县商务局\n2025年5月6日\n"
    )
    assert not audit_of(tmp_path, {"a.txt": other, "b.csv": _ROSTER.format(seat="队员")})
