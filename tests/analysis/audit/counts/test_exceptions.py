"""All, none and only, and the exception told elsewhere: 全部完成整改 beside 仍未整改, 未收到意见 beside 收到意见4条, 唯一 beside 3个."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.exceptions import exceptions
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
        ("园区14个重点项目已全部开工。茶饮灌装项目因用地未批，尚未动工。", 1),
        ("园区14个重点项目已全部开工。储备的茶饮灌装项目因用地未批，尚未动工。", 0),
    ],
)
def test_all_projects_but_one(text: str, found: int) -> None:
    """A project that is not begun is an exception to all of them, one in store is not."""
    assert len(list(exceptions(page(text)))) == found
