"""Rows recited in a sentence, rates by name, so much for every one, rates that narrowed; and look-alikes that are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.direction import directions
from chaingraph.analysis.audit.growth.narrowed import narrowed
from chaingraph.analysis.audit.units.every import every
from chaingraph.analysis.audit.values.recited import recited
from chaingraph.analysis.audit.values.rosters import rosters
from tests.analysis.desks import graph_of, page

FUNDS = "# 宜丰县河堤项目资金表\n单位：亿元\n\n| 来源 | 金额 |\n|---|---|\n| 中央补助 | 1.6 |\n| 地方债券 | 2.7 |\n| 自筹资金 | 0.9 |\n"
AIMS = "# 宜丰县竹产业目标表\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 竹材综合利用率（%） | 78 | 91 |\n| 龙头企业（家） | 4 | 9 |\n"
FIRMS = "企业,产品,年产能(吨)\n锦源锂业,碳酸锂,4000\n明远镜片厂,镜片,300\n"


@pytest.mark.parametrize(
    ("table", "text", "found"),
    [
        (FUNDS, "资金已落实，其中中央补助1.6亿元、地方债券2700万元、企业自筹资金0.9亿元。", 1),
        (FUNDS, "资金已落实，其中中央补助1.6亿元、地方债券2.7亿元、企业自筹资金0.9亿元。", 0),
        (FUNDS, "去年已落实，其中中央补助0.6亿元、地方债券1.7亿元、企业自筹资金0.4亿元。", 0),
        (AIMS, "到2030年，竹材综合利用率提高到93%，企业更多。", 1),
        (AIMS, "到2030年，竹材综合利用率提高到91%，企业更多。", 0),
        (AIMS, "到2028年，竹材综合利用率提高到85%，企业更多。", 0),
    ],
)
def test_recited(tmp_path: Path, table: str, text: str, found: int) -> None:
    """Of rows recited with their cells the one told otherwise is a slip; another year or none recited is not."""
    (tmp_path / "a.md").write_text(table, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"宜丰县情况说明\n\n{text}\n", encoding="utf-8")
    assert len(list(recited(graph_of([tmp_path / "a.md", tmp_path / "b.txt"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("锦源锂业现有碳酸锂年产能4万吨，居全县前列。", 1),
        ("锦源锂业现有碳酸锂年产能0.4万吨，居全县前列。", 0),
        ("锦源锂业新增碳酸锂年产能2000吨，居全县前列。", 0),
        ("原表中锦源锂业年产能2000吨系录入有误，应为4000吨。", 0),
    ],
)
def test_numbers_of_rows(tmp_path: Path, text: str, found: int) -> None:
    """A figure in the words of a column behind the name of a row is held against its cell."""
    (tmp_path / "a.csv").write_text(FIRMS, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"宜丰县产能情况\n\n{text}\n", encoding="utf-8")
    assert len(list(rosters(graph_of([tmp_path / "a.csv", tmp_path / "b.txt"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县出栏山羊30万只，羊肉产量4500吨，平均每只产肉1.5公斤。", 1),
        ("全县出栏山羊30万只，羊肉产量4500吨，平均每只产肉15公斤。", 0),
        ("片区常住人口3.6万人、面积48平方公里，人口密度为每平方公里75人。", 1),
        ("片区常住人口3.6万人、面积48平方公里，人口密度为每平方公里750人。", 0),
        ("全县出栏山羊30万只，羊肉产量4500吨，每只补贴100元。", 0),
    ],
)
def test_every(text: str, found: int) -> None:
    """So much for every one has to be the amount over the number."""
    assert len(list(every(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("出口交货值下降5.2%，降幅比上年全年收窄1.1个百分点（上年下降4.1%）。", 1),
        ("出口交货值下降5.2%，降幅比上年全年扩大1.1个百分点（上年下降4.1%）。", 0),
        ("工业投资增长8.3%，增速较上年同期回落1.4个百分点（上年同期增长9.7%）。", 0),
        ("工业投资增长8.3%，增速较上年同期提高1.4个百分点（上年同期增长9.7%）。", 1),
        ("工业投资增长8.3%，增幅比上年扩大1.4个百分点（上年增长6.9%）。", 0),
    ],
)
def test_narrowed(text: str, found: int) -> None:
    """A rate moves by the difference of both rates, and in its direction."""
    assert len(list(narrowed(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("单位能耗累计下降12.4%，超出14%的进度要求。", 1),
        ("单位能耗累计下降14.6%，超出14%的进度要求。", 0),
        ("单位能耗累计下降12.4%，低于14%的进度要求。", 0),
    ],
)
def test_asked(text: str, found: int) -> None:
    """A value called above what is asked has to be above it."""
    assert len(list(directions(page(text)))) == found
