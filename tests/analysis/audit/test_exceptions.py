"""All, none and only beside their exceptions; terms, ages and plan years beside their dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.exceptions import exceptions
from chaingraph.analysis.audit.dates.terms import terms
from tests.analysis.desks import graph_of, page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6月，园区18家企业全部完成消防整改。另查，锦禾食品油罐间至月底仍未整改。", 1),
        ("6月，园区18家企业全部完成消防整改。另查，锦禾食品油罐间已停用。", 0),
        ("所有规上纺织企业均已完成改造。下一步抓好12家未改造的规上纺织企业。", 1),
        ("力争年底前所有规上纺织企业全部完成改造。目前12家未改造的规上纺织企业正在排队。", 0),
        ("一期项目已全部开工。二期项目尚未开工。", 0),
        ("全县唯一的省级化工园区落在东升镇。全县现有省级化工园区2个。", 1),
        ("全县唯一的省级化工园区落在东升镇。全市现有省级化工园区2个。", 0),
        ("全县唯一的省级化工园区落在东升镇。全县拟新增省级化工园区2个。", 0),
    ],
)
def test_exceptions(text: str, found: int) -> None:
    """An exception to all, or a second beside the only one, is told; plans, phases and wider places are not."""
    assert len(list(exceptions(page(text)))) == found


def test_none_and_some(tmp_path: Path) -> None:
    """None in one notice and some in another of the same matter are told."""
    texts = {
        "a.txt": "宜丰县造纸园环评公示说明\n\n公示期内收到公众意见3条，均已采纳。\n",
        "b.txt": "宜丰县造纸园环评公示结论\n\n公示期内未收到任何公众意见，程序完备。\n",
        "c.txt": "华容县造纸园环评公示结论\n\n公示期内未收到任何公众意见，程序完备。\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(list(exceptions(graph_of([tmp_path / name for name in texts], tmp_path / "out")))) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("聘任何建平同志为中心主任，聘期三年，自2022年3月1日起至2026年2月28日止。", 1),
        ("聘任何建平同志为中心主任，聘期三年，自2022年3月1日起至2025年2月28日止。", 0),
        ("厂房租期5年，自2021年6月15日至2026年6月14日。", 0),
        ("租赁期限36个月，自2021年6月至2024年5月。", 0),
        ("“十四五”时期（2020—2024年），全区工业提档升级。", 1),
        ("“十四五”时期（2021—2025年），全区工业提档升级。", 0),
        ("“十四五”期间（2021-2023年），全区工业提档升级。", 0),
        ("何建平，1970年5月生，宜丰人。2023年6月，时年46岁的他当选会长。", 1),
        ("何建平，1970年5月生，宜丰人。2023年6月，时年53岁的他当选会长。", 0),
        ("2024年9月6日，竹业商会成立20周年大会召开。竹业商会自2001年8月成立以来，会员增至百家。", 1),
        ("2024年9月6日，竹业商会成立20周年大会召开。竹业商会自2004年8月成立以来，会员增至百家。", 0),
    ],
)
def test_terms(text: str, found: int) -> None:
    """Terms, plan years, ages and anniversaries have to be those of their dates."""
    assert len(list(terms(page(text)))) == found
