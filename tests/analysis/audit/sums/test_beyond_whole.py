"""What is used, built or let, told to be more than there is of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("人才公寓共2栋，房源260套。", "截至8月底，已出租284套。", 1),
        ("人才公寓共2栋，房源260套。", "截至8月底，已出租248套。", 0),
        ("人才公寓共2栋，一期房源260套。", "截至8月底，已出租284套。", 0),
        ("云台阀门产业园规划面积2.1平方公里。", "云台阀门产业园建成区面积2.6平方公里。", 1),
        ("云台阀门产业园规划面积2.1平方公里。", "柳湾食品工业园建成区面积2.6平方公里。", 0),
    ],
)
def test_beyond_whole(tmp_path: Path, one: str, other: str, found: int) -> None:
    """A part beyond the only whole of its unit is a slip; a phase, or another park, has a whole of its own."""
    assert len(audit_of(tmp_path, {"a.txt": f"云台县月报\n{one}\n{other}\n"})) == found


def test_far(tmp_path: Path) -> None:
    """A park by its name is one in two documents."""
    texts = {
        "a.txt": "规划获批\n云台阀门产业园规划面积2.1平方公里。\n",
        "b.txt": "简报\n云台阀门产业园建成区面积2.6平方公里。\n",
    }
    assert len(audit_of(tmp_path, texts)) == 1
