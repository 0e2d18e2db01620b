"""A date that a sentence moves, and a row that has the former one."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.projects.put_off import put_off
from tests.analysis.audit.desk import two_files
from tests.analysis.desks import graph_of

LIST = """序号,项目名称,建设单位,开工时间,竣工时间
1,岚骏缓释肥造粒项目,岚骏肥业有限公司,2024年3月,2025年9月
2,沐川实木门窗项目,沐川木业有限公司,2024年5月,2025年12月
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("岚骏缓释肥造粒项目竣工时间由2025年9月调整为2026年3月。", [("2025年9月", "2026年3月")]),
        ("岚骏缓释肥造粒项目因雨延误，竣工时间由原计划的2025年9月推迟至2026年3月。", [("2025年9月", "2026年3月")]),
        ("岚骏缓释肥造粒项目投产时间从2025年9月底延期到2026年1月。", [("2025年9月", "2026年1月")]),
        ("岚骏缓释肥造粒项目竣工时间由2025年6月调整为2025年9月。", []),
        ("沐川实木门窗项目竣工时间由2025年9月调整为2026年3月。", []),
        ("岚骏缓释肥造粒项目开工时间由2025年9月调整为2026年3月。", []),
        ("岚骏缓释肥造粒项目、沐川实木门窗项目竣工时间由2025年9月调整为2026年3月。", []),
    ],
)
def test_put_off(tmp_path: Path, said: str, found: list[tuple[str, str]]) -> None:
    """A row with the date that is moved is told; one with the new date, another date, another row and two projects are not."""
    graph = graph_of(two_files(tmp_path, LIST, f"调度会纪要\n{said}\n"), tmp_path / "out")
    assert [(row.left, row.right) for row in put_off(graph)] == found
