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


@pytest.mark.parametrize(
    ("left", "found"),
    [
        ("仍有7个2023年签约项目受用地影响而没有动工。", 1),
        ("仍有7个2024年签约项目受用地影响而没有动工。", 0),
        ("储备的7个2023年签约项目没有动工。", 0),
    ],
)
def test_left_far_away(left: str, found: int) -> None:
    """Those left of a set are told anywhere in the page, when what tells the set is told of them too."""
    between = ("外出招商32批次。", "拜访企业120家。", "队伍建设进一步加强。")
    text = ("2023年全年签约的52个项目已经全部开工，其中21个投产。", *between, left)
    assert len(list(exceptions(page(*text)))) == found


@pytest.mark.parametrize(("town", "found"), [("城东镇", 1), ("海口镇", 0)])
def test_left_in_a_town(town: str, found: int) -> None:
    """A town of those told to be done has some left."""
    text = ("城东、新营、银城三个镇的地块已全部整治到位。", "外出招商32批次。", "拜访企业120家。", "活动3场。")
    assert len(list(exceptions(page(*text, f"尚未完成的4宗地块，{town}1宗、绕二镇3宗。")))) == found


@pytest.mark.parametrize(("batch", "rows"), [("同批", 1), ("第二批", 0)])
def test_those_left_of_the_same_set(batch: str, rows: int) -> None:
    """Some of the same set that are left deny that all are done; those of another set do not."""
    text = f"截至6月底，首批9个技改项目已全部竣工。检查发现，受设备到货影响，{batch}项目中仍有2个项目尚未竣工。"
    assert bool(list(exceptions(page(text)))) == bool(rows)
