"""Yield, land and harvest of one crop told in sentences of their own: 种植面积1.2万亩 … 平均亩产0.9万公斤 … 总产量18.6万吨."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.harvests import harvests
from tests.analysis.desks import page


@pytest.mark.parametrize(("output", "rows"), [("10", 0), ("18", 1)])
def test_harvests(output: str, rows: int) -> None:
    """Land times yield is the harvest; crops of several seasons are left alone."""
    text = f"全镇黄瓜种植面积2万亩。黄瓜平均亩产5000公斤。全年黄瓜总产量{output}万吨。"
    assert len(list(harvests(page(text)))) == rows
    assert not list(harvests(page(text.replace("平均亩产", "每茬亩产"))))


@pytest.mark.parametrize(("each", "rows"), [("60", 0), ("6", 1)])
def test_named_far_apart(each: str, rows: int) -> None:
    """Land and harvest that bear the words of a yield's own are its, in another section and among other land, too."""
    between = "产品销往多地。企业有三十家。" * 4
    text = (
        "全县果园总面积9.2万亩，其中可挂果面积8万亩，东镇4.2万亩。2024年果干总产量4800吨。"
        f"{between}2024年全县可挂果果园平均每亩产果干仅{each}公斤。"
    )
    assert len(list(harvests(page(text)))) == rows
