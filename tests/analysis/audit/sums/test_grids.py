"""The arithmetic of a table: columns that follow from others, by what most of its rows do."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.sums.grids import derived, invested
from tests.analysis.audit.desk import Swap, changed, desk, says, table_rows, told_of
from tests.analysis.audit.texts import PARKS, YEAR_PLAN
from tests.analysis.desks import audit_of, graph_of, told


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((("22.2%", "12.2%"),), ("12.2", "22.2")),
    ],
)
def test_columns_of_parks(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """More developed than planned, a wrong growth, a wrong total."""
    assert says(told_of(tmp_path, "武胜县园区.csv", changed(PARKS, swaps)), keys)


def test_growth_at_constant_prices(tmp_path: Path) -> None:
    """Growth of output at constant prices is not that of its values; growth of revenue is."""
    head = "# 海盐县上半年经济运行情况\n\n| 指标 | 2024年1—6月 | 上年同期 | 增长（%） |\n|---|---|---|---|\n"
    body = (
        "| {first} | 158.9 | 148.6 | 6.1 |\n| 规上工业总产值（亿元） | 221.6 | 200.2 | 10.7 |\n"
        "| 一般公共预算收入（亿元） | 13.12 | 12.26 | 7.0 |\n| 进出口总额（亿元） | 33.9 | 31.4 | 8.0 |\n"
    )
    for name, right in (("地区生产总值（亿元）", True), ("商品销售总额（亿元）", False)):
        folder = tmp_path / str(right)
        folder.mkdir()
        assert (told(audit_of(folder, {"a.md": head + body.format(first=name)})) == []) is right


@pytest.mark.parametrize(
    ("remark", "found"), [("框架协议总投资50亿元，本表只计一期", 0), ("总投资50亿元", 1), ("总投资8.6亿元", 0)]
)
def test_worded(tmp_path: Path, remark: str, found: int) -> None:
    """A remark that says what its row leaves out tells no other total."""
    text = YEAR_PLAN.format(cell="5.6", dash="0.7", total="合计,,,25.9,8.0,", remark=remark)
    assert len(list(invested(desk(tmp_path, text)))) == found


PLOTS = """\
表1 厂房情况

| 厂房 | 用地(亩) | 建筑面积(平方米) | 容积率 |
|---|---|---|---|
| 东泽智造园 | 60 | 48000 | 1.20 |
| 西泽双创园 | 75 | 70000 | 1.40 |
| 南泽配套园 | 90 | 96000 | {} |
"""


@pytest.mark.parametrize(("ratio", "found"), [("2.10", True), ("1.60", False)])
def test_a_ratio_of_columns_in_unlike_units(tmp_path: Path, ratio: str, *, found: bool) -> None:
    """Floors in 平方米 over ground in 亩: a ratio is held against the one that the units of its columns make of them."""
    path = tmp_path / "plots.md"
    path.write_text(PLOTS.format(ratio), encoding="utf-8")
    assert bool(list(derived(graph_of([path], tmp_path / "out")))) is found


GROWTH = """\
| 指标 | 2022年 | 2023年 | 增速 |
|---|---|---|---|
| 产值（亿元） | 86.4 | 95.1 | {growth}% |
| 税收（亿元） | 3.2 | 3.6 | 12.5% |
"""


@pytest.mark.parametrize(("growth", "found"), [("12.1", True), ("10.1", False)])
def test_growth_in_a_short_table(tmp_path: Path, growth: str, *, found: bool) -> None:
    """A column named growth beside two years needs no majority of rows."""
    path = tmp_path / "growth.md"
    path.write_text(GROWTH.format(growth=growth), encoding="utf-8")
    assert bool(list(derived(graph_of([path], tmp_path / "out")))) is found


RESEARCH = """\
| 企业 | 营业收入（亿元） | 研发费用（万元） | 研发强度 |
|---|---|---|---|
| 铝新材 | 8.0 | 2400 | 3.0% |
| 焦化工 | 15.0 | 3000 | 2.0% |
| 晋装备 | 5.0 | 2500 | {} |
"""


@pytest.mark.parametrize(
    ("table", "wrong", "right", "rule"),
    [
        (RESEARCH, "2.5%", "5.0%", derived),
    ],
)
def test_a_row_settles_its_cell(tmp_path: Path, table: str, wrong: str, right: str, rule: Rule) -> None:
    """Totals, rests and counts of a row, where the other rows keep to it."""
    assert table_rows(tmp_path, table.format(wrong), rule)
    assert not table_rows(tmp_path, table.format(right), rule)


TARGETS = """\
| 产业链 | 2023年规上企业（家） | 2026年目标（家） | 2023年配套率（%） | 2026年目标（%） |
|---|---|---|---|---|
| 食品 | 24 | 36 | 30 | 45 |
| 建材 | 36 | 48 | 30 | 40 |
| 装备 | 30 | 40 | 27 | 45 |
"""


def test_a_number_divided_by_a_rate_is_no_rate(tmp_path: Path) -> None:
    """Two rows whose numbers and rates happen to go together make no rule for the third."""
    assert not table_rows(tmp_path, TARGETS, derived)


@pytest.mark.parametrize(("name", "found"), [("其中2025年完成", 0), ("2026年计划投资", 1)])
def test_of_which(tmp_path: Path, name: str, found: int) -> None:
    """What was done of it in a year is part of what has been done in all; what is planned comes on top."""
    text = f"序号,项目名称,总投资(亿元),累计完成投资(亿元),{name}(亿元)\n1,制冰站项目,0.48,0.48,0.12\n2,冷库项目,1.60,0.90,0.30\n"
    assert len(list(invested(desk(tmp_path, text)))) == found
