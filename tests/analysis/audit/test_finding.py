"""The audit as a whole: it runs on little, hears its rules and tells the surest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from chaingraph.analysis import AuditRow, find_audit
from chaingraph.analysis.audit.enterprises.classed import classed
from chaingraph.analysis.audit.rules import RULES
from chaingraph.analysis.audit.shares.kin import kin
from chaingraph.analysis.audit.sums.phase_cells import phase_cells
from chaingraph.analysis.audit.units.floors import floors
from chaingraph.analysis.projection import Projection
from tests.analysis.audit.desk import district, tell
from tests.analysis.desks import page
from tests.analysis.factory import Scene


def test_every_rule_runs_on_little() -> None:
    """An empty graph and a graph of one thing contradict nothing."""
    assert find_audit(Projection()) == ()
    scene = Scene()
    scene.number(scene.thing("Enterprise", "甲"), "产值", None)
    assert find_audit(scene.build()) == ()
    assert len(RULES) == len(set(RULES)) > 50


def test_threshold_and_order() -> None:
    """Rows as sure come in document order, and the less sure can be left out."""
    scene, here = district()
    tell(scene, here, "工业增加值", "200亿元", year="2020")
    tell(scene, here, "研发机构", "2025个", year="2025")
    tell(scene, here, "工业增加值", "300亿元")
    rows = find_audit(scene.build())
    assert [row.kind for row in rows] == ["conflict", "unit"]
    assert [row.sure for row in rows] == [0.7, 0.7]
    assert find_audit(scene.build(), sure=0.9) == ()
    assert replace(rows[0], sure=1.0) != rows[0]


HEARD: tuple[Callable[[Projection], Iterator[AuditRow]], ...] = (classed, kin, phase_cells, floors)


def test_heard() -> None:
    """The audit hears the rules."""
    assert find_audit(page("园区累计建成标准化厂房46.8万平方公里。"))
    assert all(not list(rule(page("园区建成标准化厂房12万平方米。"))) for rule in HEARD)


def test_a_slip_is_told_once() -> None:
    """What several rules see in one saying is one row."""
    rows = find_audit(page("园区高新技术企业由2020年的64家增加到2024年的98家，翻了一番。"))
    assert [row.subject for row in rows] == ["园区高新技术企业"], rows


def test_words_and_figures_of_one_development() -> None:
    """That it fell, and that it fell by so much, is said of one development once."""
    rows = find_audit(page("上半年实际使用外资1480万美元，比上年同期1260万美元下降17.5%。"))
    assert len(rows) == 1, rows


def test_the_surest_first() -> None:
    """A row that is surer comes before one that stands earlier."""
    rows = find_audit(
        page(
            "年产值12亿元，职工800人，人均产值165万元。",
            "产业园规划面积12.5平方公里。",
            "开放招商活动12次，其中赴东莞5次、赴惠州4次、赴宁德2次。",
            "项目2025年6月开工，2025年3月竣工。",
        )
    )
    assert len(rows) > 1
    assert [row.sure for row in rows] == sorted((row.sure for row in rows), reverse=True)
