"""How far things are built, as words tell it."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.stages import stage_of_cell, stages_in, time_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("齿轮项目已竣工投产。", [(3, 3), (3, 3)]),
        ("齿轮项目尚未开工。", [(0, 0)]),
        ("齿轮项目主体封顶。", [(2, 3)]),
        ("齿轮项目预计明年投产。", []),
        ("齿轮项目力争年内开工。", [(0, 0)]),
        ("齿轮项目仍处于前期阶段。", [(0, 0)]),
        ("齿轮项目具备开工条件。", []),
    ],
)
def test_stages_in(text: str, told: list[tuple[int, int]]) -> None:
    """What is done says how far a thing is at least, what is to come how far at most, a plan of its end nothing."""
    assert [(stage.low, stage.high) for stage in stages_in(text)] == told


def test_cells_and_times() -> None:
    """Cells tell a state or nothing; times count from the day of the page."""
    cell = stage_of_cell("主体三层施工")
    assert cell is not None
    assert cell.high == 1
    assert stage_of_cell("有序推进") is None
    assert time_in("今年三季度", (2024, 1)) == (2024, 9)
    assert time_in("上年12月", (2024, 1)) == (2023, 12)
