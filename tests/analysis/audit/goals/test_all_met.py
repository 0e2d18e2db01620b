"""All said to have reached their goal, beside a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.goals.all_met import all_met
from tests.analysis.desks import graph_of

ROWS = "园区,2024年招商目标(亿元),2024年完成(亿元),完成率(%)\n东岭园,20.0,21.6,108.0\n白沙园,15.0,{},{}\n石桥园,8.0,8.4,105.0\n"


@pytest.mark.parametrize(
    ("cells", "text", "found"),
    [
        (("13.2", "88.0"), "2024年，三个园区均完成招商目标，势头良好。", 1),
        (("13.2", "88.0"), "2024年，各园区全部超额完成年度招商任务。", 1),
        (("15.6", "104.0"), "2024年，三个园区均完成招商目标，势头良好。", 0),
        (("13.2", "88.0"), "2024年，四个乡镇均完成秸秆禁烧目标。", 0),
        (("13.2", "88.0"), "要确保三个园区均完成招商目标。", 0),
    ],
)
def test_all_met(tmp_path: Path, cells: tuple[str, str], text: str, found: int) -> None:
    """A row short of its goal denies that all met theirs; other counts, other measures and wishes are none."""
    (tmp_path / "a.csv").write_text(ROWS.format(*cells), encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"宜丰县园区情况\n\n{text}\n", encoding="utf-8")
    assert len(list(all_met(graph_of([tmp_path / "a.csv", tmp_path / "b.txt"], tmp_path / "out")))) == found
