"""Wholes, parts, products and structures told in sentences of their own, and tables told above."""

import pytest

from chaingraph.analysis.audit.counts.titled_lists import titled_lists
from chaingraph.analysis.audit.shares.industry_ratios import industry_ratios
from chaingraph.analysis.audit.shares.utilized import utilized
from chaingraph.analysis.audit.sums.known_parts import known_parts
from chaingraph.analysis.audit.sums.phased_sums import phased_sums
from chaingraph.analysis.audit.units.harvests import harvests
from tests.analysis.desks import page

GDP = "第一产业增加值20亿元，增长3%；第二产业增加值100亿元，增长6%；第三产业增加值80亿元，增长5%。"
PHASES = "项目总投资{}亿元，分两期实施。一期用地80亩，投资6亿元，建设车间。二期用地60亩，投资9亿元，建设研发楼。"
POINTS = ("全县实施“三大行动”，半年一考评。", "（一）引才行动。引进人才。", "（二）育才行动。培养人才。")


@pytest.mark.parametrize(("told", "rows"), [("10∶50∶40", 0), ("10∶56∶34", 1)])
def test_structures(told: str, rows: int) -> None:
    """A structure has to be that of the three industries, of this year."""
    assert len(list(industry_ratios(page(f"{GDP}三次产业结构为{told}。")))) == rows
    assert not list(industry_ratios(page(f"{GDP}上年三次产业结构为12∶48∶40。")))


@pytest.mark.parametrize(("whole", "rows"), [("15", 0), ("18", 1)])
def test_phases(whole: str, rows: int) -> None:
    """Phases in sentences of their own come to their whole."""
    assert len(list(phased_sums(page(PHASES.format(whole))))) == rows


def test_a_later_phase_is_open() -> None:
    """What is left to a later phase is no part of the sum."""
    assert not list(phased_sums(page(PHASES.format("20") + "剩余投资列为三期。")))


@pytest.mark.parametrize(("tax", "rows"), [("12.0", 0), ("14.0", 1)])
def test_known_parts(tax: str, rows: int) -> None:
    """Revenue is taxes and what is none."""
    text = f"全年一般公共预算收入完成16.0亿元，增长5%。税收收入{tax}亿元，增长6%；非税收入4.0亿元。"
    assert len(list(known_parts(page(text)))) == rows


@pytest.mark.parametrize(("output", "rows"), [("16", 0), ("19", 1)])
def test_use_of_capacity(output: str, rows: int) -> None:
    """Capacity times its use is the output."""
    text = f"企业现有年产能20万吨，产能利用率为80%。全年共产出合金{output}万吨。"
    assert len(list(utilized(page(text)))) == rows


@pytest.mark.parametrize(("output", "rows"), [("10", 0), ("18", 1)])
def test_harvests(output: str, rows: int) -> None:
    """Land times yield is the harvest; crops of several seasons are left alone."""
    text = f"全镇黄瓜种植面积2万亩。黄瓜平均亩产5000公斤。全年黄瓜总产量{output}万吨。"
    assert len(list(harvests(page(text)))) == rows
    assert not list(harvests(page(text.replace("平均亩产", "每茬亩产"))))


def test_titled_lists() -> None:
    """Points whose titles bear the noun are as many as was told."""
    assert len(list(titled_lists(page(*POINTS)))) == 1
    assert not list(titled_lists(page(*POINTS, "（三）留才行动。留住人才。")))
    assert not list(titled_lists(page(POINTS[0] + "其中留才行动另文印发。", *POINTS[1:])))
