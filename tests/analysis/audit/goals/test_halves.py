"""Goals called half done whose rate of completion is below one half."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.goals.halves import halves
from tests.analysis.audit.desk import desk

HALF = "莲都区2025年上半年工作总结\n\n1—6月，全区完成工业投资18.6亿元，占年度目标42亿元的44.3%；税收完成6.2亿元，占年度目标的55.4%。\n\n二、打算\n{}\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("上半年全区工业投资实现了时间过半、任务过半。", 1),
        ("工业投资任务已过半，要再接再厉。", 1),
        ("上半年全区税收实现了时间过半、任务过半。", 0),
        ("上半年实现了时间过半、任务过半。", 0),
        ("工业投资未实现任务过半，要迎头赶上。", 0),
        ("力争7月底工业投资实现任务过半。", 0),
    ],
)
def test_halves(tmp_path: Path, said: str, found: int) -> None:
    """An indicator called half done whose rate elsewhere is less is a row; one that is, that is to be, or is denied is not."""
    assert len(list(halves(desk(tmp_path, HALF.format(said))))) == found
