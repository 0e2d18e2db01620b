"""Counts and times told beside lists: as many values as years, as many members as announced, days in their order."""

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.members import members
from chaingraph.analysis.audit.dates.ranges import ranges
from chaingraph.analysis.audit.sums.columns import phases_told
from chaingraph.analysis.audit.sums.grids import derived
from chaingraph.analysis.audit.sums.totals import totals
from tests.analysis.desks import graph_of, page

TOWNS = """\
| 镇 | 企业数（家） | 产值（亿元） |
|---|---|---|
| 石桥镇 | 21 | 36.5 |
| 柳河镇 | 18 | 28.4 |
| 青山镇 | 12 | 19.6 |
| 以上三镇合计 | 51 | {total} |
| 白塔镇 | 9 | 12.2 |
"""
PHASES = """\
| 项目 | 总投资（亿元） | 建设内容 |
|---|---|---|
| 光伏玻璃项目 | {total} | 一期8亿元，二期6亿元，三期6亿元 |
| 冷链物流项目 | 5.2 | 分两期，一期3.0亿元、二期2.2亿元 |
"""
GROWTH = """\
| 指标 | 2022年 | 2023年 | 增速 |
|---|---|---|---|
| 产值（亿元） | 86.4 | 95.1 | {growth}% |
| 税收（亿元） | 3.2 | 3.6 | 12.5% |
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2021—2023年，全县规上企业数分别为64家、71家。", True),
        ("2022—2023年，全县规上企业数分别为64家、71家。", False),
        ("近三年固定资产投资依次为42.1亿元、46.8亿元、51.3亿元和55.6亿元。", True),
        ("近四年固定资产投资依次为42.1亿元、46.8亿元、51.3亿元和55.6亿元。", False),
        ("一至四季度依次为5.1亿元、7.4亿元和7.9亿元。", True),
        ("近三年企业数和产值分别为64家、86亿元。", True),
        ("2021年、2022年和2023年分别为64家、71家、80家。", False),
        ("征集时间为2024年6月10日至5月30日。", True),
        ("征集时间为2024年5月10日至6月30日。", False),
        ("展期为2024年12月10日至2025年1月30日。", False),
    ],
)
def test_values_and_days_of_a_time(text: str, *, found: bool) -> None:
    """As many values as years or quarters; an end behind its start."""
    assert bool(list(ranges(page(text)))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("链长办下设四个工作组：招引组由商务局负责，要素组由自然资源局负责，创新组由科技局负责。", True),
        ("链长办下设三个工作组：招引组由商务局负责，要素组由自然资源局负责，创新组由科技局负责。", False),
        ("形成两个片区：东片区以装备为主，西片区主要发展食品，北片区承担物流功能。", True),
        ("形成三个片区：东片区以装备为主，西片区主要发展食品，北片区承担物流功能。", False),
        ("下设四个工作组：招引组由商务局负责，要素组由自然资源局负责等。", False),
    ],
)
def test_members_told_in_clauses(text: str, *, found: bool) -> None:
    """Each member that does something is counted; 等 leaves the list open."""
    assert bool(list(members(page(text)))) is found


@pytest.mark.parametrize(("total", "found"), [("94.5", True), ("84.5", False)])
def test_a_row_that_sums_up_those_above_it(tmp_path: Path, total: str, *, found: bool) -> None:
    """以上三镇合计 is the sum of the three rows above, not of the one behind."""
    path = tmp_path / "towns.md"
    path.write_text(TOWNS.format(total=total), encoding="utf-8")
    assert bool(list(totals(graph_of([path], tmp_path / "out")))) is found


@pytest.mark.parametrize(("total", "found"), [("18.0", True), ("20.0", False)])
def test_phases_in_the_words_of_a_cell(tmp_path: Path, total: str, *, found: bool) -> None:
    """Phases that a remark tells come to the total of the row."""
    path = tmp_path / "phases.md"
    path.write_text(PHASES.format(total=total), encoding="utf-8")
    assert bool(list(phases_told(graph_of([path], tmp_path / "out")))) is found


@pytest.mark.parametrize(("growth", "found"), [("12.1", True), ("10.1", False)])
def test_growth_in_a_short_table(tmp_path: Path, growth: str, *, found: bool) -> None:
    """A column named growth beside two years needs no majority of rows."""
    path = tmp_path / "growth.md"
    path.write_text(GROWTH.format(growth=growth), encoding="utf-8")
    assert bool(list(derived(graph_of([path], tmp_path / "out")))) is found
